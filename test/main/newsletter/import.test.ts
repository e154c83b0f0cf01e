import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRegister } from '../../../main/newsletter/readers/register.ts'
import { makeImport } from '../../../main/newsletter/transfer/commit.ts'
import { countRows } from '../../../main/newsletter/transfer/dry-run.ts'
import { listReaders } from '../../../main/newsletter/readers/list.ts'
import { takeOut } from '../../../main/newsletter/transfer/take-out.ts'
import { ReaderFilter, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import { codeOf, newTestDatabase, temporaryFolder, type TestOffice } from '../../support/office.ts'
import { addReader, addressesOf, newEditorOffice } from './ground.ts'
import { triedImport } from './tried-import.ts'

const fileOf = (text: string | Uint8Array, name = 'readers.csv'): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const check = ({ call }: TestOffice, text: string | Uint8Array) =>
  call('newsletter.checkImport', { path: fileOf(text) })

test('a dry run says what would become of every row, and why, and writes nothing', async () => {
  const office = await newEditorOffice()
  const { call } = office
  await addReader(office, 'same@a.example', { since: '2018-02-06' })
  await addReader(office, 'other@a.example')
  const gone = await addReader(office, 'gone@a.example')
  const forgotten = await addReader(office, 'forgotten@a.example')
  await call('newsletter.setState', { id: gone, state: 'unsubscribed' })
  await call('newsletter.forget', { id: forgotten })
  const { id } = await check(
    office,
    [
      'メールアドレス,言語,登録日,申込方法,氏名,電話',
      'new@a.example,英語,2019/4/12,行事の用紙,新井 恵子,415-555-0186',
      'NEW@a.example,,,,,',
      'same@a.example,日本語,2019/4/12,,,',
      'other@a.example,両方,,,,',
      'ＧＯＮＥ@a.example,,,,,',
      'forgotten@a.example,,,,,',
      'naomi.ito.kaze.example,,,,,',
      'hana.kubo@gmial.com,,,,,',
    ].join('\n'),
  )
  const preview = await call('newsletter.importPreview', { show: 'all' })
  expect(preview).toMatchObject({
    id,
    stage: 'checked',
    counts: { rows: 8, added: 1, unchanged: 1, updated: 1, refused: 4, suggested: 1 },
    file: {
      columns: [
        { field: 'address' },
        { field: 'language' },
        { field: 'consentAt' },
        { field: 'consentHow' },
        { field: null },
        { field: null },
      ],
    },
  })
  expect(preview!.rows.map(({ line, fate, why, suggestion }) => [line, fate, why, suggestion])).toEqual([
    [2, 'added', null, ''],
    [3, 'refused', 'twice-in-file', ''],
    [4, 'unchanged', null, ''],
    [5, 'updated', null, ''],
    [6, 'refused', 'opted-out', ''],
    [7, 'refused', 'forgotten', ''],
    [8, 'refused', 'not-an-address', ''],
    [9, 'suggested', null, 'hana.kubo@gmail.com'],
  ])
  expect(preview!.rows[2]!.knownSince).toBe('2018-02-06')
  const first = await call('newsletter.importPreview', {})
  expect(first!.rows.map(({ line }) => line)).toEqual([9, 8, 3, 6, 7, 5, 4, 2])
  expect(await addressesOf(office)).toEqual(['gone@a.example', 'other@a.example', 'same@a.example'])
})

test('a date of consent that is none, or has not come yet, is never made up: it is shown first and kept as it stands', async () => {
  const office = await newEditorOffice({ clock: () => new Date('2026-11-24T18:00:00Z') })
  const { call } = office
  const { id } = await check(
    office,
    [
      'address,consentAt,consentHow',
      'plain@a.example,2019-04-12,paper',
      'never@a.example,2021/02/30,paper',
      'words@a.example,昔,paper',
      'later@a.example,2031/01/01,paper',
      'elsewhere@a.example,2026-11-25,paper',
      'none@a.example,,paper',
    ].join('\n'),
  )
  const { rows } = (await call('newsletter.importPreview', {}))!
  expect(rows.map(({ line, since, undated }) => [line, since, undated])).toEqual([
    [3, '2026-11-24', '2021/02/30'],
    [4, '2026-11-24', '昔'],
    [5, '2026-11-24', '2031/01/01'],
    [2, '2019-04-12', ''],
    [6, '2026-11-25', ''],
    [7, '2026-11-24', ''],
  ])
  await call('newsletter.runImport', { id })
  const { rows: readers } = await call('newsletter.list', { search: 'words' })
  const { consents } = await call('newsletter.get', { id: readers[0]!.id })
  expect(consents).toMatchObject([{ at: '2026-11-24', note: '昔' }])
})

test('whoever has a state that nobody can read is not mailed to before a person has looked', async () => {
  const office = await newEditorOffice()
  const { call } = office
  const { id } = await check(
    office,
    'address,state\nwent@a.example,退会済\noff@a.example,disabled\nodd@a.example,先月まで\nhere@a.example,購読中\n',
  )
  const { rows } = (await call('newsletter.importPreview', {}))!
  expect(rows.map(({ line, strangeState }) => [line, strangeState])).toEqual([
    [4, '先月まで'],
    [2, ''],
    [3, ''],
    [5, ''],
  ])
  await call('newsletter.runImport', { id })
  const { rows: readers } = await call('newsletter.list', { sort: 'address' })
  expect(readers.map(({ address, state }) => [address, state])).toEqual([
    ['here@a.example', 'active'],
    ['odd@a.example', 'paused'],
    ['off@a.example', 'unsubscribed'],
    ['went@a.example', 'unsubscribed'],
  ])
})

test('whoever has left by any row of a file comes in as one who has left', async () => {
  const office = await newEditorOffice()
  const { call } = office
  const { id } = await check(
    office,
    'address,state\na@a.example,active\nA@a.example,complained\na@a.example,unsubscribed\n',
  )
  expect(await call('newsletter.runImport', { id })).toMatchObject({ added: 1, refused: 2 })
  const { rows } = await call('newsletter.list', {})
  expect(rows.map(({ address, state }) => [address, state])).toEqual([['a@a.example', 'complained']])
})

test('suggestions are decided one by one or all together, and a corrected address meets whoever is there', async () => {
  const office = await newEditorOffice()
  const { call } = office
  await addReader(office, 'b@gmail.com')
  const { id } = await check(office, 'address\na@gmial.com\nb@gmial.com\nc@yaho.co.jp\n')
  const decide = (lines: number[] | null, as: 'corrected' | 'kept' | 'open') =>
    call('newsletter.decideImport', { id, lines, as })
  expect(await decide([2], 'corrected')).toMatchObject({ added: 1, suggested: 2 })
  expect(await decide([2], 'open')).toMatchObject({ added: 0, suggested: 3 })
  expect(await decide([4], 'kept')).toMatchObject({ added: 1, suggested: 2 })
  expect(await decide(null, 'corrected')).toMatchObject({ added: 2, unchanged: 1, suggested: 0 })
  await call('newsletter.runImport', { id })
  expect(await addressesOf(office)).toEqual(['a@gmail.com', 'b@gmail.com', 'c@yaho.co.jp'])
  expect(await codeOf(call('newsletter.runImport', { id }))).toBe('import_running')
})

test('an import is one row of the record, is listed, and can be undone until its day, but for who opted out since', async () => {
  let now = new Date('2026-11-11T00:00:00Z')
  const office = await newEditorOffice({ clock: () => now })
  const { call } = office
  await addReader(office, 'there@a.example', { language: 'ja', tags: ['茶'] })
  const { id } = await check(
    office,
    'address,language,tags\none@a.example,en,\ntwo@a.example,,\nthere@a.example,both,音楽\n',
  )
  const made = await call('newsletter.runImport', { id })
  expect(made).toMatchObject({ rows: 3, added: 2, updated: 1, undoUntil: '2026-11-25T00:00:00.000Z' })
  const { rows } = await call('office.audit', {})
  expect(rows.slice(0, 2).map(({ what }) => what)).toEqual(['newsletter.runImport', 'newsletter.add'])
  expect(rows[0]).toMatchObject({
    subjects: [{ what: 'named', name: 'readers.csv' }],
    changes: [{ thing: 'rows', to: '3' }],
  })
  expect(await call('newsletter.imports', {})).toMatchObject([{ id, name: 'readers.csv', state: 'done', added: 2 }])
  const two = (await call('newsletter.list', { search: 'two' })).rows[0]!
  await call('newsletter.setState', { id: two.id, state: 'unsubscribed' })
  expect(await call('newsletter.undoImport', { id })).toEqual({ removed: 1, kept: 1 })
  expect(await addressesOf(office)).toEqual(['there@a.example', 'two@a.example'])
  const there = (await call('newsletter.list', { search: 'there' })).rows[0]!
  expect(await call('newsletter.get', { id: there.id })).toMatchObject({ language: 'ja', tags: ['茶'] })
  expect(await codeOf(call('newsletter.undoImport', { id }))).toBe('import_not_undoable')
  const later = await check(office, 'address\nlate@a.example\n')
  await call('newsletter.runImport', later)
  now = new Date('2026-11-25T00:00:01Z')
  expect(await codeOf(call('newsletter.undoImport', later))).toBe('import_not_undoable')
})

test('the readers whom one import brought are listed apart from all others', async () => {
  const office = await newEditorOffice()
  const { call } = office
  await addReader(office, 'before@a.example')
  const first = await call(
    'newsletter.runImport',
    await check(office, 'address,language\none@a.example,ja\nbefore@a.example,en'),
  )
  const second = await call('newsletter.runImport', await check(office, 'address\ntwo@a.example\nthree@a.example'))
  const imports = await call('newsletter.imports', {})
  expect([first.added, second.added]).toEqual([1, 2])
  const of = async (id: string, more = {}) =>
    (await call('newsletter.list', { import: id, ...more })).rows.map(({ address }) => address)
  expect(await of(imports[0]!.id)).toEqual(['three@a.example', 'two@a.example'])
  expect(await of(imports[1]!.id)).toEqual(['one@a.example'])
  expect(await of(imports[0]!.id, { search: 'two', conditions: { states: ['active'] } })).toEqual(['two@a.example'])
  expect((await call('newsletter.list', {})).total).toBe(4)
})

test('whom an import brought is looked at, changed and forgotten like anybody else, by an id that is short and their own', async () => {
  const office = await newEditorOffice()
  const { call } = office
  const other = await addReader(office, 'other@a.example')
  await call('newsletter.runImport', await check(office, 'address\none@a.example\ntwo@a.example'))
  await call('newsletter.runImport', await check(office, 'address\nthree@a.example'))
  const { rows } = await call('newsletter.list', {})
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(4)
  expect(ids.filter((id) => id !== other).every((id) => id.length < 20)).toBe(true)
  const two = rows.find(({ address }) => address === 'two@a.example')!
  await call('newsletter.setTags', { id: two.id, tags: ['茶'] })
  await call('newsletter.bulk', { act: { do: 'pause' }, readers: [two.id, other] })
  expect(await call('newsletter.get', { id: two.id })).toMatchObject({ tags: ['茶'], state: 'paused' })
  await call('newsletter.forget', { id: two.id })
  expect(await addressesOf(office)).toEqual(['one@a.example', 'other@a.example', 'three@a.example'])
})

test('an export imports to the same list in another office, and changes nothing in its own', async () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const text = fc.constantFrom('', '山田 太郎', '=HYPERLINK("x")', "'quoted", '+1', '-', 'a,b', 'c"d', '髙﨑〜−')
  const reader = fc.record({
    address: fc
      .tuple(fc.constantFrom('', '+', '-', '='), word, word)
      .map(([sign, local, host]) => `${sign}${local}@${host}.example`),
    language: fc.constantFrom(...ReaderLanguage.options),
    state: fc.constantFrom(...ReaderState.options),
    name: text,
    reading: fc.constantFrom('', 'やまだ たろう', '@x'),
    tags: fc.constantFrom('', '茶', '茶; 音楽'),
    consentAt: fc.constantFrom('2019-04-12', '2024-06-03T21:14:00.000Z; 2024-06-04T07:02:00.000Z'),
    consentHow: fc.constantFrom('paper', 'web-form; reply'),
    consentVersion: fc.constantFrom('', '3', '3; 4'),
    proof: fc.constantFrom('', '<a@x.example>; <b@x.example>'),
  })
  const office = await newEditorOffice()
  const other = await newEditorOffice()
  const all = fc.uniqueArray(reader, { minLength: 1, maxLength: 30, selector: ({ address }) => address })
  const exported = async (from: TestOffice) => Buffer.from((await from.call('newsletter.exportReaders', {})).bytes!)
  const taken = async (into: TestOffice, bytes: Uint8Array | string) => {
    const { id } = await check(into, bytes)
    return into.call('newsletter.runImport', { id })
  }
  const sample = fc.sample(all, { numRuns: 6, seed: 11 }).flat()
  const names = Object.keys(sample[0]!)
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  await taken(
    office,
    [names, ...sample.map((one) => Object.values(one))].map((row) => row.map(quoted).join(',')).join('\r\n'),
  )
  const file = await exported(office)
  expect(await taken(office, file)).toMatchObject({ added: 0, updated: 0, refused: 0 })
  expect(await taken(other, file)).toMatchObject({ updated: 0, refused: 0, unchanged: 0 })
  const lines = (bytes: Buffer) => bytes.toString().split('\r\n').toSorted()
  expect(lines(await exported(other))).toEqual(lines(file))
  const formula = /^"?[=+\-@]/u
  expect(
    file
      .toString()
      .split(/[,\r\n]+/u)
      .filter((cell) => formula.test(cell)),
  ).toEqual([])
})

