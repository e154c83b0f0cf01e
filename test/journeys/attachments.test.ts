import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import { ja, journeyPassphrase, newJourney, openLetter, picture, pulled, unlock } from '../support/program.ts'

const files = [
  { type: 'application/pdf', name: '../../../escaped.pdf', bytes: Buffer.from('%PDF-1.4 one') },
  { type: 'application/octet-stream', name: '授与式の\u202Efdp.exe', bytes: Buffer.from('MZ two') },
  { type: 'text/plain', name: 'CON.txt', bytes: Buffer.from('three') },
]

test('attachments are saved under safe names where the person says, for this person alone, and never opened', async () => {
  const now = new Date()
  const raw = writeMail({
    from: { name: 'Ben Whitaker', address: 'ben@whitaker.example' },
    subject: 'Three files',
    date: now,
    messageId: `files.${now.getTime()}@whitaker.example`,
    text: 'Please find three files.',
    files,
  })
  const journey = await newJourney({ letters: [{ raw, date: now }] })
  const program = await journey.start()
  const { page } = program
  await unlock(page, journeyPassphrase)
  await pulled(page, 1)
  await openLetter(page, 'Three files')
  const buttons = page.getByRole('button', { name: ja.letters.saveFile })
  await buttons.nth(2).waitFor()
  expect(await buttons.count()).toBe(3)
  expect(await page.getByText(ja.letters.riskyFile).count()).toBe(1)
  for (let place = 0; place < 3; place += 1) {
    await buttons.nth(place).click()
    if (place === 1) {
      // The one that would run a program is saved after a question only.
      const question = page.getByRole('dialog', { name: ja.letters.saveRisky.title('授与式のfdp.exe') })
      await question.waitFor()
      expect(await readdir(journey.saved)).toHaveLength(1)
      await question.getByRole('button', { name: ja.letters.saveRisky.act }).click()
    }
    await page.getByText(ja.letters.savedFile, { exact: true }).nth(place).waitFor()
  }
  await picture(page, 'attachments')

  const saved = (await readdir(journey.saved)).sort()
  expect(saved).toHaveLength(3)
  const contents = await Promise.all(
    saved.map(async (name) => [name, (await readFile(join(journey.saved, name))).toString()]),
  )
  expect(Object.fromEntries(contents)).toEqual({
    'escaped.pdf': '%PDF-1.4 one',
    '授与式のfdp.exe': 'MZ two',
    '_CON.txt': 'three',
  })
  if (process.platform !== 'win32')
    for (const name of saved) expect((await stat(join(journey.saved, name))).mode & 0o777).toBe(0o600)
  expect(await program.opened()).toEqual([])
  const left = await readdir(journey.temporary, { recursive: true })
  expect(left.filter((name) => /escaped|授与式|CON/.test(name))).toEqual([])
  expect(journey.faults).toEqual([])
})
