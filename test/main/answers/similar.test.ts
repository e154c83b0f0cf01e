import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { loadPostings } from '../../../main/answers/similar/kept-postings.ts'
import { listGlossary } from '../../../main/answers/similar/glossary-rows.ts'
import { similarMigrations } from '../../../main/answers/similar/similar-file.ts'
import { openOwnFile } from '../../../main/database/own-file.ts'
import { parseGlossary } from '../../../main/similar/glossary.ts'
import { shippedGlossary } from '../../../main/similar/shipped-glossary.ts'
import { eventually } from '../../support/eventually.ts'
import { callAs, keep, kobayashi, openAnswersOf, sharedDatabase } from './ground.ts'

const db = sharedDatabase()
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-similar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const key = randomBytes(32)
const similarFile = () => ({ file: join(folder, 'similar.db'), key: Uint8Array.from(key) })
let part = openAnswersOf(db(), { similarFile })
afterEach(() => part.stop())
const reopened = () => {
  part = openAnswersOf(db(), { similarFile, background: true })
  return callAs(db(), part, kobayashi)
}

const passport = 'I lost my passport while traveling. How can I get a new passport before my flight?'

async function ready(call: ReturnType<typeof reopened>, letterId: string): Promise<string[]> {
  const found = await eventually(async () => {
    const { ready: isReady, letters } = await call('lettersLike', { to: { letterId } })
    return isReady ? letters.map((one) => one.letterId) : null
  })
  return found ?? []
}

test('letters that ask the same are found in either language, also those that come while the office is open, and after it was closed', async () => {
  const lost = keep(db(), 1, { subject: 'Lost passport', text: passport })
  const festival = keep(db(), 2, { subject: '桜まつり', text: '桜まつりのボランティアに応募したいです。' })
  let call = reopened()
  expect(await ready(call, lost)).not.toContain(lost)
  const japanese = keep(db(), 3, { subject: '旅券の紛失', text: '旅行中に旅券を紛失しました。再発行はできますか。' })
  part.lettersChanged()
  await eventually(async () => ((await ready(call, lost)).includes(japanese) ? true : null))
  expect((await ready(call, festival))[0]).not.toBe(lost)
  await part.stop()
  call = reopened()
  expect(await ready(call, lost)).toEqual([japanese])
})

test('a file of terms that cannot be read is begun anew', async () => {
  await part.stop()
  writeFileSync(join(folder, 'similar.db'), 'x'.repeat(5000))
  const call = reopened()
  const id = keep(db(), 4, { subject: 'Passport lost', text: passport })
  part.lettersChanged()
  await eventually(async () => ((await ready(call, id)).length > 0 ? true : null))
})

test('an entry is found for a letter in the other language, by what the office has put into the glossary', async () => {
  const call = reopened()
  const { id } = await call('startEntry', {})
  await call('saveEntry', {
    id,
    revision: 1,
    content: {
      question: { ja: '運転免許の翻訳は当日に受け取れますか。', en: '', inStep: false },
      answer: [],
      links: [],
    },
  })
  const { id: another } = await call('startEntry', {})
  await call('saveEntry', {
    id: another,
    revision: 1,
    content: { question: { ja: '桜まつりはいつですか。', en: '', inStep: false }, answer: [], links: [] },
  })
  const letterId = keep(db(), 5, { subject: 'A wugsheet', text: 'Do you issue a wugsheet?' })
  expect((await call('entriesLike', { letterId })).map((one) => one.id)).not.toContain(id)
  const { id: line } = await call('saveGlossaryLine', { id: null, ja: ['運転免許の翻訳'], en: ['wugsheet'] })
  expect((await call('entriesLike', { letterId })).map((one) => [one.id, one.joined])).toEqual([[id, false]])
  await call('joinLetters', { id, letterIds: [letterId] })
  expect((await call('entriesLike', { letterId })).map((one) => [one.asked.count, one.joined])).toEqual([[1, true]])
  await call('removeGlossaryLine', { id: line })
  expect((await call('glossary', { search: 'wugsheet' })).length).toBe(0)
})

test('a shipped line is changed, taken out and had back; each has a name of its own', async () => {
  const call = reopened()
  const all = listGlossary(db())
  expect(new Set(all.map(({ id }) => id)).size).toBe(parseGlossary(shippedGlossary).length)
  const [line] = await call('glossary', { search: '旅券番号' })
  await call('saveGlossaryLine', { id: line!.id, ja: line!.ja, en: ['passport no.'] })
  expect(await call('glossary', { search: 'passport no.' })).toMatchObject([{ id: line!.id, state: 'changed' }])
  await call('removeGlossaryLine', { id: line!.id })
  expect((await call('glossary', { search: '旅券番号' }))[0]!.state).toBe('removed')
  await call('restoreGlossaryLine', { id: line!.id })
  expect((await call('glossary', { search: '旅券番号' }))[0]).toEqual(line)
})

test('lists that were packed are the same as those that were not, and a letter is taken once', () => {
  const open = () => openOwnFile({ file: join(folder, 'packed.db'), key: Uint8Array.from(key) }, similarMigrations)
  let file = open()
  const lists = loadPostings(file, 2)
  lists.add([
    { place: 1, text: '旅券の更新' },
    { place: 2, text: '桜まつり' },
  ])
  lists.tidy()
  lists.add([
    { place: 2, text: '旅券' },
    { place: 3, text: '旅券の紛失' },
  ])
  const before = lists.nearest(['旅券'], 5)
  file.close()
  file = open()
  const loaded = loadPostings(file, 2)
  expect([loaded.last(), loaded.nearest(['旅券'], 5)]).toEqual([3, before])
  expect(before.map(({ name }) => name).toSorted()).toEqual(['1', '3'])
  file.close()
})
