import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { DeliveryProgress } from '../../shared/newsletter/issue/delivery.ts'
import type { IssueRow } from '../../shared/newsletter/issue/issue.ts'
import { en } from '../../shared/words/en.ts'
import { ja } from '../../shared/words/ja.ts'
import { practiceEditor, practiceSupervisor } from './fill-newsletter.ts'
import type { PracticeServers } from './servers.ts'
import { ask, atRest, switchTo } from './walk.ts'

const say = en.newsletter.issues

/** What became of an issue. */
export type WalkedIssue = {
  newsletter: { recipients: number; accepted: number; refused: number; uncertain: number; optedOut: number }
}

/**
 * Signed in as the editor: finishes the issue in preparation, has it checked, approved by the supervisor and delivered; leaves pictures and the mails
 * that the server took.
 */
export async function walkIssue(
  page: Page,
  servers: PracticeServers,
  passphrase: string,
  out: string,
): Promise<WalkedIssue> {
  await page.getByRole('button', { name: new RegExp(`^${ja.newsletter.issues.heading}`, 'u') }).click()
  await page.getByRole('row').filter({ hasText: ja.newsletter.issues.states.draft }).click()
  await page.locator('section.pair[data-kind=event]').waitFor()
  const [issue] = (await ask<IssueRow[]>(page, 'newsletter.issues', {})).filter(({ state }) => state === 'draft')
  const { id, number } = issue!
  // The mail lies in a frame of its own within the preview's.
  const mail = page.frameLocator('iframe').frameLocator('iframe')
  await mail.getByText('図書コーナーの新着').waitFor()
  await picture(page, ja, join(out, 'newsletter-ja.png'))
  await page.getByRole('radio', { name: 'EN', exact: true }).click()
  await page.getByRole('button', { name: say.steps.compose, exact: true }).waitFor()
  await mail.getByText('図書コーナーの新着').waitFor()
  await picture(page, en, join(out, 'newsletter.png'))
  await finish(page)

  await page.getByRole('button', { name: say.steps.check, exact: true }).first().click()
  await askApproval(page)

  await switchTo(page, practiceSupervisor, passphrase)
  await page.getByRole('radio', { name: 'EN', exact: true }).click()
  await page
    .getByRole('row')
    .filter({ hasText: say.number(number) })
    .click()
  for (const variant of ['ja', 'en', 'both'] as const) {
    await page
      .getByRole('group', { name: say.approval.title(number) })
      .getByText(say.variants[variant])
      .first()
      .waitFor()
    const look = page.getByRole('button', { name: say.approval.unseen(say.variants[variant]) })
    const seen = page.getByText(say.approval.seen(say.variants[variant]))
    // Which of them are seen already comes a moment after the page.
    await look.or(seen).first().waitFor()
    if (await look.isVisible()) await look.click().catch(() => undefined)
    await seen.waitFor()
  }
  await page.getByRole('button', { name: say.approval.approve }).click()
  await page.getByText(say.approval.approved(number)).first().waitFor()

  await switchTo(page, practiceEditor, passphrase)
  await page.getByRole('radio', { name: 'EN', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${say.heading}`, 'u') }).click()
  await page
    .getByRole('row')
    .filter({ hasText: say.number(number) })
    .click()
  await page.getByRole('button', { name: say.steps.delivery, exact: true }).first().click()
  const before = servers.delivered().length
  await page.getByRole('button', { name: say.delivery.start.now }).click()
  await page.getByRole('button', { name: say.delivery.start.nowDo }).click()
  const progress = await ended(page, id)
  await page.getByRole('heading', { name: say.delivery.domains.title }).waitFor()
  // The window learns of it a moment later.
  await page.getByText(say.states.delivered, { exact: true }).first().waitFor()
  await picture(page, en, join(out, 'delivery.png'))
  await keepMails(servers.delivered().slice(before), join(out, 'newsletter-mails'))
  const { accepted, refused, uncertain, 'opted-out': optedOut } = progress.counts
  return { newsletter: { recipients: progress.readers, accepted, refused, uncertain, optedOut } }
}

/** What the checks find in the issue in preparation is mended by hand. */
async function finish(page: Page): Promise<void> {
  const line = (block: ReturnType<Page['locator']>) => block.locator('.cell[lang=en] .words p')
  const blocks = (kind: string) => page.locator(`section.pair[data-kind=${kind}]`)
  const texts = blocks('text')
  // Its English is older than its Japanese: tea and sweets have come in.
  await line(texts.first()).last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' We serve tea and sweets.')
  // Twenty places there, thirty here.
  await line(blocks('event').first()).last().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await page.keyboard.type('3')
  await blocks('image')
    .locator('.cell[lang=en]')
    .getByRole('textbox', { name: say.composer.image.alt })
    .fill('A cover with a pattern of waves')
  await blocks('button')
    .first()
    .locator('.cell[lang=en]')
    .getByRole('button', { name: say.composer.address.none })
    .click()
  await page.getByRole('dialog').getByLabel(say.composer.address.field).fill('https://consulate.example/en/library')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await line(texts.last()).last().click()
  await page.keyboard.type(
    'In the next issue: the events of spring. Write to us if there is something you would like to see.',
  )
}

/** What was typed last is kept and looked over a moment later; whoever presses the button in that moment asks nobody, and presses it again. */
async function askApproval(page: Page): Promise<void> {
  const asked = page.getByText(say.approval.waits)
  for (let isAsked = false; !isAsked; ) {
    await page.getByRole('button', { name: say.ask.do }).click()
    isAsked = await asked.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
  }
}

async function ended(page: Page, id: string): Promise<DeliveryProgress> {
  for (;;) {
    const progress = await ask<DeliveryProgress | null>(page, 'newsletter.delivery', { id })
    if (progress?.state === 'done') return progress
    if (progress?.state === 'paused') throw new Error(`the delivery is paused: ${progress.pause?.why}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
}

async function keepMails(mails: readonly Buffer[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [at, mail] of mails.entries())
    await writeFile(join(folder, `${String(at + 1).padStart(4, '0')}.eml`), mail)
}

async function picture(page: Page, { newsletter: { issues } }: typeof ja, path: string): Promise<void> {
  // What was written is looked over, and shown as a mail.
  await page.getByText(issues.preview.coming).first().waitFor({ state: 'detached' })
  await page.getByText(issues.ask.checking).first().waitFor({ state: 'detached' })
  await atRest(page)
  await page.screenshot({ path })
}
