import { expect, test } from 'vitest'
import { questionOf } from '../../../main/answers/candidates/question-of.ts'
import {
  callAs,
  formOf,
  kobayashi,
  leaveAll,
  mark,
  marked,
  mori,
  ono,
  openAnswersOf,
  sharedDatabase,
} from './ground.ts'

const db = sharedDatabase()
const part = openAnswersOf(db())
const call = callAs(db(), part, kobayashi)

const message = [
  '総領事館 ご担当者様',
  'お世話になっております。',
  'サンノゼ在住の長谷川真由美と申します。',
  '10月に結婚し、姓が変わりました。勤務先のベイサイド製パン株式会社には旧姓で届けています。',
  '72歳の母の旅券も同時に申請できますか。',
  '',
  'よろしくお願いいたします。',
  '長谷川真由美',
  '415-555-0137',
].join('\n')
const letter = (uid: number, text = message) =>
  marked(
    db(),
    uid,
    formOf({
      name: '長谷川 真由美',
      furigana: 'はせがわ まゆみ',
      email: 'm.hasegawa@mail.example',
      phone: '415-555-0137',
      message: text,
    }),
  )

test('greeting, self-introduction and signature are left out of a question in either language', () => {
  expect(questionOf(message)).toBe(
    '10月に結婚し、姓が変わりました。勤務先のベイサイド製パン株式会社には旧姓で届けています。\n72歳の母の旅券も同時に申請できますか。',
  )
  const english = [
    'Dear Sir or Madam,',
    'I hope this message finds you well. My name is Emily Carter. Can my son renew his passport by mail?',
    'He lives in Oakland.',
    '',
    'Thank you very much,',
    'Emily Carter',
    'emily@citizen.example',
    '> What was quoted',
  ].join('\r\n')
  expect(questionOf(english)).toBe('Can my son renew his passport by mail?\nHe lives in Oakland.')
  expect(questionOf('よろしくお願いします。')).toBe('よろしくお願いします。')
  expect(questionOf('When do you open? I called +1 415 555 0137 twice.')).toBe(
    'When do you open? I called +1 415 555 0137 twice.',
  )
})

test('what is certain is proposed as redacted, and the rest waits for a person who redacts, leaves or makes general', async () => {
  const letterId = letter(1)
  expect((await call('candidates', {})).map(({ copied, words }) => [copied, words])).toEqual([[false, 'A question']])
  await call('copyCandidate', { letterId })
  const { text, revision, marks, undecided } = await call('candidate', { letterId })
  const strings = Object.fromEntries(marks.map(({ start, end, general }) => [text.slice(start, end), general]))
  expect(strings).toMatchObject({ '72歳': '70代' })
  expect(undecided).toBeGreaterThan(0)
  await expect(call('startEntry', { letterId })).rejects.toMatchObject({ code: 'marks_undecided' })
  const employer = Object.keys(strings).find((one) => one.includes('ベイサイド'))!
  expect(strings[employer]).toBe('会社')
  await call('decideCandidate', { letterId, revision, string: employer, as: 'general', instead: '会社' })
  await call('decideCandidate', { letterId, revision, string: '72歳', as: 'general', instead: '70代' })
  for (const string of Object.keys(strings))
    if (string !== employer && string !== '72歳')
      await call('decideCandidate', { letterId, revision, string, as: 'ordinary' })
  const decided = await call('candidate', { letterId })
  expect([decided.undecided, decided.result.split('\n').at(-1)]).toEqual([0, '70代の母の旅券も同時に申請できますか。'])
  expect(decided.result).not.toContain('ベイサイド')
})

test('an edit makes the strings of the changed lines undecided again, and no others', async () => {
  const letterId = letter(2, '母は72歳です。\n父は81歳です。')
  await call('copyCandidate', { letterId })
  const { revision: first, text } = await call('candidate', { letterId })
  expect(text).toBe('母は72歳です。\n父は81歳です。')
  for (const string of ['72歳', '81歳'])
    await call('decideCandidate', { letterId, revision: first, string, as: 'ordinary' })
  await call('saveCandidate', {
    letterId,
    revision: first,
    text: '母は72歳です。\n父は81歳で元気です。',
  })
  const { marks, text: after } = await call('candidate', { letterId })
  const decisions = Object.fromEntries(
    marks.map((one) => [after.slice(one.start, one.end), one.decision?.by?.name ?? null]),
  )
  expect([decisions['72歳'], decisions['81歳']]).toEqual(['小林 遥', null])
  await expect(call('saveCandidate', { letterId, revision: first, text })).rejects.toMatchObject({
    code: 'candidate_changed',
  })
})

