import { expect, test } from 'vitest'
import { codeOf } from '../../support/office.ts'
import { addReader, addressesOf, newEditorOffice, onPaper } from './ground.ts'

test('a reader is added upon a paper form, with the consent and the history that belong to it', async () => {
  const office = await newEditorOffice()
  const added = await office.call('newsletter.add', {
    address: 'Mika.Tanabe@Hoshizora.example',
    language: 'both',
    name: '田辺 美香',
    reading: 'たなべ みか',
    tags: ['行事', '行事'],
    consent: onPaper,
  })
  expect(added.number).toBe('R-1')
  expect(await office.call('newsletter.get', { id: added.id })).toMatchObject({
    number: 'R-1',
    state: 'active',
    since: '2024-06-04',
    how: 'paper',
    lastIssue: null,
    tags: ['行事'],
    consents: [{ at: '2024-06-04', how: 'paper', version: null, proof: '', note: 'binder 12' }],
    history: [{ what: 'added', by: { name: 'Haruka Kobayashi' } }],
  })
  expect(await codeOf(addReader(office, 'mika.tanabe@HOSHIZORA.example'))).toBe('reader_exists')
  expect(await codeOf(addReader(office, 'mika.tanabe.hoshizora.example'))).toBe('address_refused')
  const { rows } = await office.call('office.audit', {})
  expect(rows[0]).toMatchObject({ what: 'newsletter.add', subjects: [{ what: 'reader', number: 'R-1' }] })
  expect(JSON.stringify(rows)).not.toMatch(/tanabe|田辺/iu)
})

test('the list is sorted by address, by name in the order of the syllabary, by day, and looked through by words like letters', async () => {
  const office = await newEditorOffice()
  await addReader(office, 'c@kawara.example', { name: '渡辺 誠', reading: 'ワタナベ マコト', since: '2020-01-02' })
  await addReader(office, 'B@ayame.example', {
    name: '東 歩',
    reading: 'ｱｽﾞﾏ ｱﾕﾐ',
    since: '2026-11-01',
    language: 'en',
  })
  await addReader(office, 'a@tsubame.example', { name: 'がもう', reading: 'がもう', since: '2019-04-12' })
  await addReader(office, 'd.oak@quay.example')
  await addReader(office, 'e@kumo.example', { name: 'かとう', reading: 'かとう' })
  const folded = async (filter: object) =>
    (await addressesOf(office, filter)).map((one) => one.slice(0, 1).toLowerCase())
  expect(await folded({})).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(await folded({ sort: 'name' })).toEqual(['b', 'e', 'a', 'c', 'd'])
  expect(await folded({ sort: 'name', descending: true })).toEqual(['d', 'c', 'a', 'e', 'b'])
  expect(await folded({ sort: 'since' })).toEqual(['a', 'c', 'd', 'e', 'b'])
  expect(await folded({ sort: 'since', descending: true })).toEqual(['b', 'e', 'd', 'c', 'a'])
  expect(await folded({ offset: 1, limit: 2 })).toEqual(['b', 'c'])
  expect(await folded({ search: 'わたなべ' })).toEqual(['c'])
  expect(await folded({ search: '渡邊' })).toEqual(['c'])
  expect(await folded({ search: 'OAK quay' })).toEqual(['d'])
  expect(await folded({ search: '"' })).toEqual([])
  expect(await folded({ conditions: { languages: ['en'] }, search: 'example' })).toEqual(['b'])
})

test('conditions with a name count their readers, whatever they are made of, also after readers have changed', async () => {
  const office = await newEditorOffice()
  const { call } = office
  const one = await addReader(office, 'one@a.example', { language: 'both', tags: ['音楽', '茶'], since: '2026-11-03' })
  const two = await addReader(office, 'two@a.example', { tags: ['茶'], since: '2026-11-30' })
  await addReader(office, 'three@a.example', { since: '2020-01-01' })
  const segments: Record<string, object> = {
    '11月の申し込み': { since: { from: '2026-11-01', until: '2026-11-30' } },
    茶と音楽: { tags: ['茶', '音楽'] },
    日英の両方: { languages: ['both'] },
    まだなし: { lastIssue: { from: null, until: null, none: true } },
    号を受けた: { lastIssue: { from: 1, until: null, none: false } },
    誰もない: { tags: ['ない'] },
    停止中: { states: ['paused', 'unsubscribed'] },
  }
  for (const [name, conditions] of Object.entries(segments)) await call('newsletter.saveSegment', { name, conditions })
  const counts = async () =>
    Object.fromEntries((await call('newsletter.segments', {})).map(({ name, count }) => [name, count]))
  expect(await counts()).toEqual({
    '11月の申し込み': 2,
    茶と音楽: 1,
    日英の両方: 1,
    まだなし: 3,
    号を受けた: 0,
    誰もない: 0,
    停止中: 0,
  })
  await call('newsletter.setTags', { id: two, tags: ['音楽', '茶'] })
  await call('newsletter.setLanguage', { id: two, language: 'both' })
  await call('newsletter.setState', { id: one, state: 'paused' })
  expect(await counts()).toMatchObject({ 茶と音楽: 2, 日英の両方: 2, 停止中: 1 })
  expect(await call('newsletter.tags', {})).toEqual([
    { tag: '茶', count: 2 },
    { tag: '音楽', count: 2 },
  ])
  expect(await call('newsletter.numbers', {})).toMatchObject({
    total: 3,
    states: { active: 2, paused: 1 },
    activeLanguages: { ja: 1, en: 0, both: 1 },
  })
  expect(await codeOf(call('newsletter.saveSegment', { name: '停止中', conditions: {} }))).toBe('segment_name_taken')
  const [first] = await call('newsletter.segments', {})
  await call('newsletter.removeSegment', { id: first!.id })
  expect(await call('newsletter.segments', {})).toHaveLength(6)
})

