import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { EntryContent } from '../../../shared/answers/entries.ts'
import { audited } from '../../../main/database/audited.ts'
import { storeReading } from '../../../main/letters/intake/store-mails.ts'
import { Problem } from '../../../shared/errors.ts'
import { eventually } from '../../support/eventually.ts'
import { readingOf } from '../letters/ground.ts'
import { callAs, finder, formOf, keep, kobayashi, leaveAll, ono, openAnswersOf, sharedDatabase } from './ground.ts'

const db = sharedDatabase()
const part = openAnswersOf(db())
let at = new Date('2026-11-29T18:00:00.000Z')
/** No two things happen at once. */
const clock = () => (at = new Date(at.getTime() + 1000))
const call = callAs(db(), part, kobayashi, clock)
const supervisor = callAs(db(), part, ono, clock)
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-published-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const content = (ja: string, en: string, answer = 'はい。窓口で申請できます。'): EntryContent => ({
  question: { ja, en, inStep: true },
  answer: [{ id: 'a', ja: answer, en: 'Yes, at our counter. <b>Bold & "quoted"</b>', inStep: true }],
  links: [
    {
      ja: { text: '旅券の申請', address: 'https://www.example.org/ja/passport.html' },
      en: { text: 'Passports', address: 'https://www.example.org/en/passport.html' },
    },
  ],
})

/** Writes an entry, or writes one anew, and has it approved. */
async function approved(text: EntryContent, known?: string): Promise<string> {
  const [category] = await call('categories', {})
  const id = known ?? (await call('startEntry', { category: category!.id })).id
  const { revision } = await call('saveEntry', { id, revision: (await call('entry', { id })).revision, content: text })
  await leaveAll(call, id)
  await call('askEntry', { id, revision, of: ono.id })
  const { hash } = await supervisor('checkEntry', { id, revision: revision + 1 })
  await supervisor('approveEntry', { id, revision: revision + 1, hash, neighbourCouldTell: false })
  return id
}

const files = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const times = () =>
  readdirSync(folder).map((name) => {
    const { mtimeNs, ino } = statSync(join(folder, name), { bigint: true })
    return [name, mtimeNs, ino]
  })

test('one act writes pages, data and a feed; a second one touches no file, and the register stays', async () => {
  await expect(call('publish', { path: folder })).rejects.toMatchObject({ code: 'nothing_to_publish' })
  await approved(content('旅券は更新できますか。', 'Can I renew my passport?'))
  const next = await call('nextPublication', {})
  expect(next.changes.map(({ what, number }) => [what, number])).toEqual([['added', 'Q-0001']])
  expect(next.links.map(({ address }) => address)).toContain('https://www.example.org/en/passport.html')
  expect(await call('publish', { path: folder })).toEqual({ folder, written: 6, untouched: 0, changes: 1 })
  expect(Object.keys(files())).toEqual(['qa-changes.xml', 'qa-en.html', 'qa-ja.html', 'qa.css', 'qa.js', 'qa.json'])
  const before = times()
  at = new Date('2026-12-24T18:00:00.000Z')
  expect(await call('publish', { path: folder })).toEqual({ folder, written: 0, untouched: 6, changes: 0 })
  expect(times()).toEqual(before)
  expect((await call('publications', {})).map(({ entries, changes }) => [entries, changes.length])).toEqual([[1, 1]])
})

test('an entry that did not change stays as it was to the byte, one that did has its difference and its day', async () => {
  const id = await approved(content('査証は要りますか。', 'Do I need a visa?'))
  await call('publish', { path: folder })
  const article = (html: string) => /<article id="q0001"[\s\S]*?<\/article>/.exec(html)![0]
  const before = files()
  await call('reopenEntry', { id, revision: (await call('entry', { id })).revision })
  expect((await call('entry', { id })).public).toBe(true)
  await approved(content('査証は要りますか。', 'Do I need a visa?', 'はい。郵送でも申請できます。'), id)
  const { changes } = await call('nextPublication', {})
  expect(changes).toMatchObject([{ what: 'changed', number: 'Q-0002' }])
  expect(changes[0]!.differences.map(({ field, side }) => [field, side])).toEqual([['a', 'ja']])
  expect(await call('publish', { path: folder })).toMatchObject({ changes: 1, untouched: 3 })
  const after = files()
  expect(article(after['qa-ja.html']!)).toBe(article(before['qa-ja.html']!))
  expect(after['qa-ja.html']).toContain('郵送でも')
})

