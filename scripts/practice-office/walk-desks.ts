import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ja } from '../../shared/words/ja.ts'
import { launchProgram, type Program } from '../launch-program.ts'
import { shareWithSecondDesk } from './second-desk.ts'
import { practiceAccount } from './make-office.ts'
import { atRest, chooseAccount, signIn, switchButton } from './walk.ts'

/** How many workstations the first one has, and whether the second saw what was done at the first. */
export type WalkedDesks = { connected: number; changeSeen: boolean }

/** Shares the practice office with a second workstation, closes a letter at the first, waits until it has left the second's inbox, and leaves a picture. */
export async function walkDesks(dataDir: string, passphrase: string, out: string): Promise<WalkedDesks> {
  const secondDataDir = join(out, 'second-office')
  await shareWithSecondDesk(dataDir, secondDataDir, passphrase)
  const programs: Program[] = []
  const open = async (folder: string): Promise<Page> => {
    const program = await launchProgram({ dataDir: folder, headless: true })
    programs.push(program)
    const { page } = program
    await page.setViewportSize({ width: 1440, height: 900 })
    page.setDefaultTimeout(180_000)
    // The system may be in another language: accounts are named in that of the page.
    await page.getByRole('radio', { name: '日本語' }).click()
    const [name, others] = [page.getByRole('main').getByText(practiceAccount), switchButton(page)]
    await name.or(others).first().waitFor()
    if (!(await name.isVisible())) await chooseAccount(page, practiceAccount)
    await signIn(page, passphrase)
    return page
  }
  try {
    const [one, two] = [await open(dataDir), await open(secondDataDir)]
    const subject = 'Visa for a three-month research stay'
    const row = (page: Page) => page.getByRole('option').filter({ hasText: subject })
    await row(two).first().waitFor()
    await row(one).first().click()
    await one.getByRole('heading', { name: subject }).waitFor()
    await one.keyboard.press('e')
    await row(two).waitFor({ state: 'detached' })
    await one.keyboard.press('Control+5')
    await one.getByRole('button', { name: ja.office.views.workstations }).click()
    const rows = one.getByRole('table', { name: ja.office.workstations.title }).getByRole('row')
    await rows.nth(2).waitFor()
    await atRest(one)
    await one.screenshot({ path: join(out, 'desks.png') })
    return { connected: (await rows.count()) - 1, changeSeen: true }
  } finally {
    for (const program of programs) await program.close()
  }
}