test('a string that a person chooses is redacted wherever it stands, with the marks within it', async () => {
  const letterId = letter(3, 'さくら会の山本さんに聞きました。さくら会の集まりはいつですか。')
  await call('copyCandidate', { letterId })
  const { revision } = await call('candidate', { letterId })
  await call('decideCandidate', { letterId, revision, string: 'さくら会の山本さん', as: 'redact', kind: 'name' })
  await call('decideCandidate', {
    letterId,
    revision,
    string: 'さくら会',
    as: 'general',
    instead: 'ある会',
    kind: 'school',
  })
  expect((await call('candidate', { letterId })).result).toBe('〔氏名〕に聞きました。ある会の集まりはいつですか。')
})

test('a letter that is no candidate any more has no copy, and a colleague reads the record of who read it', async () => {
  const letterId = letter(4)
  await call('copyCandidate', { letterId })
  mark(db(), letterId, null)
  await expect(call('candidate', { letterId })).rejects.toMatchObject({ code: 'not_found' })
  mark(db(), letterId, mori.id)
  await expect(call('copyCandidate', { letterId, text: '結婚した後の旅券について' })).resolves.toEqual({})
  expect((await call('candidate', { letterId })).text).toBe('結婚した後の旅券について')
  expect(
    db().prepare(`SELECT count(*) AS rows FROM audit WHERE what = 'letters.readText' AND about = ?`).get(letterId),
  ).toEqual({ rows: 1 })
})

test('a supervisor who is not staff sees no candidate', async () => {
  await expect(callAs(db(), part, ono)('candidates', {})).rejects.toMatchObject({ code: 'not_allowed' })
})

test('of a question that is too long to be copied by itself a person chooses a part', async () => {
  const letterId = letter(90, `${'旅券の更新について、経緯を書きます。'.repeat(1300)}\n写真は何枚必要ですか。`)
  await expect(call('copyCandidate', { letterId })).rejects.toMatchObject({ code: 'text_too_long' })
  const { text } = await call('questionToChoose', { letterId })
  expect([text.length > 20_000, text.endsWith('写真は何枚必要ですか。')]).toEqual([true, true])
  await expect(callAs(db(), part, ono)('questionToChoose', { letterId })).rejects.toMatchObject({ code: 'not_allowed' })
  await call('copyCandidate', { letterId, text: '写真は何枚必要ですか。' })
  const { undecided, result } = await call('candidate', { letterId })
  expect([undecided, result]).toEqual([0, '写真は何枚必要ですか。'])
})

test('what was decided about a letter that stands in an entry holds once its mark is taken away', async () => {
  const letterId = marked(db(), 91, formOf({ name: 'Ann', message: 'Does the blue heron society meet?' }))
  await call('copyCandidate', { letterId })
  const { revision } = await call('candidate', { letterId })
  await call('decideCandidate', { letterId, revision, string: 'blue heron', as: 'redact', kind: 'name' })
  const { id } = await call('startEntry', { letterId })
  mark(db(), letterId, null)
  const { text, revision: own } = await call('entry', { id })
  const { id: _, older: __, ...question } = text.question
  const saved = await call('saveEntry', {
    id,
    revision: own,
    content: { question: { ...question, ja: 'blue heronの会は。', inStep: false }, answer: [], links: [] },
  })
  // A person had hidden it, and no list holds it: the gate knows it from their decision alone.
  const { marks } = await call('checkEntry', { id, revision: saved.revision })
  expect(marks.map(({ string, why }) => [string, why])).toContainEqual(['blue heron', 'in-letter'])
  await leaveAll(call, id)
  await call('leaveLetter', { id, letterId })
  await expect(call('candidate', { letterId })).rejects.toMatchObject({ code: 'not_found' })
})