test('what is withdrawn leaves its place, is no answer for a reply any more, and can come back', async () => {
  const id = await approved(content('桜まつりはいつですか。', 'When is the festival?'))
  await call('publish', { path: folder })
  await call('setSettings', {
    pages: { ja: 'https://www.example.org/ja/qa.html', en: 'https://www.example.org/en/qa.html' },
  })
  expect(await call('answerText', { id, language: 'en' })).toEqual({
    address: 'https://www.example.org/en/qa.html#q0003',
    text: 'Yes, at our counter. <b>Bold & "quoted"</b>\n\nPassports\nhttps://www.example.org/en/passport.html\n\nYou will also find this in the Q&A on our website:\nhttps://www.example.org/en/qa.html#q0003',
  })
  await call('withdrawEntry', { id })
  await expect(call('answerText', { id, language: 'en' })).rejects.toMatchObject({ code: 'entry_not_published' })
  await call('publish', { path: folder })
  expect(files()['qa-en.html']).toMatch(/<li id="q0003">Q-0003 was withdrawn/)
  // The feed is built from what stands now: of what was taken off the number alone is left, in older news of it, too.
  const feed = files()['qa-changes.xml']!
  expect(feed).toContain('Withdrawn: Q-0003')
  expect(feed).toContain('New: Q-0003')
  expect(feed).not.toContain('festival')
  expect(Object.values(files()).join('')).not.toContain('桜まつり')
  await call('reopenEntry', { id, revision: (await call('entry', { id })).revision })
  await approved(content('桜まつりはいつですか。', 'When is the next festival?'), id)
  await call('publish', { path: folder })
  expect(files()['qa-en.html']).toContain('<article id="q0003"')
  expect(files()['qa-changes.xml']).not.toContain('When is the festival?')
  expect(files()['qa-changes.xml']!.split('When is the next festival?').length - 1).toBe(3)
})

test('a new name of a category is a publication of its own in the register, as the files are others', async () => {
  const [category] = await call('categories', {})
  const before = await call('publications', {})
  at = new Date('2026-12-25T18:00:00.000Z')
  const names = { ja: '旅券(パスポート)', en: 'Your passport' }
  await call('saveCategory', { id: category!.id, names })
  expect(await call('publish', { path: folder })).toMatchObject({ changes: 0, written: 3 })
  const after = await call('publications', {})
  expect(after).toHaveLength(before.length + 1)
  await call('publish', { path: folder })
  expect(await call('publications', {})).toHaveLength(after.length)
})

test('what is withdrawn while the gate looks is not written: nothing is, and it is said so', async () => {
  const taken = await approved(content('夏祭りはいつですか。', 'When is the summer fair?'))
  await call('publish', { path: folder })
  const added = await approved(content('冬祭りはいつですか。', 'When is the winter fair?'))
  const before = times()
  let meanwhile = async (): Promise<unknown> => call('withdrawEntry', { id: taken })
  const slow = openAnswersOf(db(), {
    finder: {
      async find(text, writers) {
        const act = meanwhile
        meanwhile = () => Promise.resolve()
        await act()
        return finder.find(text, writers)
      },
      close: () => undefined,
    },
  })
  const slowly = callAs(db(), slow, kobayashi, clock)
  await expect(slowly('publish', { path: folder })).rejects.toMatchObject({ code: 'publication_changed' })
  expect(times()).toEqual(before)
  expect((await call('entry', { id: added })).state).toBe('approved')
  expect(await slowly('publish', { path: folder })).toMatchObject({ changes: 2 })
  expect(Object.values(files()).join('')).not.toContain('summer fair')
})

