import { expect } from 'vitest'
import { findDraft } from '../../main/letters/replies/draft-queries.ts'
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
