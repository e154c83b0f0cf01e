import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { loadPostings } from '../../../main/answers/similar/kept-postings.ts'
import { listGlossary } from '../../../main/answers/similar/glossary-rows.ts'
import { similarMigrations } from '../../../main/answers/similar/similar-file.ts'
import { startSimilarLetters } from '../../../main/answers/similar/similar-thread.ts'
import { audited } from '../../../main/database/audited.ts'
import { openOwnFile } from '../../../main/database/own-file.ts'
import { storeReading } from '../../../main/letters/intake/store-mails.ts'
import { parseGlossary } from '../../../main/similar/glossary.ts'
import { shippedGlossary } from '../../../main/similar/shipped-glossary.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { eventually } from '../../support/eventually.ts'
import { readingOf } from '../letters/ground.ts'
import { callAs, keep, kobayashi, leaveAll, ono, openAnswersOf, sharedDatabase } from './ground.ts'

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

test('a letter that is read anew is found by its new text, also after the program was closed', async () => {
  let call = reopened()
  const asking = keep(db(), 6, { subject: 'Harvest', text: 'When is the persimmon harvest of the orchard club?' })
  const other = keep(db(), 7, { subject: 'Nothing', text: 'Nothing in common at all.' })
  expect(await ready(call, asking)).not.toContain(other)
  const place = db().prepare<[string], { place: number }>('SELECT place FROM mails WHERE id = ?').get(other)!.place
  const reading = readingOf({ subject: 'Harvest', text: 'Tell me when the orchard club has its persimmon harvest.' })
  audited(db(), { accountId: null, what: 'letters.takeIn', about: '', at: '2026-11-29T18:00:00.000Z' }, () =>
    storeReading(db(), place, '2026-7', reading, 'a later program'),
  )
  part.lettersChanged()
  await eventually(async () => ((await ready(call, asking))[0] === other ? true : null))
  expect(db().prepare('SELECT count(*) FROM changed_letters').pluck().get()).toBe(0)
  await part.stop()
  call = reopened()
  expect((await ready(call, asking))[0]).toBe(other)
})

test('a letter that cannot be taken in keeps none of the others out', async () => {
  let told = 0
  const texts = [1, 2, 3].map((place) => ({ place, text: `letter ${place} about the festival` }))
  const letters = startSimilarLetters({
    worker: workerFiles().similarWorker,
    file: () => ({ file: join(folder, 'failing.db'), key: Uint8Array.from(key) }),
    // What is no text breaks the thread's work as any failure would.
    lettersAfter: (after) =>
      texts
        .filter(({ place }) => place > after)
        .map((one) => (one.place === 2 ? { place: 2, text: null as never } : one)),
    changedLetters: () => ({ letters: [], settled: () => undefined }),
    ready: () => void (told += 1),
  })
  try {
    letters.wake()
    await eventually(() => letters.isReady())
    expect(told).toBe(1)
    expect((await letters.nearest(['festival'], 5))!.toSorted((a, b) => a - b)).toEqual([1, 3])
  } finally {
    await letters.stop()
  }
})

test('a letter that cannot be taken anew keeps none of the others from it, and the index is ready all the same', async () => {
  const file = () => ({ file: join(folder, 'renewing.db'), key: Uint8Array.from(key) })
  let changed: { place: number; text: string }[] = []
  let settled = 0
  const letters = startSimilarLetters({
    worker: workerFiles().similarWorker,
    file,
    lettersAfter: (after) =>
      [1, 2, 3].filter((place) => place > after).map((place) => ({ place, text: 'the harvest' })),
    changedLetters: () => ({
      letters: changed,
      settled() {
        settled += changed.length
        changed = []
      },
    }),
    ready: () => undefined,
  })
  try {
    changed = [1, 2, 3].map((place) => ({ place, text: place === 2 ? (null as never) : 'the festival' }))
    letters.wake()
    await eventually(() => letters.isReady())
    expect([settled, await letters.nearest(['harvest'], 5)]).toEqual([3, [2]])
    expect((await letters.nearest(['festival'], 5))!.toSorted((a, b) => a - b)).toEqual([1, 3])
  } finally {
    await letters.stop()
  }
})

test('only entries that are public are asked for where one is put into a reply, however many others are nearer', async () => {
  const call = reopened()
  const supervisor = callAs(db(), part, ono)
  const entry = async (ja: string, en: string) => {
    const { id } = await call('startEntry', { category: (await call('categories', {}))[0]!.id })
    const { revision } = await call('saveEntry', {
      id,
      revision: 1,
      content: {
        question: { ja, en, inStep: true },
        answer: [{ id: 'a', ja: 'はい。', en: 'Yes.', inStep: true }],
        links: [],
      },
    })
    return { id, revision }
  }
  const { id, revision } = await entry('風呂敷の会はありますか。', 'Is there a furoshiki wrapping day?')
  await leaveAll(call, id)
  await call('askEntry', { id, revision, of: ono.id })
  const { hash } = await supervisor('checkEntry', { id, revision: revision + 1 })
  await supervisor('approveEntry', { id, revision: revision + 1, hash, neighbourCouldTell: false })
  await call('publish', { path: join(folder, 'published') })
  for (let nth = 0; nth < 12; nth += 1)
    await entry('', `Can I learn furoshiki cloth wrapping with gifts, course ${nth}?`)
  const letterId = keep(db(), 8, { subject: 'Furoshiki', text: 'Can I learn furoshiki cloth wrapping with gifts?' })
  const all = await call('entriesLike', { letterId, most: 10, among: 'near' })
  expect(all.map((one) => one.id)).not.toContain(id)
  expect(all.every((one) => one.near)).toBe(true)
  expect((await call('entriesLike', { letterId, most: 10, among: 'public' })).map((one) => one.id)).toEqual([id])
  const { id: other } = await entry('印鑑は要りますか。', 'Must I bring a seal and gifts?')
  const nearest = await call('entriesLike', { letterId: keep(db(), 9, { subject: '', text: 'A seal?' }), among: 'all' })
  expect(nearest[0]).toMatchObject({ id: other, near: true })
  const seldom = keep(db(), 10, { subject: 'Gifts', text: 'Is there customs duty on gifts of tea, sake and pottery?' })
  const far = await call('entriesLike', { letterId: seldom, most: 10, among: 'all' })
  expect(far.map((one) => one.near)).toContain(false)
  expect(far.findIndex((one) => !one.near)).toBeGreaterThanOrEqual(far.filter((one) => one.near).length)
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
  expect((await call('entriesLike', { letterId, among: 'near' })).map((one) => one.id)).not.toContain(id)
  const { id: line } = await call('saveGlossaryLine', { id: null, ja: ['運転免許の翻訳'], en: ['wugsheet'] })
  expect((await call('entriesLike', { letterId, among: 'near' })).map((one) => [one.id, one.joined])).toEqual([
    [id, false],
  ])
  await call('joinLetters', { id, letterIds: [letterId] })
  expect((await call('entriesLike', { letterId, among: 'near' })).map((one) => [one.asked.count, one.joined])).toEqual([
    [1, true],
  ])
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