test('with several workstations nothing is published before what was done here has come back from the journal', async () => {
  await approved(content('秋祭りはいつですか。', 'When is the autumn fair?'))
  const before = times()
  const away = callAs(db(), openAnswersOf(db(), { decided: () => Promise.resolve(false) }), kobayashi, clock)
  await expect(away('publish', { path: folder })).rejects.toMatchObject({ code: 'journal_unreachable' })
  expect(times()).toEqual(before)
  let back: (is: boolean) => void = () => undefined
  const waiting = openAnswersOf(db(), { decided: () => new Promise((resolve) => (back = resolve)) })
  const published = callAs(db(), waiting, kobayashi, clock)('publish', { path: folder })
  expect(times()).toEqual(before)
  back(true)
  expect(await published).toMatchObject({ changes: 1 })
})

test('an entry whose letter is beyond the finder is held and named; the next publication is told all the same', async () => {
  const id = await approved(content('春祭りはいつですか。', 'When is the spring fair?'))
  const letterId = keep(db(), 41, formOf({ name: 'Ann', message: 'Too much for the finder.' }))
  await call('joinLetters', { id, letterIds: [letterId] })
  const weak = openAnswersOf(db(), {
    finder: {
      find: (text, writers) =>
        text.includes('Too much') ? Promise.reject(new Problem('text_too_complex')) : finder.find(text, writers),
      close: () => undefined,
    },
  })
  const { changes, held } = await callAs(db(), weak, kobayashi)('nextPublication', {})
  expect(changes).toHaveLength(1)
  expect(held).toEqual([{ id, number: changes[0]!.number, undecided: 0, lettersNotHere: 0, unread: true }])
  await call('leaveLetter', { id, letterId })
  await call('publish', { path: folder })
})

test('a letter that is joined after the approval stops what it could give away', async () => {
  const id = await approved(content('Rosalindの手続きは。', 'What about it?'))
  const letterId = keep(
    db(),
    40,
    formOf({ name: 'Rosalind Achterberg', email: 'r@mail.example', phone: '', message: 'Hello? I am Rosalind.' }),
  )
  await call('joinLetters', { id, letterIds: [letterId] })
  // It was called ordinary before anybody knew whose name it is; the line is the same, and so is the decision.
  expect((await call('checkEntry', { id, revision: (await call('entry', { id })).revision })).undecided).toBe(0)
  const other = await approved(content('アハターベルクさんは。', 'As Achterberg did?'))
  await call('decideEntry', {
    id: other,
    revision: (await call('entry', { id: other })).revision,
    string: 'Achterberg',
    ordinary: false,
  })
  await call('joinLetters', { id: other, letterIds: [letterId] })
  const { held } = await call('nextPublication', {})
  expect(held.map(({ id: heldId, undecided }) => [heldId, undecided > 0])).toEqual([[other, true]])
  await expect(call('publish', { path: folder })).rejects.toMatchObject({ code: 'entry_gives_away' })
  await leaveAll(call, other)
  await call('publish', { path: folder })
})

