import { expect, test } from 'vitest'
import { openOwnFile, ownFileOf } from '../../../../main/database/own-file.ts'
import { statisticsMigrations } from '../../../../main/statistics/file.ts'
import { StatisticsReader } from '../../../../main/statistics/questions/ask.ts'
import { startQuestionThread } from '../../../../main/statistics/questions/question-thread.ts'
import { buildDays } from '../../../../main/statistics/store/build-days.ts'
import { StoredValues } from '../../../../main/statistics/store/values.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { codeOf, lock, newTestOffice, temporaryFolder } from '../../../support/office.ts'
import { addAsked } from '../store/ground.ts'
import { inventedRequests } from '../store/invented-requests.ts'
import { wholeQuestions } from './invented-questions.ts'
import { plainCount } from './plain-count.ts'

const { sections } = StatisticsSettings.parse({ timeZone: 'UTC' })

test('questions are answered in a thread, before the first log and after it; its key is wiped, and after the lock none is answered', async () => {
  const folder = temporaryFolder()
  const dataKey = Buffer.alloc(32, 5)
  const given: Uint8Array[] = []
  const place = () => {
    const own = ownFileOf(folder, dataKey, 'statistics')
    given.push(own.key)
    return own
  }
  const thread = startQuestionThread(workerFiles().questionWorker, place)
  const [question] = wholeQuestions()
  expect(await thread.kept()).toEqual({ period: null, servers: [] })
  expect((await thread.ask(question!, sections)).totals.pageViews).toBe(0)

  const all = inventedRequests(9, 400)
  const db = openOwnFile(ownFileOf(folder, dataKey, 'statistics'), statisticsMigrations)
  const values = new StoredValues(db)
  addAsked(db, values, all)
  buildDays(db, values)
  expect(await thread.ask(question!, sections)).toEqual(plainCount(all, question!))
  expect(await thread.kept()).toEqual(new StatisticsReader(db).kept())
  expect((await thread.kept()).servers.toSorted()).toEqual(['shop', 'www'])
  db.close()

  expect(given.every((key) => key.every((byte) => byte === 0))).toBe(true)
  const unanswered = codeOf(thread.ask(question!, sections))
  await thread.stop()
  expect(await unanswered).toBe('not_signed_in')
  expect(await codeOf(thread.kept())).toBe('not_signed_in')
})

test('only a supervisor asks the statistics', async () => {
  const office = await newTestOffice()
  const [question] = wholeQuestions()
  expect(await codeOf(office.call('statistics.ask', question!))).toBe('not_allowed')
  await office.call('office.setRoles', { accountId: office.account.id, roles: ['administrator', 'supervisor'] })
  expect((await office.call('statistics.ask', question!)).totals.visits).toBe(0)
  expect(await office.call('statistics.kept', {})).toEqual({ period: null, servers: [] })
  await lock(office)
  expect(await codeOf(office.call('statistics.kept', {}))).toBe('not_signed_in')
})
