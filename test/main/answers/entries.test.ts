import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import type { EntryContent } from '../../../shared/answers/entries.ts'
import {
  callAs,
  formOf,
  hayashi,
  kobayashi,
  leaveAll,
  marked,
  mori,
  ono,
  openAnswersOf,
  redactAll,
  sharedDatabase,
} from './ground.ts'

const db = sharedDatabase()
const part = openAnswersOf(db())
const call = callAs(db(), part, kobayashi)
const supervisor = callAs(db(), part, ono)

const written = (changes: Partial<EntryContent> = {}): EntryContent => ({
  question: {
    ja: '結婚して姓が変わったとき、旅券はどうすればよいですか。',
    en: 'My name changed. What about my passport?',
    inStep: false,
  },
  answer: [{ id: 'a', ja: '新しい旅券を申請できます。', en: 'You can apply for a new one.', inStep: false }],
  links: [],
  ...changes,
})

async function entryOf(content = written()): Promise<{ id: string; revision: number }> {
  const { id } = await call('startEntry', {})
  const { revision } = await call('saveEntry', { id, revision: 1, content })
  return { id, revision }
}

async function askedFor(content = written()): Promise<{ id: string; revision: number; hash: string }> {
  const { id, revision } = await entryOf(content)
  await leaveAll(call, id)
  await call('askEntry', { id, revision, of: ono.id })
  const { hash } = await supervisor('checkEntry', { id, revision: revision + 1 })
  return { id, revision: revision + 1, hash }
}

test('a decided candidate becomes a draft that holds the question without the person, and the letter is joined to it', async () => {
  const letterId = marked(
    db(),
    1,
    formOf({
      name: '佐藤 花子',
      email: 'hanako@mail.example',
      phone: '415-555-0182',
      message: '佐藤花子です。旅券を更新したいです。電話は415-555-0182です。',
    }),
  )
  await call('copyCandidate', { letterId })
  await redactAll(call, letterId)
  const { id } = await call('startEntry', { letterId })
  const entry = await call('entry', { id })
  expect(entry.text.question.ja).not.toMatch(/佐藤|花子|555/)
  expect([entry.number, entry.state, entry.asked]).toEqual(['Q-0001', 'draft', { count: 1, last: '2026-11' }])
  expect((await call('candidates', {})).map((one) => one.letterId)).not.toContain(letterId)
  expect((await call('entryLetters', { id })).map((one) => [one.letterId, one.copied])).toEqual([[letterId, true]])
  await expect(supervisor('entryLetters', { id })).rejects.toMatchObject({ code: 'not_allowed' })
})

test('a side that did not follow is older until it is written or said to be in step', async () => {
  const { id, revision } = await entryOf()
  const changed = {
    id: 'a',
    ja: '新しい旅券を申請できます。原本が必要です。',
    en: 'You can apply for a new one.',
    inStep: false,
  }
  await call('saveEntry', { id, revision, content: written({ answer: [changed] }) })
  const older = await call('entry', { id })
  expect([older.older, older.text.answer[0]!.older]).toEqual([
    { ja: 0, en: 1 },
    { side: 'en', was: '新しい旅券を申請できます。' },
  ])
  await expect(call('askEntry', { id, revision: revision + 1, of: ono.id })).rejects.toMatchObject({
    code: 'entry_incomplete',
  })
  await call('saveEntry', { id, revision: revision + 1, content: written({ answer: [{ ...changed, inStep: true }] }) })
  expect((await call('entry', { id })).older).toEqual({ ja: 0, en: 0 })
  expect(await call('entryDifference', { id, from: 1, to: revision + 2 })).toContainEqual({
    field: 'a',
    side: 'en',
    pieces: [{ what: 'added', text: 'You can apply for a new one.' }],
  })
})

