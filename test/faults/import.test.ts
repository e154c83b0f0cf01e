import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { callAs, kobayashi, mailOf, newReader, openLettersOf } from '../main/letters/ground.ts'
import { eventually } from '../support/eventually.ts'
import { faultTest } from '../support/fault.ts'
import { newOffice, opened, runAndKill } from '../support/killed-office/killed-office.ts'
import { temporaryFolder } from '../support/office.ts'

const count = 1500

faultTest('a program killed in the midst of an import loses and doubles nothing', 20, async (times, random) => {
  const office = newOffice()
  const path = join(temporaryFolder(), 'old.mbox')
  writeFileSync(path, mboxOf(count))
  for (let kill = 0; kill < times; kill += 1) {
    const after = { word: 'batch', times: 1 + Math.floor(random() * 2), milliseconds: Math.floor(random() * 30) }
    await runAndKill(office, { what: 'import', path }, after)
  }
  const db = opened(office)
  const reader = newReader()
  const letters = openLettersOf(db, reader)
  try {
    const call = callAs(db, letters, kobayashi)
    const states = (await call('imports', {})).map((row) => row.state)
    expect(states.every((state) => state === 'stopped' || state === 'done')).toBe(true)
    const { id } = await call('importMails', { path, closed: false })
    const rows = await eventually(
      () => call('imports', {}),
      (found) => found.find((one) => one.id === id)?.state !== 'running',
    )
    const last = rows.find((one) => one.id === id)!
    expect([last.state, last.new + last.known]).toEqual(['done', count])
    const subjects = db.prepare<[], string>('SELECT subject FROM mails ORDER BY place').pluck().all()
    expect(subjects).toEqual(Array.from({ length: count }, (_, n) => `Letter ${n + 1}`))
    const ways = db.prepare(`SELECT uid FROM ways_in WHERE mailbox = 'import' ORDER BY uid`).pluck().all()
    expect(ways).toEqual(subjects.map((_, n) => n + 1))
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  } finally {
    await letters.stop()
    await reader.close()
    db.close()
  }
})

function mboxOf(mails: number): string {
  return Array.from({ length: mails }, (_, n) =>
    Buffer.from(mailOf(n + 1))
      .toString()
      .replaceAll('\r\n', '\n'),
  )
    .map((mail) => `From c@citizen.example Tue Nov 24 09:00:00 2026\n${mail}\n`)
    .join('')
}
