import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { parseMessage } from '../../main/mail/message/parse-message.ts'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { startRelay, type Relay } from '../servers/relay.ts'
import { eventually } from '../support/eventually.ts'
import { callFrom, journeyPassphrase, newJourney, openLetter, picture, pulled, unlock } from '../support/program.ts'
import { giveBackRecoveryKey } from '../support/recovery-on-paper.ts'

const mori = {
  name: '森 美咲',
  nameEn: 'Misaki Mori',
  roles: ['staff' as const],
  passphrase: 'nine lanterns drift past the old bridge',
}
const hers = 'two otters carry a lamp upstream'

describe.each(['ja', 'en'] as const)('an office of two workstations, in %s', (language) => {
  const words = wordsFor(language)
  const say = words.office.workstations

  test('is joined by a code; what is done at one is at the other; who answers at both while the line is cut sends one mail; one is ended', async () => {
    const letters = practiceLetters(new Date())
    const relays: Relay[] = []
    const behind = async (port: number) => {
      relays.push(await startRelay(port))
      return relays.at(-1)!.port
    }
    const journey = await newJourney({
      letters,
      settings: async (servers) => {
        const [imap, smtp] = [await behind(servers.imap.port), await behind(servers.smtp.port)]
        return { ...servers, imap: { ...servers.imap, port: imap }, smtp: { ...servers.smtp, port: smtp } }
      },
    })
    try {
      const { page: one } = await journey.start()
      await unlock(one, journeyPassphrase)
      await pulled(one, letters.length)
      await callFrom(one)('office.addAccount', { ...mori, language })
      await callFrom(one)('office.setLanguage', { language })
      const { subject, id } = (await callFrom(one)('letters.list', {})).rows[0]!

      // Sharing begins, and a code lets the next workstation in.
      await one.keyboard.press('Control+5')
      await one.getByRole('button', { name: words.office.views.workstations }).click()
      await one.getByLabel(say.name).fill('窓口1')
      await one.getByRole('button', { name: say.begin }).click()
      await one.getByRole('table', { name: say.title }).waitFor()
      await one.getByRole('button', { name: say.add }).click()
      const side = one.getByRole('region', { name: say.code.title })
      await side.getByRole('button', { name: say.code.show }).click()
      const code = await side.getByLabel(say.code.heading).innerText()
      expect(code).toMatch(/^madoguchi-desk:/)

      const { page: two } = await journey.start(join(dirname(journey.dataDir), 'second'))
      const first = words.office.firstRun
      if (language === 'en') await two.getByRole('radio', { name: 'English' }).click()
      await two.getByRole('button', { name: first.join.instead }).click()
      await two.getByLabel(first.join.code).fill(code)
      await two.getByLabel(say.name).fill('窓口2')
      await two.getByLabel(first.join.account).fill(mori.name)
      await two.getByLabel(words.office.passphrase.first, { exact: true }).fill(hers)
      await two.getByLabel(words.office.passphrase.repeat, { exact: true }).fill(hers)
      await picture(two, `two-desks-1-join-${language}`)
      await two.getByRole('button', { name: first.join.do }).click()
      await giveBackRecoveryKey(two, first)
      await two.getByRole('button', { name: first.goOn }).click()
      await pulled(two, letters.length)
      await side.getByText(say.code.joined('窓口2')).waitFor()
      await picture(one, `two-desks-2-joined-${language}`)

      // Who says that a letter is theirs is seen at the other; and so is a reply that is begun.
      await one.keyboard.press('Control+1')
      await openLetter(one, subject)
      await one.keyboard.press('c')
      await one.getByText(words.letters.claim.mine('…').split('…')[0]!).first().waitFor()
      await openLetter(two, subject)
      const kobayashi = words.letters.colleague(language === 'ja' ? '小林' : 'Kobayashi')
      await two.getByText(words.letters.claim.others(kobayashi, '…').split('…')[0]!).first().waitFor()
      await picture(two, `two-desks-3-claim-${language}`)
      await write(one, subject, 'begun at the first')
      await two.getByText(words.letters.othersDraft.read).waitFor()
      await picture(two, `two-desks-4-draft-${language}`)

      // The line is cut; both answer, and neither answer leaves.
      for (const relay of relays) await relay.cut()
      await answer(one)
      await write(two, subject, 'written at the second')
      await answer(two)
      for (const page of [one, two])
        await page
          .getByText(/オフライン|[Oo]ffline/)
          .first()
          .waitFor()
      await picture(two, `two-desks-5-offline-${language}`)
      expect(journey.servers.delivered()).toEqual([])

      // It comes back: one mail leaves, and the other text stays a draft whose author is told who was first.
      for (const relay of relays) await relay.mend()
      for (const page of [one, two]) await callFrom(page)('office.travel', {}).catch(() => undefined)
      await eventually(() => journey.servers.delivered().length === 1 && journey.servers.sent().length === 1)
      for (const page of [one, two])
        await eventually(async () => (await callFrom(page)('letters.get', { id })).status === 'answered')
      const drafts = await Promise.all([one, two].map((page) => draftOf(page, id)))
      const kept = drafts.filter((text) => text !== null)
      expect(kept).toHaveLength(1)
      const [winner, loser] = drafts[0] === null ? [one, two] : [two, one]
      const sent = await parseMessage(journey.servers.delivered()[0]!)
      expect(sent.text).toContain(winner === one ? 'begun at the first' : 'written at the second')
      const before = winner === one ? '小林 遥' : mori.name
      const told = async () =>
        (await callFrom(loser)('office.workstations', {}))!.lost.map(({ by }) => by?.colleague.name)
      await eventually(told, (names) => names.length > 0 && names.every((name) => name === before))
      await picture(loser, `two-desks-6-lost-${language}`)

      // The first ends the second, which says so.
      await one.keyboard.press('Control+5')
      await one.getByRole('button', { name: words.office.views.workstations }).click()
      await one.getByRole('button', { name: '窓口2' }).click()
      await one.getByRole('button', { name: say.end.act }).click()
      await one.getByRole('dialog').getByRole('button', { name: say.end.do }).click()
      await two.getByText(say.status.halted).or(two.getByText(say.status.refused)).first().waitFor()
      await picture(two, `two-desks-7-ended-${language}`)
      expect(journey.faults).toEqual([])
      expect(journey.servers.delivered()).toHaveLength(1)
    } finally {
      for (const relay of relays) await relay.stop()
    }
  })

  /** Begins a reply and leaves its text in the editor, kept as a draft. */
  async function write(page: Page, subject: string, text: string): Promise<void> {
    await openLetter(page, subject)
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: words.letters.editor.text }).waitFor()
    await page.keyboard.insertText(text)
  }

  async function answer(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: words.letters.editor.text }).focus()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: words.letters.sendNow }).last().click()
  }
})

async function draftOf(page: Page, id: string): Promise<string | null> {
  return (await callFrom(page)('letters.get', { id })).draft?.body ?? null
}