test('what is public is looked at again when a letter joins it, and when that letter says something else', async () => {
  let told = 0
  const watching = openAnswersOf(db(), { background: true, announce: () => void (told += 1) })
  const id = await approved(content('灯籠の会はいつですか。', 'When does Marchetti light the lanterns?'))
  await call('publish', { path: folder })
  const held = async () => (await call('entries', { view: 'due' })).rows.filter((one) => one.held).map((one) => one.id)
  const looked = () => db().prepare('SELECT undecided FROM entry_looks WHERE entry_id = ?').pluck().get(id)
  const letter = (message: string) => formOf({ name: 'Ann', email: 'ann@mail.example', phone: '', message })
  const letterId = keep(db(), 42, letter('When are the lanterns lit?'))
  try {
    await call('joinLetters', { id, letterIds: [letterId] })
    expect(looked()).toBeUndefined()
    watching.entriesChanged()
    await eventually(() => looked() === 0)
    expect(await held()).toEqual([])
    // The letter was read anew, and names somebody now whom the entry names, too.
    await call('decideEntry', {
      id,
      revision: (await call('entry', { id })).revision,
      string: 'Marchetti',
      ordinary: false,
    })
    const place = db().prepare<[string], number>('SELECT place FROM mails WHERE id = ?').pluck().get(letterId)!
    audited(db(), { accountId: null, what: 'letters.takeIn', about: '', at: at.toISOString() }, () =>
      storeReading(db(), place, '2026-1', readingOf(letter('I am Mr. Marchetti. When are the lanterns lit?')), 'later'),
    )
    watching.lettersChanged()
    await eventually(async () => (await held()).length > 0)
    expect(await held()).toEqual([id])
    expect((await call('entryCounts', {})).due).toBe(1)
    await eventually(() => told > 0)
    await leaveAll(call, id)
    watching.entriesChanged()
    await eventually(async () => looked() === 0 && (await held()).length === 0)
  } finally {
    await watching.stop()
  }
})

test('what was decided about a public text holds for it while its draft says other things, and for a draft that says the same again', async () => {
  const asks = (answer: string) => content('竹灯りの会はありますか。', 'Is there a bamboo evening?', answer)
  const id = await approved(asks('マルケッティ方式で行います。会場は2023年と同じです。'))
  await call('publish', { path: folder })
  const watching = openAnswersOf(db(), { background: true })
  const looked = () => db().prepare('SELECT undecided FROM entry_looks WHERE entry_id = ?').pluck().get(id)
  const revise = async (answer: string) => {
    const { revision } = await call('entry', { id })
    await call('saveEntry', { id, revision, content: asks(answer) })
    await leaveAll(call, id)
    watching.entriesChanged()
    await eventually(() => looked() !== undefined && looked() !== -1)
    return [looked(), (await call('entry', { id })).held]
  }
  try {
    await call('reopenEntry', { id, revision: (await call('entry', { id })).revision, note: '' })
    const strings = async () =>
      (await call('checkEntry', { id, revision: (await call('entry', { id })).revision })).marks.map(
        (one) => [one.string, one.decision !== null] as const,
      )
    const before = await strings()
    expect(before.length).toBeGreaterThan(0)
    expect(await revise('マルケッティ方式で行います。会場は2023年とほぼ同じです。')).toEqual([0, false])
    await approved(asks('マルケッティ方式で行います。会場は2023年と同じです。'), id)
    expect(await strings()).toEqual(before)
    // What is taken back where both say the same is taken back of both.
    const [string] = before[0]!
    await call('publish', { path: folder })
    watching.entriesChanged()
    await eventually(() => looked() !== undefined && looked() !== -1)
    expect([looked(), (await call('entry', { id })).held]).toEqual([0, false])
    const { revision } = await call('entry', { id })
    await call('decideEntry', { id, revision, string, ordinary: false })
    watching.entriesChanged()
    await eventually(async () => (await call('entry', { id })).held)
    await call('decideEntry', { id, revision, string, ordinary: true })
    watching.entriesChanged()
    await eventually(async () => !(await call('entry', { id })).held)
  } finally {
    await watching.stop()
  }
})

test('a stylesheet of the Site stays, and a file that is not ours is not written over', async () => {
  writeFileSync(join(folder, 'qa.css'), 'body{color:red}')
  await call('publish', { path: folder })
  expect(files()['qa.css']).toBe('body{color:red}')
  for (const name of ['qa-ja.html', 'qa-en.html', 'qa-changes.xml', 'qa.js', 'qa.json']) {
    const ours = files()[name]!
    writeFileSync(join(folder, name), '<title>Another</title>')
    const before = times()
    const failure = { code: 'folder_of_another_site', details: { file: name } }
    await expect(call('publish', { path: folder })).rejects.toMatchObject(failure)
    expect(times()).toEqual(before)
    writeFileSync(join(folder, name), ours)
  }
})
