import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import type { Database } from '../../../main/database/open.ts'
import { listLetters } from '../../../main/letters/queries.ts'
import { hitSql, searchLetters, walkSql } from '../../../main/letters/search-queries.ts'
import { fewSql, numberedSql, soughtBy } from '../../../main/letters/sought.ts'
import { lookingAs } from '../../../main/letters/queries.ts'
import { dayStart } from '../../../main/office/day-start.ts'
import { readSearch } from '../../../shared/letters/search/read-search.ts'
import { wholeList } from '../../../shared/letters/topics.ts'
import { codeOf } from '../../support/office.ts'
import {
  callAs,
  colleague,
  formOf,
  keep,
  kobayashi,
  mori,
  nowhere,
  openLettersOf,
  settingsFor,
  sharedDatabase,
  viewer,
} from './ground.ts'

const passport = '018f9310-0000-7000-8000-000000000001'
const visa = '018f9310-0000-7000-8000-000000000002'

/** By day of the viewer, 24 November 2026, in San Francisco, eight hours behind UTC. */
const dayBegins = (day: string) => dayStart(day, 'America/Los_Angeles')
const now = () => new Date('2026-11-24T20:00:00.000Z')
const staff = (db: Database, account = kobayashi) =>
  callAs(
    db,
    openLettersOf(db, null as never, {
      mailSettings: () => settingsFor(nowhere, nowhere),
      staff: () => [kobayashi.id, mori.id].map(colleague),
      now,
      dayBegins,
    }),
    account,
    now,
  )

const ids: Record<string, string> = {}
const database = sharedDatabase(async (db) => {
  const take = (name: string, uid: number, at: string, parts: Parameters<typeof keep>[2], flags: string[] = []) =>
    (ids[name] = keep(db, uid, parts, { internalDate: at, flags }))
  // The last moment of October in the office, and the first of November.
  take('october', 1, '2026-11-01T06:59:59.000Z', {
    ...formOf({
      name: '髙橋 一郎',
      furigana: 'タカハシ イチロウ',
      email: 'ichiro@citizen.example',
      message: '旅券の更新',
    }),
    subject: 'お問い合わせ',
  })
  take('november', 2, '2026-11-01T07:00:00.000Z', {
    from: { name: '渡邉 花子', address: 'hanako@citizen.example' },
    to: [{ name: '広報文化班', address: 'kouhou@consulate.example' }],
    subject: '査証の申請',
    text: '旅券は有効です。Café の tea ceremony について。',
  })
  take('cc', 3, '2026-11-17T19:00:00.000Z', {
    from: { name: 'Emily Carter', address: 'emily@citizen.example' },
    cc: [{ name: '渡辺 花子', address: 'hanako@citizen.example' }],
    subject: 'Tea and a ceremony',
    text: 'visa',
    attachments: [{ index: 0, name: 'a.pdf', type: 'application/pdf', size: 3, inline: false, risky: false }],
  })
  take('yesterday', 4, '2026-11-23T19:00:00.000Z', { subject: '期限のある手紙', text: '証明', doubtful: true })
  take('today', 5, '2026-11-24T19:00:00.000Z', { subject: 'Today', text: 'nothing' })
  take('last year', 6, '2025-11-24T19:00:00.000Z', { subject: 'Of last year', text: 'old' }, ['\\Answered'])
  take('bounce', 7, '2026-11-24T19:00:00.000Z', { kind: 'bounce', subject: '旅券 failure' })
  const [ours, theirs] = [staff(db), staff(db, mori)]
  const mark = (name: string, marks: Parameters<typeof ours<'mark'>>[1]['marks'], call = ours) =>
    call('mark', { ids: [ids[name]!], marks })
  await mark('october', { assignee: kobayashi.id, topic: passport, addTags: ['至急', '年末 行事'] })
  await mark('november', { assignee: mori.id, topic: visa, addTags: ['Urgent'], status: 'waiting' })
  await mark('cc', { status: 'closed' })
  await mark('yesterday', { dueOn: '2026-11-20', remindOn: '2026-12-01' })
  await ours('addNote', { id: randomUUID(), letterId: ids['today']!, text: '大使館に照会済み', mentions: [] })
  await theirs('saveDraft', { letterId: ids['yesterday']!, subject: 'Re', body: '下書き' })
  await ours('markCandidate', { id: ids['november']!, candidate: true })
  await ours('open', { id: ids['october']! })
  for (const [name, state] of [
    ['october', 'uncertain'],
    ['cc', 'sent'],
  ] as const) {
    const { id } = await ours('reply', { letterId: ids[name]!, subject: 'Re', body: 'お返事です' })
    audited(db, { accountId: null, what: 'letters.reply', at: '2026-11-24T20:00:00.000Z' }, () =>
      db.prepare('UPDATE replies SET state = ? WHERE id = ?').run(state, id),
    )
  }
})