test('what was done to many is one row of the record and can be taken back, but for what readers alone can take back', async () => {
  const office = await newEditorOffice()
  const { call } = office
  for (const name of ['a', 'b', 'c', 'd']) await addReader(office, `${name}@a.example`)
  const paused = await call('newsletter.bulk', { act: { do: 'pause' }, readers: {} })
  expect(paused).toMatchObject({ changed: 4, left: 0, undoable: true })
  const [a] = (await call('newsletter.list', {})).rows
  await call('newsletter.setState', { id: a!.id, state: 'unsubscribed' })
  expect(await call('newsletter.undoBulk', { id: paused.id })).toEqual({ changed: 3 })
  expect((await call('newsletter.numbers', {})).states).toMatchObject({ active: 3, unsubscribed: 1, paused: 0 })
  const tagged = await call('newsletter.bulk', { act: { do: 'addTag', tag: '茶' }, readers: [a!.id] })
  expect(await addressesOf(office, { conditions: { tags: ['茶'] } })).toEqual(['a@a.example'])
  await call('newsletter.undoBulk', { id: tagged.id })
  expect(await addressesOf(office, { conditions: { tags: ['茶'] } })).toEqual([])
  const stopped = await call('newsletter.bulk', { act: { do: 'unsubscribe' }, readers: {} })
  expect(stopped).toMatchObject({ changed: 3, left: 1, undoable: false })
  expect(await codeOf(call('newsletter.undoBulk', { id: stopped.id }))).toBe('reader_opted_out')
  const { rows } = await call('office.audit', {})
  expect(rows.filter(({ what }) => what === 'newsletter.bulk')).toHaveLength(3)
})

test('what was done to many is taken back for fourteen days', async () => {
  let now = new Date('2026-11-11T00:00:00Z')
  const office = await newEditorOffice({ clock: () => now })
  const { call } = office
  await addReader(office, 'a@a.example')
  const paused = await call('newsletter.bulk', { act: { do: 'pause' }, readers: {} })
  const tagged = await call('newsletter.bulk', { act: { do: 'addTag', tag: '茶' }, readers: {} })
  now = new Date('2026-11-24T23:59:59Z')
  expect(await call('newsletter.undoBulk', { id: tagged.id })).toEqual({ changed: 1 })
  now = new Date('2026-11-25T00:00:01Z')
  expect(await codeOf(call('newsletter.undoBulk', { id: paused.id }))).toBe('undo_over')
  expect((await call('newsletter.numbers', {})).states).toMatchObject({ paused: 1 })
})

test('who opted out is brought back neither by the office nor as somebody new, also when forgotten', async () => {
  const office = await newEditorOffice()
  const { call } = office
  const id = await addReader(office, 'maria.s@plaza.example', { name: 'マリア' })
  await call('newsletter.setState', { id, state: 'unsubscribed' })
  expect(await codeOf(call('newsletter.setState', { id, state: 'active' }))).toBe('reader_opted_out')
  expect(await codeOf(addReader(office, 'Maria.S@PLAZA.example'))).toBe('reader_opted_out')
  await call('newsletter.forget', { id })
  expect(await codeOf(call('newsletter.get', { id }))).toBe('not_found')
  expect(await addressesOf(office, { search: 'plaza' })).toEqual([])
  expect(await addressesOf(office, { search: 'まりあ' })).toEqual([])
  expect((await call('newsletter.numbers', {})).total).toBe(0)
  expect(await codeOf(addReader(office, 'Maria.S@PLAZA.example'))).toBe('reader_opted_out')
  const { rows } = await call('office.audit', {})
  expect(rows.find(({ what }) => what === 'newsletter.forget')!.subjects).toEqual([{ what: 'reader', number: 'R-1' }])
})

test('only editors see the list, and supervisors the numbers', async () => {
  const office = await newEditorOffice()
  const { call, account } = office
  await addReader(office, 'a@a.example')
  const as = (role: 'staff' | 'supervisor') =>
    call('office.setRoles', { accountId: account.id, roles: ['administrator', role] })
  await as('supervisor')
  expect((await call('newsletter.numbers', {})).total).toBe(1)
  expect(await codeOf(call('newsletter.list', {}))).toBe('not_allowed')
  await as('staff')
  for (const path of ['newsletter.numbers', 'newsletter.list', 'newsletter.segments'] as const)
    expect([path, await codeOf(call(path, {}))]).toEqual([path, 'not_allowed'])
})

test('the days until an opted-out address is erased are the administrator’s to say', async () => {
  const { call } = await newEditorOffice()
  const others = {
    title: { ja: 'Japanifornia', en: 'Japanifornia' },
    bounces: { permanent: 2, days: 30 },
    sender: null,
    endpoint: null,
    archive: null,
  }
  expect(await call('newsletter.settings', {})).toEqual({ ...others, eraseAfterDays: 30 })
  await call('newsletter.setSettings', { eraseAfterDays: 7 })
  expect(await call('newsletter.settings', {})).toEqual({ ...others, eraseAfterDays: 7 })
  const { rows } = await call('office.audit', {})
  expect(rows[0]!.changes).toEqual([{ thing: 'eraseAfterDays', from: '30', to: '7' }])
})
