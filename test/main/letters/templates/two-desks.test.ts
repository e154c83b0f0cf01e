import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { newSharedOffice, type TestDesk } from '../../journal/desks.ts'
import { callAs, kobayashi, mori, nowhere, openLettersOf, settingsFor } from '../ground.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

let second = 0
const now = () => new Date(Date.UTC(2026, 10, 24, 18, 0, (second += 1)))
const callOn = ({ db }: TestDesk, account: typeof kobayashi) =>
  callAs(db, openLettersOf(db, null as never, { mailSettings: () => settingsFor(nowhere, nowhere) }), account, now)

test.runIf(available())(
  'of two desks that change one template, or one fact, at the same moment one has it whole',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const other = await join()
    const travel = async () => {
      for (const { journal } of [first, other, first, other]) await journal.travel()
    }
    const [ours, theirs] = [callOn(first, kobayashi), callOn(other, mori)]
    const template = {
      id: randomUUID(),
      name: { ja: '旅券', en: 'Passport' },
      text: { ja: '一年', en: 'One year' },
      reviewOn: '2027-04-01',
    }
    await ours('saveTemplate', { ...template, changedAt: null })
    await travel()
    const [{ changedAt } = { changedAt: '' }] = (await theirs('templates', {})).templates
    // One says it anew in both languages, the other that what stood there is still right: their words are not for the new text.
    await ours('saveTemplate', { ...template, text: { ja: '二年', en: 'Two years' }, changedAt })
    await theirs('saveTemplate', { ...template, reviewOn: '2028-04-01', changedAt })
    const [hours] = (await ours('templates', {})).facts
    const said = (ja: string) => ({ ...hours!, words: { ja, en: ja }, before: hours! })
    await ours('saveFact', said('9'))
    await theirs('saveFact', said('10'))
    await travel()
    for (const call of [ours, theirs]) {
      const { templates, facts } = await call('templates', {})
      expect(templates).toEqual([
        { ...template, text: { ja: '二年', en: 'Two years' }, changedAt: expect.any(String) as string },
      ])
      expect(facts[0]!.words).toEqual({ ja: '9', en: '9' })
    }
    const [newest] = (await theirs('templates', {})).templates
    await theirs('saveTemplate', { ...newest!, reviewOn: '2028-04-01' })
    await travel()
    expect((await ours('templates', {})).templates[0]!.reviewOn).toBe('2028-04-01')
  },
)