test('what nobody sees of a text is not kept, and hides no name from the gate', async () => {
  const tag = Array.from('taro', (letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join('')
  const { id, revision } = await entryOf(
    written({
      question: {
        ja: `山\u200b田\ufe00太郎さん\u202eの旅券\u0007は。${tag}`,
        en: 'And mine?\r\nYes \ud800',
        inStep: false,
      },
      links: [
        {
          ja: { text: '旅\u00ad券', address: 'https://www.example.org/\u200bja' },
          en: { text: 'Passports', address: 'https://www.example.org/en' },
        },
      ],
    }),
  )
  const { text } = await call('entry', { id })
  expect([text.question.ja, text.question.en, text.links[0]!.ja]).toEqual([
    '山田\ufe00太郎さんの旅券は。',
    'And mine?\nYes',
    { text: '旅券', address: 'https://www.example.org/ja' },
  ])
  const { marks } = await call('checkEntry', { id, revision })
  expect(marks.map(({ string }) => string)).toContain('山田\ufe00太郎')
})

test('nothing of a joined letter passes without a decision, and a changed line needs another one', async () => {
  const letterId = marked(
    db(),
    2,
    formOf({
      name: 'Emily Carter',
      email: 'emily@citizen.example',
      phone: '',
      message: 'My neighbour Wolfgang Oberhuber asked me. Is it open?',
    }),
  )
  const { id, revision } = await entryOf(
    written({
      answer: [
        { id: 'a', ja: 'Carterさんの場合は郵送できます。', en: 'As Oberhuber did, write to us.', inStep: false },
      ],
    }),
  )
  await call('joinLetters', { id, letterIds: [letterId] })
  const check = await call('checkEntry', { id, revision })
  expect(check.marks.map(({ string }) => string)).toEqual(expect.arrayContaining(['Carter']))
  expect(check.marks.some(({ string }) => string.includes('Oberhuber'))).toBe(true)
  await expect(call('askEntry', { id, revision, of: ono.id })).rejects.toMatchObject({ code: 'entry_gives_away' })
  await leaveAll(call, id)
  expect((await call('checkEntry', { id, revision })).undecided).toBe(0)
  await call('saveEntry', {
    id,
    revision,
    content: written({
      answer: [{ id: 'a', ja: 'Carterさんは郵送できます。', en: 'As Oberhuber did, write to us soon.', inStep: false }],
    }),
  })
  expect((await call('checkEntry', { id, revision: revision + 1 })).undecided).toBeGreaterThan(0)
})

test('a supervisor approves what they saw, and nobody what they had a hand in', async () => {
  const { id, revision, hash } = await askedFor()
  await expect(
    supervisor('approveEntry', { id, revision, hash: 'x', neighbourCouldTell: false }),
  ).rejects.toMatchObject({ code: 'entry_changed' })
  await expect(call('saveEntry', { id, revision, content: written({ answer: [] }) })).rejects.toMatchObject({
    code: 'entry_sealed',
  })
  await supervisor('approveEntry', { id, revision, hash, neighbourCouldTell: false })
  expect((await call('entry', { id })).approved).toMatchObject({ hash, by: { name: '大野 真理' } })
  const both = callAs(db(), part, hayashi)
  const { id: own } = await both('startEntry', {})
  await both('saveEntry', { id: own, revision: 1, content: written() })
  await leaveAll(both, own)
  expect((await both('entryApprovers', { id: own })).map(({ name }) => name)).toEqual(['大野 真理'])
  await expect(both('askEntry', { id: own, revision: 2, of: hayashi.id })).rejects.toMatchObject({
    code: 'entry_approver',
  })
  await both('askEntry', { id: own, revision: 2, of: ono.id })
  await expect(both('approveEntry', { id: own, revision: 3, hash, neighbourCouldTell: false })).rejects.toMatchObject({
    code: 'own_entry',
  })
})

test('the tables themselves refuse a text without a seal, a seal of one’s own, and a change of what was asked for', async () => {
  const { id } = await askedFor()
  const act = { accountId: ono.id, what: 'answers.approveEntry' as const, at: '2026-11-29T18:00:00.000Z' }
  const tried = (sql: string) => () => audited(db(), act, () => db().prepare(sql).run({ id }))
  expect(tried(`UPDATE answer_entries SET state = 'approved' WHERE id = @id`)).toThrow('without a seal')
  expect(tried(`UPDATE answer_entries SET content = '{}' WHERE id = @id`)).toThrow('only as a draft')
  expect(
    tried(`INSERT INTO public_entries SELECT id, content, '', '', NULL FROM answer_entries WHERE id = @id`),
  ).toThrow('without a seal')
  expect(
    tried(
      `INSERT INTO entry_seals SELECT id, randomblob(32), content, '', '${kobayashi.id}', 'no' FROM answer_entries WHERE id = @id`,
    ),
  ).toThrow('nobody approves')
})

test('a draft is moved, filed, searched and removed; one that a colleague changed meanwhile is not overwritten', async () => {
  const [passport] = await call('categories', {})
  const { id } = await call('startEntry', { category: passport!.id })
  const { id: second } = await call('startEntry', { category: passport!.id })
  await call('moveEntry', { id: second, before: id })
  const inOrder = await call('entries', { category: passport!.id })
  expect(inOrder.rows.map((one) => one.id)).toEqual([second, id])
  await callAs(
    db(),
    part,
    mori,
  )('saveEntry', {
    id,
    revision: 1,
    content: written({ question: { ja: '桜まつりはいつですか。', en: '', inStep: false } }),
  })
  await expect(call('saveEntry', { id, revision: 1, content: written() })).rejects.toMatchObject({
    code: 'entry_changed',
  })
  expect((await call('entries', { search: 'さくらまつり' })).total).toBe(0)
  expect((await call('entries', { search: '桜マツリ' })).rows.map((one) => one.id)).toEqual([id])
  await call('setEntryFacts', { id, category: passport!.id, validUntil: '2026-12-10', note: '来年度の日程を待つ' })
  expect((await call('entries', { view: 'due' })).rows.map((one) => one.id)).toEqual([id])
  await expect(call('removeCategory', { id: passport!.id })).rejects.toMatchObject({ code: 'category_in_use' })
  await call('removeEntry', { id })
  await expect(call('entry', { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a question that is too long for an entry is said so before anything is made', async () => {
  const letterId = marked(db(), 71, formOf({ message: 'May I ask? '.repeat(500) }))
  await call('copyCandidate', { letterId })
  await redactAll(call, letterId)
  const before = (await call('entryCounts', {})).all
  await expect(call('startEntry', { letterId })).rejects.toMatchObject({
    code: 'question_too_long',
    details: { most: 4000 },
  })
  expect((await call('entryCounts', {})).all).toBe(before)
  const { revision } = await call('candidate', { letterId })
  await call('saveCandidate', { letterId, revision, text: 'May I ask?' })
  await redactAll(call, letterId)
  const { id } = await call('startEntry', { letterId })
  expect((await call('entry', { id })).text.question.en).toBe('May I ask?')
})

test('a letter of an entry is here, at other workstations only, or gone', async () => {
  const { id } = await entryOf()
  const letterIds = [72, 73, 74].map((uid) => marked(db(), uid, formOf({ message: 'A question' })))
  await call('joinLetters', { id, letterIds })
  audited(db(), { accountId: null, what: 'letters.takeIn', about: '', at: '2026-11-29T18:00:00.000Z' }, () => {
    // As at a workstation to which the mail has not come, and as once the letter was erased.
    db().prepare('DELETE FROM mails WHERE id IN (?, ?)').run(letterIds[1], letterIds[2])
    db().prepare('DELETE FROM letters WHERE id = ?').run(letterIds[2])
  })
  const states = new Map(
    (await call('entryLetters', { id })).map((one) => [one.letterId, [one.state, one.number !== null]]),
  )
  expect(letterIds.map((letterId) => states.get(letterId))).toEqual([
    ['here', true],
    ['not-here', false],
    ['gone', false],
  ])
  const undone = marked(db(), 75, formOf({ message: 'Another question' }))
  await call('copyCandidate', { letterId: undone })
  await redactAll(call, undone)
  audited(db(), { accountId: null, what: 'letters.takeIn', about: '', at: '2026-11-29T18:00:00.000Z' }, () =>
    db().prepare('DELETE FROM mails WHERE id = ?').run(undone),
  )
  await expect(call('startEntry', { letterId: undone })).rejects.toMatchObject({ code: 'not_found' })
})

test('of more words than a person is shown at the approval it is told how many are not', async () => {
  const numbers = Array.from(
    { length: 320 },
    (_, nth) => `${1000 + nth} ${String.fromCodePoint(97 + (nth % 26))}`,
  ).join(' ')
  const { id, revision } = await entryOf(written({ answer: [{ id: 'a', ja: '番号', en: numbers, inStep: false }] }))
  const { remaining, remainingMore } = await call('checkEntry', { id, revision })
  expect(remaining).toHaveLength(300)
  expect(remainingMore).toBeGreaterThanOrEqual(20)
})
