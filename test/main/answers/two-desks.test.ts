import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryContent } from '../../../shared/answers/entries.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { newSharedOffice } from '../journal/desks.ts'
import { callAs, kobayashi, mori, openAnswersOf } from './ground.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

const content = (ja: string): EntryContent => ({
  question: { ja, en: '', inStep: false },
  answer: [],
  links: [],
})

test.runIf(available())(
  'of two workstations that save the same entry at once one is told of it with the next word, and nobody writes over the other',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const one = callAs(first.db, openAnswersOf(first.db), kobayashi)
    const { id } = await one('startEntry', {})
    const { revision } = await one('saveEntry', { id, revision: 1, content: content('旅券は更新できますか。') })
    await first.journal.travel()
    const second = await join(false)
    const two = callAs(second.db, openAnswersOf(second.db), mori)
    const [ours, theirs] = [content('旅券は郵送で更新できますか。'), content('旅券はいつ更新できますか。')]
    const mine = await one('saveEntry', { id, revision, content: ours })
    const late = await two('saveEntry', { id, revision, content: theirs })
    // Otherwise the late one would go on over a text that they have never seen.
    expect(late.revision).not.toBe(mine.revision)
    await first.journal.travel()
    expect(await second.journal.travel()).toMatchObject({ lost: 1 })
    await first.journal.travel()
    for (const call of [one, two]) {
      const entry = await call('entry', { id })
      expect([entry.text.question.ja, entry.revision]).toEqual([ours.question.ja, mine.revision])
    }
    await expect(
      two('saveEntry', { id, revision: late.revision, content: content('旅券はいつ更新できますか。急ぎです。') }),
    ).rejects.toMatchObject({ code: 'entry_changed' })
    // Whoever has looked goes on.
    const next = await two('saveEntry', { id, revision: mine.revision, content: theirs })
    await second.journal.travel()
    await first.journal.travel()
    expect((await one('entry', { id })).revision).toBe(next.revision)
  },
)