test('ten thousand rows whose people have opted out, complained or are forgotten are refused, each with its reason', async () => {
  const db = newTestDatabase()
  const register = openRegister(db)
  const now = () => new Date().toISOString()
  const states = ['unsubscribed', 'complained', 'active'] as const
  const rows = Array.from({ length: 10_000 }, (_, at) => [`reader${at}@host${at % 97}.example`, states[at % 3]!])
  const first = await triedImport(db, register, [['address', 'state'], ...rows])
  await makeImport(db, register, first, now, now())
  await register.refresh()
  const list = () => listReaders(register, ReaderFilter.parse({}), { offset: 0, limit: 1 })
  expect(list().total).toBe(10_000)
  const again = await triedImport(db, register, [
    ['メール', 'x'],
    ...rows.map(([address]) => [address!.toUpperCase(), 'active']),
  ])
  expect(countRows(again)).toMatchObject({ rows: 10_000, added: 0, unchanged: 3333, refused: 6667 })
  const refused = Map.groupBy(
    Array.from({ length: again.rows.length }, (_, place) => again.rows.whyAt(place)),
    (why) => why,
  )
  expect([refused.get('complained')?.length, refused.get('opted-out')?.length]).toEqual([3333, 3334])
  await makeImport(db, register, again, now, now())
  expect(db.prepare(`SELECT count(*) FROM readers WHERE state = 'active'`).pluck().get()).toBe(3333)
  // Taking the first import back leaves those who are away, and they still are.
  expect(await takeOut(db, first.id, 'somebody', now)).toEqual({ removed: 3333, kept: 6667 })
  await register.refresh()
  expect(list().total).toBe(6667)
})

