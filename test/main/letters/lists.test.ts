import { describe, expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { hitSql, searchLetters, walkSql } from '../../../main/letters/search-queries.ts'
import type { Database } from '../../../main/database/open.ts'
import { closeUnanswered, insertRead } from '../../../main/letters/mail-queries.ts'
import {
  countLetters,
  countSql,
  listLetters,
  lookingAs,
  pageSql,
  rowSql,
  type ListFilter,
} from '../../../main/letters/queries.ts'
import { tagCountsSql, topicCountsSql } from '../../../main/letters/topics/label-counts.ts'
import { knownTagsSql } from '../../../main/letters/topics/topic-queries.ts'
import { newTestDatabase } from '../../support/office.ts'
import { wholeList } from '../../../shared/letters/topics.ts'
import { LetterView } from '../../../shared/letters/letter.ts'
import { formOf, keep, mori, colleague, sharedDatabase, viewer } from './ground.ts'

const filter = (parts: Partial<ListFilter> = {}): ListFilter => ({
  view: 'inbox',
  search: '',
  order: 'newest',
  unreadOnly: false,
  ...wholeList,
  offset: 0,
  limit: 50,
  ...parts,
})

const looking = lookingAs(viewer)

const act = (db: Database, work: () => void) =>
  audited(db, { accountId: viewer.accountId, what: 'letters.takeIn', at: '2026-11-24T18:00:00.000Z' }, work)

describe('the list of letters', () => {
  const database = sharedDatabase((db) => {
    keep(db, 1, {
      ...formOf({
        name: 'ベイエリア補習校 図書係',
        email: 'tosho@school.example',
        subject: '図書寄贈',
        message: '来春の授与式へのご出席をお願いしたく',
      }),
    })
    keep(db, 2, {
      subject: 'Visa',
      attachments: [{ index: 0, name: 'a.pdf', type: 'application/pdf', size: 3, inline: false, risky: false }],
    })
    keep(db, 3, { kind: 'unrecognized-form', subject: 'Broken form' })
    keep(db, 4, { kind: 'bounce', subject: 'Undelivered' })
    keep(db, 5, { subject: 'Mojibake', doubtful: true })
    keep(db, 6, { subject: 'Answered elsewhere' }, { flags: ['\\Answered'] })
  })

  const subjects = (parts: Partial<ListFilter>) =>
    listLetters(database(), viewer, filter(parts)).rows.map((row) => row.subject)

  test('a row says who, about what, since when, and what matters', () => {
    expect(listLetters(database(), viewer, filter({ order: 'oldest', limit: 1 }))).toEqual({
      total: 4,
      unread: 4,
      more: false,
      rows: [
        {
          id: expect.any(String),
          number: '2026-1',
          kind: 'form',
          from: { name: 'ベイエリア補習校 図書係', address: 'tosho@school.example' },
          organisation: true,
          subject: '図書寄贈',
          receivedAt: '2026-11-24T10:01:00.000Z',
          snippet: '来春の授与式へのご出席をお願いしたく',
          unread: true,
          status: 'new',
          assignee: null,
          dueOn: null,
          remindOn: null,
          urgent: false,
          topic: null,
          tags: [],
          setApart: false,
          said: null,
          candidate: false,
          doubtful: false,
          attachments: 0,
          draftSavedAt: null,
          draftBy: null,
          claim: null,
          reply: null,
        },
      ],
    })
  })

  test('the inbox holds what is open, newest first, with unrecognized forms and without mails set apart', () => {
    expect(subjects({})).toEqual(['Mojibake', 'Broken form', 'Visa', '図書寄贈'])
    expect(subjects({ order: 'oldest', offset: 1, limit: 2 })).toEqual(['Visa', 'Broken form'])
  })

  test('every view holds what its name says', () => {
    const held = Object.fromEntries(LetterView.options.map((view) => [view, subjects({ view, order: 'oldest' })]))
    expect(held).toEqual({
      inbox: ['図書寄贈', 'Visa', 'Broken form', 'Mojibake'],
      mine: [],
      colleagues: [],
      nobody: ['図書寄贈', 'Visa', 'Broken form', 'Mojibake'],
      mentions: [],
      due: [],
      waiting: [],
      later: [],
      candidates: [],
      answered: ['Answered elsewhere'],
      all: ['図書寄贈', 'Visa', 'Broken form', 'Mojibake', 'Answered elsewhere'],
      unrecognizedForms: ['Broken form'],
      setApart: ['Undelivered'],
      doubtful: ['Mojibake'],
      unconfirmed: [],
    })
    expect(countLetters(database(), viewer)).toEqual({
      inbox: 4,
      mine: 0,
      colleagues: 0,
      nobody: 4,
      mentions: 0,
      due: 0,
      waiting: 0,
      later: 0,
      candidates: 0,
      answered: 1,
      all: 5,
      unrecognizedForms: 1,
      setApart: 1,
      doubtful: 1,
      unconfirmed: 0,
      unread: 4,
    })
  })

  test('unread is each account’s own', () => {
    const own = newTestDatabase()
    const [first, second] = [keep(own, 1, { subject: 'One' }), keep(own, 2, { subject: 'Two' })]
    const unreadOf = (accountId: string) =>
      listLetters(own, { accountId, colleague, today: viewer.today }, filter({ view: 'all', unreadOnly: true }))
    act(own, () => insertRead(own, viewer.accountId, first))
    expect([unreadOf(viewer.accountId).rows.map((row) => row.id), unreadOf(mori.id).rows.map((row) => row.id)]).toEqual(
      [[second], [second, first]],
    )
  })

  test('what is closed or answered is unread for nobody', () => {
    const own = newTestDatabase()
    keep(own, 1, { subject: 'Answered elsewhere' }, { flags: ['\\Answered'] })
    const closed = keep(own, 2, { subject: 'Closed' })
    act(own, () => closeUnanswered(own, closed))
    const all = listLetters(own, viewer, filter({ view: 'all' }))
    expect([all.total, all.unread, all.rows.map((row) => row.unread)]).toEqual([2, 0, [false, false]])
    expect(listLetters(own, viewer, filter({ view: 'all', unreadOnly: true }))).toEqual({
      rows: [],
      total: 0,
      unread: 0,
      more: false,
    })
    expect(listLetters(own, viewer, filter({ view: 'answered' })).unread).toBe(0)
    act(own, () => own.exec(`UPDATE letters SET status = 'open' WHERE status = 'closed'`))
    expect(listLetters(own, viewer, filter({ view: 'all' })).unread).toBe(1)
  })

  test('a search keeps to its view', async () => {
    const sought = async (view: LetterView) =>
      (await searchLetters(database(), viewer, filter({ view, search: 'answered' }))).rows.map((row) => row.subject)
    expect([await sought('inbox'), await sought('all')]).toEqual([[], ['Answered elsewhere']])
  })
})

describe('no list reads more than it shows', () => {
  const database = sharedDatabase()
  const plan = (sql: string, ...values: (string | number | Record<string, string | number>)[]) =>
    (
      database()
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values) as { detail: string }[]
    ).map((row) => row.detail)

  const growing = LetterView.options.filter((view) => view !== 'unconfirmed' && view !== 'mentions')
  const asked = growing.flatMap((view) => [true, false].map((unreadOnly) => ({ view, unreadOnly })))
  test.each(asked)('$view (unread only $unreadOnly) walks its own index in order', ({ view, unreadOnly }) => {
    for (const order of ['newest', 'oldest'] as const) {
      const steps = plan(pageSql({ ...wholeList, view, order, unreadOnly }), { ...looking, limit: 10, offset: 0 })
      expect(steps[0]).toMatch(/^(SCAN|SEARCH) mails USING (COVERING )?INDEX mails_\w+( \(assignee=\?\))?$/u)
      expect(steps.join()).not.toMatch(/TEMP B-TREE|SCAN reads/u)
    }
  })

  test.each(LetterView.options)(
    'urgent letters of %s are walked by themselves, and the others in its own index',
    (view) => {
      for (const unreadOnly of [true, false]) {
        const [urgent, others] = (['urgent', 'others'] as const).map((among) =>
          plan(pageSql({ ...wholeList, view, order: 'urgent', unreadOnly }, among), {
            ...looking,
            limit: 10,
            offset: 0,
          }),
        )
        expect(urgent![0]).toBe('SCAN mails USING INDEX mails_urgent_open')
        expect(others!.join()).toMatch(/SCAN mails USING (COVERING )?INDEX mails_urgent_open/u)
        if (view !== 'unconfirmed' && view !== 'mentions')
          expect([...urgent!, ...others!].join()).not.toMatch(/TEMP B-TREE|SCAN reads/u)
      }
    },
  )

  test('what is to be done is walked among what is open, not among all letters', () => {
    for (const view of ['inbox', 'colleagues', 'due', 'waiting', 'later'] as const)
      expect(
        plan(pageSql({ ...wholeList, view, order: 'newest', unreadOnly: false }), { ...looking, limit: 10, offset: 0 }),
      ).toEqual(['SCAN mails USING INDEX mails_inbox'])
  })

  test.each(growing)(
    'a search in %s goes on in its index where it stopped, and looks hits up by their place',
    (view) => {
      for (const order of ['newest', 'oldest'] as const)
        expect(plan(walkSql({ ...wholeList, view, order }), 'a', 1, 10, looking)).toEqual([
          expect.stringMatching(
            /^SEARCH mails USING (COVERING )?INDEX mails_\w+ \((assignee=\? AND )?received_at[<>]\?\)$/u,
          ),
        ])
      expect(plan(hitSql({ ...wholeList, view }), 1, looking)).toEqual([
        'SEARCH mails USING INTEGER PRIMARY KEY (rowid=?)',
      ])
    },
  )

  test.each(growing)('what is unread in %s is counted in one index, in the order of what was read', (view) => {
    const steps = (
      database()
        .prepare(`EXPLAIN QUERY PLAN ${countSql({ ...wholeList, view })}`)
        .all(looking) as { detail: string }[]
    ).map((row) => row.detail)
    expect(steps.join()).toMatch(/SCAN mails USING (COVERING )?INDEX mails_open,SEARCH reads EXISTS USING PRIMARY KEY/u)
  })

  const narrowing = { topic: '018f9310-0000-7000-8000-000000000001', tag: 'urgent' }
  const asking = lookingAs(viewer, narrowing)
  test('a topic is walked in its own index, and a tag in its own list, in the order shown', () => {
    for (const view of ['inbox', 'all', 'nobody', 'due'] as const)
      for (const order of ['newest', 'oldest'] as const)
        for (const unreadOnly of [true, false]) {
          const filter = { view, order, unreadOnly }
          const byTopic = plan(pageSql({ ...filter, ...narrowing, tag: null }), { ...asking, limit: 10, offset: 0 })
          expect(byTopic[0]).toMatch(/^SEARCH mails USING INDEX mails_(topic \(topic=\?\)|assigned \(assignee=\?\))$/u)
          const byTag = plan(pageSql({ ...filter, ...narrowing, topic: null }), { ...asking, limit: 10, offset: 0 })
          expect(byTag.slice(0, 2)).toEqual([
            'SEARCH mail_tags USING PRIMARY KEY (tag=?)',
            'SEARCH mails USING INTEGER PRIMARY KEY (rowid=?)',
          ])
          expect([...byTopic, ...byTag].join()).not.toMatch(/TEMP B-TREE|SCAN/u)
          expect(plan(walkSql({ ...filter, ...narrowing }), 'a', 1, 10, asking)[0]).toMatch(
            /^SEARCH mail_tags USING PRIMARY KEY \(tag=\? AND \(?received_at/u,
          )
          expect(plan(hitSql({ view, ...narrowing }), 1, asking).join()).not.toMatch(/SCAN/u)
          expect(plan(countSql({ view, ...narrowing }), asking).join()).not.toMatch(/SCAN mails/u)
        }
  })

  test('topics and tags are counted among what is open, and known tags found by one step each', () => {
    expect(plan(topicCountsSql, looking)[0]).toBe('SCAN mails USING INDEX mails_open')
    expect(plan(tagCountsSql, looking).slice(0, 2)).toEqual([
      'SCAN mails USING INDEX mails_open',
      'SEARCH letter_tags USING PRIMARY KEY (letter_id=?)',
    ])
    expect(plan(knownTagsSql, 10).join()).not.toMatch(/SCAN mail_tags/u)
  })

  test('unconfirmed replies are few: they are found by their state', () => {
    expect(
      plan(pageSql({ ...wholeList, view: 'unconfirmed', order: 'newest', unreadOnly: false }), {
        me: 'x',
        limit: 10,
        offset: 0,
      }).join(),
    ).toMatch(/SEARCH mails USING INDEX sqlite_autoindex_mails_1 .*SEARCH replies USING INDEX replies_by_state/u)
  })

  test('notes to one account are few: they are found by the account, among all letters', () => {
    const sql = pageSql({ ...wholeList, view: 'mentions', order: 'newest', unreadOnly: false })
    expect(plan(sql, { ...looking, limit: 10, offset: 0 }).join()).toMatch(
      /SEARCH mails USING INDEX sqlite_autoindex_mails_1 .*SEARCH mention USING PRIMARY KEY \(account_id=\?\)/u,
    )
  })

  test('a row is looked up by keys only', () => {
    const steps = (database().prepare(`EXPLAIN QUERY PLAN ${rowSql}`).all(1, { me: 'a' }) as { detail: string }[]).map(
      (row) => row.detail,
    )
    expect(steps.filter((step) => step.startsWith('SCAN') || step.includes('TEMP B-TREE'))).toEqual([])
  })
})
