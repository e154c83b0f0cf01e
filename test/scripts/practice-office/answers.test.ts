import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPracticeDesk } from '../../../scripts/practice-office/desk-calls.ts'
import { fillAnswers } from '../../../scripts/practice-office/fill-answers.ts'
import { practiceSupervisor } from '../../../scripts/practice-office/fill-newsletter.ts'
import { makePracticeOffice } from '../../../scripts/practice-office/make-office.ts'
import { startPracticeServers } from '../../../scripts/practice-office/servers.ts'
import type { CandidateRow } from '../../../shared/answers/candidates.ts'
import type { EntryCounts, EntryRow } from '../../../shared/answers/entries.ts'
import { temporaryFolder, testPassphrase } from '../../support/office.ts'

test('the practice office has twelve entries in every state, candidates that wait for a person, an urgent letter, and what is public as files', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'office')
  const servers = await startPracticeServers([])
  await makePracticeOffice(dataDir, testPassphrase, servers)
  await servers.stop()
  const first = await openPracticeDesk(dataDir, testPassphrase)
  const supervisor = { name: practiceSupervisor, nameEn: '', roles: ['supervisor'], language: 'ja' }
  await first.call('office.addAccount', { ...supervisor, passphrase: testPassphrase })
  await first.close()

  const filled = await fillAnswers(dataDir, testPassphrase, join(folder, 'published'))
  expect(filled).toMatchObject({
    published: 5,
    candidates: 3,
    undecided: expect.toSatisfy((count: number) => count > 3),
  })
  expect(readdirSync(join(folder, 'published')).length).toBe(6)

  const desk = await openPracticeDesk(dataDir, testPassphrase)
  expect(await desk.call<EntryCounts>('answers.entryCounts', {})).toEqual({
    all: 12,
    draft: 3,
    asked: 2,
    approved: 1,
    published: 5,
    withdrawn: 1,
    due: 0,
    candidates: 3,
  })
  const urgent = await desk.call<{ total: number }>('letters.list', { view: 'inbox', search: 'is:urgent' })
  expect(urgent.total).toBe(1)
  const { rows } = await desk.call<{ rows: EntryRow[] }>('answers.entries', {})
  expect(rows.map(({ missing, older }) => missing.en + older.en).filter((count) => count > 0).length).toBe(2)
  expect(rows.find(({ number }) => number === 'Q-0001')?.asked.count).toBe(2)
  const candidates = await desk.call<CandidateRow[]>('answers.candidates', {})
  expect(candidates.every(({ copied, undecided }) => copied && undecided > 0)).toBe(true)
  await desk.close()
})