test('an import that is stopped leaves nothing behind, and one that the end of the program cut is taken out at the next start', async () => {
  const db = newTestDatabase()
  const register = openRegister(db)
  const now = () => new Date().toISOString()
  const rows = Array.from({ length: 3000 }, (_, at) => [`reader${at}@a.example`])
  const tried = await triedImport(db, register, [['address'], ...rows])
  const making = makeImport(db, register, tried, now, now())
  const seen = new Promise<number>((resolve) => {
    const look = (): void => {
      if (tried.progress === 0) setImmediate(look)
      else resolve(db.prepare<[], number>('SELECT count(*) FROM readers').pluck().get()!)
    }
    look()
  })
  expect(await seen).toBeGreaterThan(0)
  await register.refresh()
  expect(listReaders(register, ReaderFilter.parse({}), { offset: 0, limit: 1 }).total).toBe(0)
  tried.abort.abort()
  expect(await making).toBeNull()
  const counts = () =>
    ['readers', 'consents', 'reader_tags'].map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  expect(counts()).toEqual([0, 0, 0])
  expect(db.prepare('SELECT what FROM audit').pluck().all()).toEqual(['newsletter.undoImport'])
  expect(db.prepare('SELECT state FROM reader_imports').pluck().all()).toEqual(['undone'])
})