const everything = { view: 'all', order: 'oldest', unreadOnly: false, ...wholeList, offset: 0, limit: 50 } as const
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id)!
const found = async (search: string, parts: Partial<Parameters<typeof searchLetters>[2]> = {}) =>
  (await searchLetters(database(), { ...viewer, dayBegins }, { ...everything, search, ...parts })).rows.map(({ id }) =>
    nameOf(id),
  )

describe('conditions of the search', () => {
  test.each([
    ['a sender by name, in variants of it', '差出人:渡辺', ['november']],
    ['a sender by what the form says', 'from:たかはし', ['october']],
    ['a sender by address', 'from:ichiro@citizen', ['october']],
    ['a recipient, also of a copy', 'to:hanako', ['cc']],
    ['a recipient', '宛先:広報', ['november']],
    ['who is not the sender', '-from:emily', ['october', 'november']],
    ['a recipient who is not the sender', 'hanako -from:hanako', ['cc']],
    ['words of the subject alone', '件名:旅券', []],
    ['words of the subject', 'subject:tea', ['cc']],
    ['words elsewhere than in the subject', '査証 -subject:査証', []],
    ['a word in any place', '旅券', ['october', 'november']],
    ['words that must not be there', '旅券 -査証', ['october']],
    ['words that must not be there, alone', '-旅券 -visa', ['last year', 'yesterday', 'today']],
    ['a phrase', '"tea ceremony"', ['november']],
    ['the words of the phrase', 'tea ceremony', ['november', 'cc']],
    ['whole words in quotes', '"tea cerem"', []],
    ['a phrase in Japanese quotes', '「旅券の更新」', ['october']],
    ['without a phrase', 'tea -"tea ceremony"', ['cc']],
    ['a topic in Japanese', '用件:旅券', ['october']],
    ['a topic in English', 'topic:visa', ['november']],
    ['no topic', 'topic:none', ['last year', 'cc', 'yesterday', 'today']],
    ['another topic', '-topic:passport has:topic', ['november']],
    ['two topics at once', 'topic:passport topic:visa', []],
    ['a tag, as the office spells it', 'tag:urgent', ['november']],
    ['a tag with a space', 'タグ:"年末 行事"', ['october']],
    ['two tags', 'tag:至急 tag:"年末 行事"', ['october']],
    ['without a tag', '-tag:至急 has:tag', ['november']],
    ['unread', 'is:unread', ['november', 'yesterday', 'today']],
    ['read or done', '-状態:未読', ['last year', 'october', 'cc']],
    ['new', '状態:新着', ['today']],
    ['in progress', 'is:in-progress', ['october', 'yesterday']],
    ['waiting for the person', 'is:waiting', ['november']],
    ['not answered yet', '状態:未回答', ['october', 'november', 'yesterday', 'today']],
    ['closed', '状態:完了', ['cc']],
    ['answered', 'is:answered', ['last year']],
    ['overdue', '状態:期限切れ', ['yesterday']],
    ['mine', '状態:自分', ['october']],
    ['with a colleague', 'is:colleague', ['november']],
    ['nobody’s', 'is:nobody', ['last year', 'cc', 'yesterday', 'today']],
    ['a candidate for the Q&A', 'is:candidate', ['november']],
    ['garbled', '状態:文字化け', ['yesterday']],
    ['with an attachment', 'has:attachment', ['cc']],
    ['with a note', 'あり:メモ', ['today']],
    ['with a draft of anybody', 'has:draft', ['yesterday']],
    ['with a due date', 'has:due', ['yesterday']],
    ['put off', 'あり:あとでもう一度', ['yesterday']],
    ['with a reply that was sent', 'has:reply', ['cc']],
    ['with a reply of which nobody knows', '状態:送信未確認', ['october']],
    ['before a month of the office', 'より前:2026-11', ['last year', 'october']],
    ['in a month of the office', '受信日:2026年11月', ['november', 'cc', 'yesterday', 'today']],
    ['after a day', 'after:2026-11-17', ['yesterday', 'today']],
    ['yesterday', 'on:昨日', ['yesterday']],
    ['last week', 'on:last week', ['cc']],
    ['between two days', 'after:2026-10-31 before:昨日', ['november', 'cc']],
    ['outside of a span', '-on:2026', ['last year']],
    ['days that cannot be', 'before:2025 after:2026', []],
    ['a number', 'number:L-2026-2', ['november']],
    ['a number of whatever year', '番号:1', ['last year', 'october']],
    ['not a number', '-番号:1 -番号:2026-2', ['cc', 'yesterday', 'today']],
    ['words and conditions together', '旅券 状態:返事待ち', ['november']],
    ['nothing that can be sought, beside a condition', '!!! is:mine', ['october']],
  ])('%s: %s', async (_sentence, search, expected) => {
    expect((await found(search)).toSorted()).toEqual(expected.toSorted())
  })

  test('conditions narrow a view, its topic, its tag and its unread letters, in the order shown', async () => {
    expect(await found('has:topic', { view: 'waiting' })).toEqual(['november'])
    expect(await found('is:open', { topic: passport })).toEqual(['october'])
    expect(await found('is:open -is:mine', { tag: 'Urgent' })).toEqual(['november'])
    expect(await found('topic:passport', { topic: visa })).toEqual([])
    expect(await found('is:open', { unreadOnly: true, order: 'newest' })).toEqual(['today', 'yesterday', 'november'])
    expect(await found('failure', { view: 'setApart' })).toEqual(['bounce'])
  })

  test('what cannot be read searches nothing, and says so', async () => {
    const call = staff(database())
    for (const search of ['before:tomorrowish', '旅券 is:lost', 'topic:釣り', '-番号:x'])
      expect(await codeOf(call('list', { view: 'all', search }))).toBe('search_unreadable')
    expect(
      (await call('list', { view: 'all', search: '旅券 on:2026-11-01' })).rows.map(({ id }) => nameOf(id)),
    ).toEqual(['november'])
  })

  const all = [
    '旅券',
    'visa',
    '件名:tea',
    'from:花子',
    'to:hanako',
    'topic:visa',
    'topic:none',
    'tag:至急',
    'is:unread',
    'is:mine',
    'is:open',
    'is:overdue',
    'is:nobody',
    'has:note',
    'has:draft',
    'has:attachment',
    'on:2026-11',
    'after:昨日',
    'before:2026-11-17',
    'number:3',
    '番号:2026-1',
    '"tea ceremony"',
  ]
  test('several conditions find what each of them finds, and a negated one all others', async () => {
    const each = new Map<string, string[]>()
    for (const one of all) each.set(one, await found(one))
    const whole = listLetters(database(), viewer, { ...everything }).rows.map(({ id }) => nameOf(id))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...all), fc.boolean()), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('newest' as const, 'oldest' as const),
        async (some, order) => {
          const search = some.map(([one, negated]) => `${negated ? '-' : ''}${one}`).join(' ')
          const expected = whole.filter((name) =>
            some.every(([one, negated]) => each.get(one)!.includes(name) !== negated),
          )
          expect(await found(search, { order })).toEqual(order === 'oldest' ? expected : expected.toReversed())
        },
      ),
      { numRuns: 300 },
    )
  })

  test('no phrase or operator is a syntax error of the index', async () => {
    const typed = fc.array(
      fc.constantFrom(
        '"',
        '*',
        'NOT',
        'NEAR(',
        '-',
        '-旅券',
        '件名:',
        'from:',
        '{',
        '\0',
        'ﾊﾟ',
        '\ud800',
        ' ',
        '^',
        'is:open',
        '「',
      ),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(typed, async (parts) => {
        const search = parts.join('')
        const read = readSearch(search, { today: viewer.today, topics: [] })
        fc.pre('conditions' in read)
        await found(search)
      }),
      { numRuns: 500 },
    )
  })
})

