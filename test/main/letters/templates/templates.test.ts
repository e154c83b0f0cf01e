import { expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Database } from '../../../../main/database/open.ts'
import { audited } from '../../../../main/database/audited.ts'
import { saveFact, saveTemplate } from '../../../../main/letters/templates/template-queries.ts'
import { mostFacts, mostTemplates } from '../../../../shared/letters/templates/templates.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { callAs, keep, kobayashi, mori, nowhere, openLettersOf, settingsFor } from '../ground.ts'

let second = 0
const now = () => new Date(Date.UTC(2026, 10, 24, 18, 0, (second += 1)))
const staff = (db: Database, account = kobayashi) =>
  callAs(db, openLettersOf(db, null as never, { mailSettings: () => settingsFor(nowhere, nowhere) }), account, now)

const passport = () => ({
  id: randomUUID(),
  name: { ja: '旅券', en: 'Passport' },
  text: { ja: '{{お名前}} {{期限}}', en: '' },
  reviewOn: '2027-04-01',
  changedAt: null as string | null,
})

test('templates are kept by staff, changed by anybody who has seen what they change, and told by name', async () => {
  const db = newTestDatabase()
  const [ours, theirs] = [staff(db), staff(db, mori)]
  const template = passport()
  await ours('saveTemplate', template)
  const laidOver = theirs('saveTemplate', { ...template, reviewOn: '2028-04-01' })
  expect(await codeOf(laidOver)).toBe('template_changed')
  const changedAt = (await theirs('templates', {})).templates[0]!.changedAt
  await theirs('saveTemplate', { ...template, reviewOn: '2028-04-01', changedAt })
  await ours('saveTemplate', { ...passport(), name: { ja: '査証', en: '' } })
  const { templates } = await ours('templates', {})
  expect(templates.map(({ name, reviewOn }) => [name.ja, reviewOn])).toEqual([
    ['旅券', '2028-04-01'],
    ['査証', '2027-04-01'],
  ])
  await ours('removeTemplate', { id: template.id })
  expect(await codeOf(ours('removeTemplate', { id: template.id }))).toBe('not_found')
  // Deleted by somebody meanwhile: what was open is not brought back unseen.
  expect(await codeOf(theirs('saveTemplate', { ...template, changedAt }))).toBe('template_changed')
  expect((await ours('templates', {})).templates).toHaveLength(1)
})

test('a text whose condition is not closed is refused, and so is one without name or text', async () => {
  const call = staff(newTestDatabase())
  const refused = (change: object) => codeOf(call('saveTemplate', { ...passport(), ...change }))
  expect([
    await refused({ text: { ja: '{{団体なら}}', en: 'x' } }),
    await refused({ name: { ja: ' ', en: '' } }),
    await refused({ text: { ja: '', en: ' ' } }),
    await refused({ reviewOn: 'soon' }),
  ]).toEqual(['template_unreadable', 'bad_input', 'bad_input', 'bad_input'])
})

test('what the office says of itself has a name that nothing else has, and an office begins with its hours', async () => {
  const call = staff(newTestDatabase())
  const first = (await call('templates', {})).facts
  expect(first.map(({ name, words }) => [name.ja, name.en, words.ja])).toEqual([
    ['開館時間', 'office hours', ''],
    ['代表電話', 'office telephone', ''],
    ['ホームページ', 'website', ''],
  ])
  const hours = { ...first[0]!, words: { ja: '9時から', en: 'from nine' } }
  await call('saveFact', { ...hours, before: first[0]! })
  expect(await codeOf(call('saveFact', { ...hours, before: first[0]! }))).toBe('template_changed')
  const named = (ja: string, en: string) =>
    codeOf(call('saveFact', { id: randomUUID(), name: { ja, en }, words: { ja: '', en: '' }, before: null }))
  expect([await named('かいかん', 'Office  Hours'), await named('お名前', 'x'), await named('ここまで', 'x')]).toEqual([
    'fact_name_taken',
    'fact_name_taken',
    'bad_input',
  ])
  expect((await call('templates', {})).facts[0]!.words.ja).toBe('9時から')
})

test('a reply with a place that nobody filled in does not leave', async () => {
  const db = newTestDatabase()
  const call = staff(db)
  const letterId = keep(db, 1)
  const reply = (body: string) => call('reply', { letterId, subject: 'Re', body })
  expect(await codeOf(reply('By {{deadline}}.'))).toBe('reply_unfilled')
  expect((await reply('By Friday.')).state).toBe('waiting')
})

test('of templates and facts there are only so many', async () => {
  const db = newTestDatabase()
  const call = staff(db)
  const act = { accountId: kobayashi.id, what: 'letters.saveTemplate', at: now().toISOString() } as const
  audited(db, act, () => {
    for (let nth = 0; nth < mostTemplates; nth += 1)
      saveTemplate(db, { ...passport(), changedAt: act.at }, kobayashi.id)
    // Every office begins with three facts.
    for (let nth = 3; nth < mostFacts; nth += 1)
      saveFact(db, { id: randomUUID(), name: { ja: `${nth}番`, en: `no ${nth}` }, words: { ja: '', en: '' } })
  })
  const { templates, facts } = await call('templates', {})
  const fact = { id: randomUUID(), name: { ja: '住所', en: 'address' }, words: { ja: '', en: '' }, before: null }
  expect([await codeOf(call('saveTemplate', passport())), await codeOf(call('saveFact', fact))]).toEqual([
    'templates_enough',
    'templates_enough',
  ])
  // What is there can be changed all the same.
  await call('saveTemplate', templates[0]!)
  await call('saveFact', { ...facts[0]!, before: facts[0]! })
})
