import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import { startRelay, type Relay } from '../servers/relay.ts'
import { callFrom, ja, journeyPassphrase, newJourney, openLetter, picture, pulled, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'

test('a wrong password: the window says what the server said, what is safe and what to do; corrected, the letters come', async () => {
  const letters = practiceLetters(new Date())
  const journey = await newJourney({
    letters,
    settings: (servers) => ({ ...servers, imap: { ...servers.imap, password: 'an old password' } }),
  })
  const { page } = await journey.start()
  await unlock(page, journeyPassphrase)
  const say = ja.letters.trouble
  await page.getByRole('heading', { name: say.titles.server_refused_login }).waitFor()
  await page.getByText(say.desk, { exact: true }).waitFor()
  await page.getByText(ja.frame.status.failed).waitFor()
  const { failure } = await callFrom(page)('letters.status', {})
  expect(failure?.serverWords).not.toBe('')
  await page.getByText(ja.frame.serverWords).first().waitFor()
  await page.getByText(failure!.serverWords).waitFor()
  expect(await page.content()).not.toContain('an old password')
  await picture(page, 'trouble-1-password')

  await page.getByRole('button', { name: say.enterPassword }).click()
  await page.getByLabel(ja.office.mail.password, { exact: true }).first().fill(journey.servers.imap.password)
  await picture(page, 'trouble-2-settings')
  await page.getByRole('button', { name: ja.office.mail.save, exact: true }).click()
  await page.getByText(ja.office.mail.saved).waitFor()
  await page.keyboard.press('Control+1')
  await pulled(page, letters.length)
  await page.getByText(ja.frame.status.connected).waitFor()
  await page.getByRole('heading', { name: say.titles.server_refused_login }).waitFor({ state: 'detached' })
  expect(journey.faults).toEqual([])
})

test('the network goes and comes back: letters stay readable, a reply waits, and both go on by themselves', async () => {
  const letters = practiceLetters(new Date())
  const relays: Relay[] = []
  const behind = async (port: number) => {
    const relay = await startRelay(port)
    relays.push(relay)
    return relay.port
  }
  const journey = await newJourney({
    letters,
    settings: async (servers) => {
      const [imap, smtp] = [await behind(servers.imap.port), await behind(servers.smtp.port)]
      return { ...servers, imap: { ...servers.imap, port: imap }, smtp: { ...servers.smtp, port: smtp } }
    },
  })
  try {
    const { page } = await journey.start()
    await unlock(page, journeyPassphrase)
    await pulled(page, letters.length)
    const [first, second] = (await callFrom(page)('letters.list', {})).rows

    for (const relay of relays) await relay.cut()
    await page.getByText(ja.frame.status.failed).or(page.getByText(ja.frame.status.offline)).first().waitFor()
    await openLetter(page, first!.subject)
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: ja.letters.editor.text }).waitFor()
    await page.keyboard.insertText('回線が戻りましたら、この返信が届きます。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: ja.letters.sendNow }).last().click()
    await openLetter(page, second!.subject)
    await picture(page, 'trouble-3-offline')
    expect(journey.servers.delivered()).toEqual([])
    // For a moment it is on its way, until the server is found to be out of reach.
    await eventually(
      async () => (await callFrom(page)('letters.queue', {})).map(({ state }) => state).join(),
      (states) => states === 'waiting',
    )

    for (const relay of relays) await relay.mend()
    journey.servers.arrive({ raw: newcomer(new Date()) })
    // F5 says "now"; by itself the program comes back with the next try.
    await page.keyboard.press('F5')
    await pulled(page, letters.length + 1)
    await page.getByText('A letter from after the outage').waitFor()
    await eventually(() => journey.servers.delivered().length === 1 && journey.servers.sent().length === 1)
    await picture(page, 'trouble-4-back')
    expect(await tally(page)).toEqual({ all: (await callFrom(page)('letters.counts', {})).all, doubled: 0 })
    expect(journey.faults).toEqual([])
  } finally {
    for (const relay of relays) await relay.stop()
  }
})

async function tally(page: Page): Promise<{ all: number; doubled: number }> {
  const { rows } = await callFrom(page)('letters.list', { view: 'all', limit: 500 })
  const different = new Set(rows.map(({ from, subject, receivedAt }) => `${from.address} ${subject} ${receivedAt}`))
  return { all: rows.length, doubled: rows.length - different.size }
}

function newcomer(date: Date): Uint8Array {
  return writeMail({
    from: { name: 'Late Comer', address: 'late@comer.example' },
    subject: 'A letter from after the outage',
    date,
    messageId: `late.${date.getTime()}@comer.example`,
    text: 'It came through in the end.',
  })
}