describe('conditions are asked by an index', () => {
  const sought = (search: string) => {
    const read = readSearch(search, { today: viewer.today, topics: [{ id: visa, name: { ja: '査証', en: 'Visa' } }] })
    if (!('conditions' in read)) throw new Error('unreadable')
    return soughtBy(read.conditions, { narrowing: wholeList, dayBegins, spelled: (tag) => tag })
  }
  const plan = (sql: string, ...values: unknown[]) =>
    (
      database()
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values) as { detail: string }[]
    ).map(({ detail }) => detail)
  const walk = (search: string, order: 'newest' | 'oldest' = 'newest') => {
    const asked = sought(search)
    return plan(walkSql({ view: 'all', order, ...asked.narrowing }, asked), 'a', 1, 10, {
      ...lookingAs(viewer, asked.narrowing),
      from: asked.from ?? '',
      to: asked.to ?? '',
      ...asked.values,
    })
  }
  const bound = /\(received_at|\(\(received_at/u

  test.each([
    ['open letters', 'is:unread', 'mails_inbox'],
    ['open letters', '状態:期限切れ', 'mails_inbox'],
    ['answered letters', 'is:answered', 'mails_answered'],
    ['a topic', 'topic:visa', 'mails_topic'],
    ['all letters of the days asked for', 'on:2026-11', 'mails_all'],
    ['letters with files', 'has:attachment', 'mails_with_files'],
    ['all letters', 'is:closed', 'mails_all'],
  ])('%s: %s', (_sentence, search, index) => {
    for (const order of ['newest', 'oldest'] as const) {
      const [first, ...more] = walk(search, order)
      expect(first).toMatch(new RegExp(`^SEARCH mails USING INDEX ${index} `, 'u'))
      expect([first, ...more].join()).not.toMatch(/TEMP B-TREE|SCAN mails/u)
    }
  })

  test('a tag in its own list, a number by the years that there are, a hit by its place', () => {
    expect(walk('tag:至急')[0]).toMatch(/^SEARCH mail_tags USING PRIMARY KEY \(tag=\? AND/u)
    expect(plan(numberedSql, { year: null, number: 1 }).join()).toMatch(
      /SEARCH letters USING .*INDEX .*\(year=\? AND number=\?\)/u,
    )
    for (const sql of Object.values(fewSql)) {
      const steps = plan(sql).join()
      expect(steps).toMatch(/SEARCH mails USING .*INDEX sqlite_autoindex_mails_1 \(id=\?\)/u)
      expect(steps).not.toMatch(/SCAN (mails|replies)/u)
    }
    const asked = sought('is:open has:draft -has:note on:2026 -tag:x')
    expect(
      plan(hitSql({ view: 'all', ...asked.narrowing }, asked), 1, {
        ...lookingAs(viewer),
        from: '',
        to: '',
        ...asked.values,
      })[0],
    ).toBe('SEARCH mails USING INTEGER PRIMARY KEY (rowid=?)')
  })

  test('the walk of a span begins at one of its days and ends at the other', () => {
    for (const order of ['newest', 'oldest'] as const) expect(walk('on:2026-11', order)[0]).toMatch(bound)
  })
})
