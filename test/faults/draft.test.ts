import { expect } from 'vitest'
import { audited } from '../../main/database/audited.ts'
import { findDraft } from '../../main/letters/replies/draft-queries.ts'
import { findContent, listDraftFiles } from '../../main/letters/replies/files/file-queries.ts'
import { getIssueRow, insertIssue } from '../../main/newsletter/issues/issue-rows.ts'
import { listVersions } from '../../main/newsletter/issues/versions.ts'
import { keep, kobayashi, nowhere, settingsFor } from '../main/letters/ground.ts'
import { faultTest } from '../support/fault.ts'
import { newOffice, opened, runAndKill } from '../support/killed-office/killed-office.ts'

faultTest('a program killed in the middle of writing a reply leaves the draft', 20, async (times, random) => {
  const settings = settingsFor(nowhere, nowhere)
  for (let kill = 0; kill < times; kill += 1) {
    const office = newOffice()
    const db = opened(office)
    const letterId = keep(db, 1)
    db.close()
    const after = { word: 'saved', times: 1 + Math.floor(random() * 40), milliseconds: Math.floor(random() * 10) }
    const said = await runAndKill(office, { what: 'write', settings, path: letterId }, after)
    const saved = said.filter((line) => line.startsWith('saved')).length
    const again = opened(office)
    expect(findDraft(again, kobayashi.id, letterId)!.body.length).toBeGreaterThanOrEqual(saved)
    again.close()
  }
})

faultTest(
  'a program killed while files are attached and taken out leaves a draft with whole files',
  20,
  async (times, random) => {
    for (let kill = 0; kill < times; kill += 1) {
      const office = newOffice()
      const db = opened(office)
      const letterId = keep(db, 1)
      db.close()
      const after = { word: 'attached', times: 1 + Math.floor(random() * 30), milliseconds: Math.floor(random() * 10) }
      const said = await runAndKill(office, { what: 'attach', path: letterId }, after)
      const numbers = (word: string) =>
        said.filter((line) => line.startsWith(word)).map((line) => Number(line.split(' ')[1]))
      const again = opened(office)
      const files = listDraftFiles(again, kobayashi.id, letterId)
      const found = files.map(({ name }) => Number(/\d+/.exec(name)![0]))
      // One act more than it could still say may have been done.
      const there = numbers('attached').filter((nth) => !numbers('detached').includes(nth))
      const besides = found.filter((nth) => !there.includes(nth))
      const missing = there.filter((nth) => !found.includes(nth))
      expect(besides.length + missing.length).toBeLessThanOrEqual(1)
      expect(missing.every((nth) => nth === Math.min(...there))).toBe(true)
      for (const { content, size, name } of files) {
        const nth = Number(/\d+/.exec(name)![0])
        expect(size).toBe(200_000 + nth)
        expect(findContent(again, content)!.equals(Buffer.alloc(size, nth % 256))).toBe(true)
      }
      expect(findDraft(again, kobayashi.id, letterId)!.body).toBe('添付します。')
      again.close()
    }
  },
)

faultTest(
  'a program killed in the middle of composing an issue leaves what it said was kept',
  20,
  async (times, random) => {
    for (let kill = 0; kill < times; kill += 1) {
      const office = newOffice()
      const db = opened(office)
      const id = '0190a000-0000-7000-8000-000000000087'
      const at = new Date().toISOString()
      audited(db, { accountId: kobayashi.id, what: 'newsletter.startIssue', about: id, at }, () =>
        insertIssue(
          db,
          { id, number: 87, day: '2026-12-01', title_ja: '', title_en: '', document: '{}' },
          { at, by: kobayashi.id },
        ),
      )
      db.close()
      const after = { word: 'saved', times: 1 + Math.floor(random() * 40), milliseconds: Math.floor(random() * 10) }
      const said = await runAndKill(office, { what: 'compose', path: id }, after)
      const saved = Number(said.findLast((line) => line.startsWith('saved'))!.split(' ')[1])
      const again = opened(office)
      const { revision, document } = getIssueRow(again, id)
      expect(revision).toBeGreaterThanOrEqual(saved)
      expect(document).toContain(`版${revision - 1}`)
      expect(listVersions(again, id)[0]!.revision).toBe(revision)
      again.close()
    }
  },
)
