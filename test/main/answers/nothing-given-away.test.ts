import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AnswersDeps } from '../../../main/answers/deps.ts'
import type { EntryContent, EntryMark } from '../../../shared/answers/entries.ts'
import { newTestDatabase } from '../../support/office.ts'
import { secondHand, type Sample } from '../../support/second-hand/write-letters.ts'
import { callAs, formOf, kobayashi, marked, ono, openAnswersOf, redactAll, type Caller } from './ground.ts'

const folders: string[] = []
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

/** Letters of people who do not exist, of the hand on which no rule was tuned. */
const letters = secondHand(3, 4711).slice(0, 100)
const plantedIn = ({ text, items }: Sample): string[] =>
  [...new Set(items.map(({ start, end }) => text.slice(start, end)))].filter((value) => value.length > 1)

const gap = '…'
const without = (text: string, strings: readonly string[]): string =>
  strings.toSorted((a, b) => b.length - a.length).reduce((left, string) => left.replaceAll(string, gap), text)

/** Somebody who copies the whole letter into the answer, and leaves out whatever the gate shows them. */
async function carelessEntry(call: Caller, letterId: string, letter: Sample): Promise<string> {
  await call('copyCandidate', { letterId })
  await redactAll(call, letterId)
  const { id } = await call('startEntry', { letterId })
  const { language } = letter
  const other = language === 'ja' ? { ja: '', en: 'As it says on the left.' } : { ja: '左のとおりです。', en: '' }
  const { text } = await call('entry', { id })
  let [question, answer] = [text.question[language].replaceAll(/〔[^〕]*〕|\[[^\]]*\]/gu, gap), letter.text]
  for (let round = 0; round < 6; round += 1) {
    const { revision } = await call('entry', { id })
    const content: EntryContent = {
      question: { ...other, [language]: question, inStep: true },
      answer: [{ id: 'a', ...other, [language]: answer, inStep: true }],
      links: [],
    }
    const saved = await call('saveEntry', { id, revision, content })
    const { marks, remaining } = await call('checkEntry', { id, revision: saved.revision })
    const undecided = marks.filter(({ decision }: EntryMark) => decision === null).map(({ string }) => string)
    // What the screen shows once more, and a person knows for what it is.
    const seen = plantedIn(letter).filter((value) =>
      remaining.some(({ string }) => string.length > 1 && (value.includes(string) || string.includes(value))),
    )
    const out = [...undecided, ...seen.filter((value) => answer.includes(value) || question.includes(value))]
    if (out.length === 0) break
    question = without(question, out)
    answer = without(answer, out)
  }
  return id
}

/** Publishes an entry of each letter; returns what of the planted data stands in the published files, by the kind of letter. */
async function given(away: Partial<AnswersDeps>, letters: readonly Sample[]): Promise<string[]> {
  const db = newTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-given-'))
  folders.push(folder)
  const part = openAnswersOf(db, away)
  const call = callAs(db, part, kobayashi)
  const supervisor = callAs(db, part, ono)
  const numbers: string[] = []
  for (const [at, letter] of letters.entries()) {
    const { name, kana, email, phone } = letter.fields
    const fields = {
      name: name ?? '',
      furigana: kana ?? '',
      email: email ?? '',
      phone: phone ?? '',
      message: letter.text,
    }
    const letterId = marked(db, at + 1, { ...formOf(fields), language: letter.language } as Parameters<
      typeof marked
    >[2])
    const id = await carelessEntry(call, letterId, letter)
    const { revision, number } = await call('entry', { id })
    await call('askEntry', { id, revision, of: ono.id })
    const { hash } = await supervisor('checkEntry', { id, revision: revision + 1 })
    await supervisor('approveEntry', { id, revision: revision + 1, hash, neighbourCouldTell: false })
    numbers.push(number)
  }
  await call('publish', { path: folder })
  db.close()
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const html = files.filter((file) => file.startsWith('<!doctype'))
  return letters.flatMap((letter, at) => {
    const anchor = numbers[at]!.replace('Q-', 'q')
    // The day below it is ours.
    const own = html.map((page) => {
      const from = page.indexOf(`<article id="${anchor}"`)
      return page.slice(from, page.indexOf('<p class="quiet">Q-', from))
    })
    return plantedIn(letter)
      .filter((value) => own.some((page) => holds(page, value)))
      .map((value) => `${letter.id} ${value}`)
  })
}

/** Whether a text holds a value, of Latin letters as a word of its own. */
function holds(page: string, value: string): boolean {
  for (let at = page.indexOf(value); at >= 0; at = page.indexOf(value, at + 1))
    if (!/^\p{Script=Latin}/u.test(value) || !/\p{L}/u.test((page[at - 1] ?? '') + (page[at + value.length] ?? '')))
      return true
  return false
}

test('of a hundred entries made from letters nothing that was planted in them is published; without the gate it is', async () => {
  expect(await given({}, letters)).toEqual([])
  const blind = { find: () => Promise.resolve([]), close: () => undefined }
  expect((await given({ finder: blind }, letters.slice(0, 20))).length).toBeGreaterThan(20)
})
