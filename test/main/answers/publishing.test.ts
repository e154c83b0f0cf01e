import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { EntryContent } from '../../../shared/answers/entries.ts'
import { callAs, formOf, keep, kobayashi, leaveAll, ono, openAnswersOf, sharedDatabase } from './ground.ts'

const db = sharedDatabase()
const part = openAnswersOf(db())
let at = new Date('2026-11-29T18:00:00.000Z')
const call = callAs(db(), part, kobayashi, () => at)
const supervisor = callAs(db(), part, ono, () => at)
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
  expect(files()['qa-changes.xml']).toContain('Withdrawn: When is the festival?')
  await call('reopenEntry', { id, revision: (await call('entry', { id })).revision })
  await approved(content('桜まつりはいつですか。', 'When is the next festival?'), id)
  await call('publish', { path: folder })
  expect(files()['qa-en.html']).toContain('<article id="q0003"')
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
  expect(held.map(({ number, undecided }) => [number, undecided > 0])).toEqual([['Q-0005', true]])
  await expect(call('publish', { path: folder })).rejects.toMatchObject({ code: 'entry_gives_away' })
  await leaveAll(call, other)
  await call('publish', { path: folder })
})

test('a stylesheet of the Site stays, and a page that is not ours is not written over', async () => {
  writeFileSync(join(folder, 'qa.css'), 'body{color:red}')
  await call('publish', { path: folder })
  expect(files()['qa.css']).toBe('body{color:red}')
  writeFileSync(join(folder, 'qa-ja.html'), '<title>Another</title>')
  await expect(call('publish', { path: folder })).rejects.toMatchObject({ code: 'folder_of_another_site' })
})
