import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { needsHand } from '../../renderer/letters/outbox/needs-hand.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { ja } from '../../shared/words/ja.ts'
import { installedChromium } from '../support/chromium.ts'
import { people } from '../support/fake-office.ts'
import { officeWindows } from '../support/office-page.ts'

const words = ja.health

describe.skipIf(installedChromium() === null)('the health of mail', () => {
  const open = officeWindows()

  it('says why nothing comes, what is safe and what to do, and tells it outside the window once', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
    const status = {
      connection: 'failed' as const,
      lastPullAt: minutesAgo(92),
      failure: {
        code: 'server_refused_login',
        serverWords: 'NO Invalid credentials',
        since: minutesAgo(89),
        nextTryAt: minutesAgo(-4),
      },
    }
    const { page, said, calls, faults, close } = await open({ status, health: { failing: true } })
    await page.getByRole('contentinfo').getByRole('button', { name: ja.frame.status.stalled }).click()
    await page.getByText(words.state.password).waitFor()
    // The note of the fact that was clicked floats outside the landmarks, as tooltips do.
    await page.mouse.move(700, 10)
    await page.getByRole('tooltip').waitFor({ state: 'detached' })
    await page.getByText(words.state.tries(21)).waitFor()
    await page.getByText('UID 1377').waitFor()
    expect([said, await faults()]).toEqual([[], []])
    expect(await calls('shell.notify')).toEqual([{ kind: 'pull-failed', count: 0 }])
    await page.getByRole('button', { name: words.state.openMail }).click()
    await page.getByRole('heading', { name: ja.office.mail.title, exact: true }).waitFor()
    await close()
  })

  it('shows an administrator who reads no letters the same, without imports', async () => {
    const { page, close } = await open({ account: { ...people.haruka, roles: ['administrator'] } })
    await show(page)
    await page.getByText(words.state.good.title).waitFor()
    expect(await page.getByText(words.imports.title).count()).toBe(0)
    await close()
  })

  it('asks the system for a file or folder to import, and never learns its path', async () => {
    const { page, calls, close } = await open({ health: { importing: true } })
    await show(page)
    await page.getByRole('progressbar', { name: 'Maildir-2023' }).waitFor()
    await page.getByRole('button', { name: words.imports.stop, exact: true }).click()
    expect(await calls('letters.stopImport')).toEqual([{}])
    await close()
    const second = await open()
    await show(second.page)
    await second.page.getByRole('button', { name: words.imports.begin }).click()
    await second.page.getByRole('radio', { name: words.imports.folder }).click()
    expect(await second.faults()).toEqual([])
    await second.page.getByRole('button', { name: words.imports.choose }).click()
    await second.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect([await second.calls('shell.chooseImport'), await second.calls('letters.importMails')]).toEqual([
      [{ what: 'folder', closed: true }],
      [],
    ])
    await second.close()
  })

  it('lists every reply with what can be done, from the status bar, and leads back to its letter', async () => {
    const { page, said, calls, faults, close } = await open()
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: ja.frame.status.unsettled(1) })
      .click()
    const outbox = page.getByRole('region', { name: words.outbox.title })
    const states = await outbox
      .getByRole('article')
      .evaluateAll((found) => found.map((one) => one.firstElementChild!.firstElementChild!.textContent))
    expect(states).toEqual(['未送信', '送信未確認', '不達', '控えを置けません', '送信済み'])
    expect([said, await faults()]).toEqual([[], []])
    const uncertain = outbox.getByRole('article').nth(1)
    const subject = await uncertain.getAttribute('aria-label')
    await uncertain.getByRole('button', { name: ja.letters.arrived }).click()
    await expect.poll(() => calls('letters.settleReply')).toHaveLength(1)
    await outbox.getByRole('article', { name: subject! }).getByRole('button', { name: words.outbox.openLetter }).click()
    await page.getByRole('heading', { name: subject! }).waitFor()
    expect(await outbox.count()).toBe(0)
    await close()
  })

  it('opens the outbox by its command, in a window with room for one pane too', async () => {
    const { page, faults, close } = await open({}, { width: 900 })
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words.outbox.open)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: words.outbox.title }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: words.outbox.back }).click()
    await page.getByRole('region', { name: words.outbox.title }).waitFor({ state: 'detached' })
    await close()
  })

  it.each([
    ['en', 'dark'],
    ['ja', 'contrast'],
  ] as const)('can be used with assistive technology, in %s, %s', async (language, theme) => {
    const { page, faults, said, close } = await open({
      account: { ...people.haruka, language },
      theme,
      health: { importing: true, certificateDays: -1 },
    })
    const say = wordsFor(language)
    await page.keyboard.press('Control+5')
    await page
      .getByRole('navigation', { name: say.office.views.list })
      .getByRole('button', { name: say.health.title })
      .click()
    await page.getByText(say.health.certificate.title, { exact: true }).waitFor()
    expect(await faults()).toEqual([])
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: say.frame.status.unsettled(1) })
      .click()
    await page.getByRole('region', { name: say.health.outbox.title }).getByRole('article').first().waitFor()
    expect([said, await faults()]).toEqual([[], []])
    await close()
  })

  it('says of an import without one mail that none was found, not that all is well', async () => {
    const { page, close } = await open({ health: { importedNothing: true } })
    await page.getByRole('option').first().waitFor()
    await show(page)
    await page.getByText(ja.health.imports.nothingTitle('odd.mbox')).waitFor()
    await page.getByRole('row').filter({ hasText: 'odd.mbox' }).getByText(ja.health.imports.nothing).waitFor()
    await close()
  })

  async function show(page: Page): Promise<void> {
    await page.keyboard.press('Control+5')
    await page
      .getByRole('navigation', { name: ja.office.views.list })
      .getByRole('button', { name: words.title })
      .click()
  }
})

it('a reply that came back is to be looked at for two weeks, one whose copy is owed until it is laid', () => {
  const now = '2026-11-24T18:00:00.000Z'
  const sent = { state: 'sent' as const, copy: 'done' as const, bounce: null, settledAt: '2026-11-01T00:00:00.000Z' }
  const bounce = { recipient: '', status: '5.1.1', permanent: true, reason: '', messageId: '' }
  expect([
    needsHand(sent, now),
    needsHand({ ...sent, copy: 'failed' }, now),
    needsHand({ ...sent, state: 'uncertain' }, now),
    needsHand({ ...sent, bounce }, now),
    needsHand({ ...sent, bounce, settledAt: '2026-11-20T00:00:00.000Z' }, now),
  ]).toEqual([false, true, true, false, true])
})
