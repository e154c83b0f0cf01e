import { expect } from 'vitest'
import { getSource, getText } from '../../main/letters/mail-contents.ts'
import { callAs, kobayashi, mailOf, newReader, nowhere, openLettersOf, settingsFor } from '../main/letters/ground.ts'
import { faultTest } from '../support/fault.ts'
import {
  type KilledOffice,
  newOffice,
  opened,
  runAndKill,
  startMailbox,
} from '../support/killed-office/killed-office.ts'

faultTest('a program killed during a pull loses nothing and doubles nothing', 30, async (times, random) => {
  const { imap, incoming } = await startMailbox(200)
  let mails = 200
  const settings = settingsFor(incoming, nowhere)
  const office = newOffice()
  let interrupted = 0
  try {
    for (let kill = 0; kill < times; kill += 1) {
      for (let more = 0; more < 200; more += 1) imap.deliver({ raw: mailOf((mails += 1)) })
      const milliseconds = Math.floor(random() * 300)
      await runAndKill(office, { what: 'pull', settings }, { word: 'changed', times: 2, milliseconds })
      if (checked(office) < mails) interrupted += 1
    }
    const db = opened(office)
    const reader = newReader()
    const letters = openLettersOf(db, reader, { mailSettings: () => settings })
    await callAs(db, letters, kobayashi)('pull', {})
    await letters.stop()
    await reader.close()
    db.close()
    expect(checked(office)).toBe(mails)
    // Else the kills came too late to tell anything; of a few each may.
    if (times >= 20) expect(interrupted).toBeGreaterThan(times / 3)
  } finally {
    await imap.stop()
  }
})

/** How many letters are here, after it was made sure that each is whole and stands once. */
function checked(office: KilledOffice): number {
  const db = opened(office)
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const { mails, uids, found, last } = db
      .prepare(`
      SELECT (SELECT count(*) FROM mails) AS mails, count(DISTINCT uid) AS uids, max(uid) AS last,
        (SELECT count(*) FROM mail_words) AS found FROM ways_in`)
      .get() as Record<string, number>
    const folderRow = db.prepare('SELECT last_uid FROM folders').get() as { last_uid: number } | undefined
    const whole = db
      .prepare<[], number>('SELECT place FROM mails')
      .pluck()
      .all()
      .filter((place) => getSource(db, place).raw.length > 0 && getText(db, place) !== '')
    expect([uids, whole.length, found, folderRow?.last_uid ?? null]).toEqual([mails, mails, mails, last])
    return mails!
  } finally {
    db.close()
  }
}
