import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { defaultSchemas } from '../../../shared/letters/default-schema.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people, practiceMail, practicePassphrase, practiceRecoveryKey } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'
import { settled } from '../../support/settled.ts'

const words = ja.office
const views = ['accounts', 'premises', 'mail', 'forms', 'audit', 'mine', 'about'] as const

describe.skipIf(installedChromium() === null)('the office part', () => {
  const open = officeWindows()

  it('adds an account with its roles, and says where a name is taken', async () => {
    const { page, calls, faults, close } = await open()
    await show(page, 'accounts')
    await page.getByRole('button', { name: words.accounts.add }).click()
    const dialog = page.getByRole('dialog')
    await expect
      .poll(() =>
        dialog.getByLabel(words.accounts.name, { exact: true }).evaluate((input) => input === document.activeElement),
      )
      .toBe(true)
    await page.keyboard.type('森 直樹')
    await dialog.getByLabel(ja.roles.supervisor).check()
    await dialog.getByLabel(words.accounts.firstPassphrase).fill('murasaki no kumo ga yonde iru')
    await dialog.getByLabel(words.passphrase.repeat).fill('murasaki no kumo ga yonde iru')
    const add = dialog.getByRole('button', { name: words.accounts.addDo })
    await expect.poll(() => add.getAttribute('aria-disabled')).not.toBe('true')
    await add.click()
    await dialog.getByRole('alert').filter({ hasText: ja.errors.account_name_taken }).waitFor()
    expect(await faults()).toEqual([])
    await dialog.getByLabel(words.accounts.name, { exact: true }).fill('高橋 一')
    await dialog.getByLabel(words.accounts.nameEn).fill('Hajime Takahashi')
    await add.click()
    await page.getByRole('cell', { name: '高橋 一 Hajime Takahashi', exact: true }).waitFor()
    expect((await calls('office.addAccount')).at(-1)).toEqual({
      name: '高橋 一',
      nameEn: 'Hajime Takahashi',
      roles: ['staff', 'supervisor'],
      language: 'ja',
      passphrase: 'murasaki no kumo ga yonde iru',
    })
    await close()
  })

  it('keeps the buttons of a dialog whole and in sight in a low window, while what is above them scrolls', async () => {
    for (const height of [900, 480]) {
      const { page, close } = await open({}, { height })
      await show(page, 'accounts')
      await page.getByRole('button', { name: words.accounts.add }).click()
      const dialog = page.getByRole('dialog')
      const foot = dialog.getByRole('button', { name: ja.frame.cancel })
      const repeat = dialog.getByLabel(words.passphrase.repeat)
      const head = dialog.getByRole('heading', { name: words.accounts.addTitle })
      const ends = async (one: Locator) => {
        const { y, height: high } = (await one.boundingBox())!
        return { top: y, bottom: y + high }
      }
      await foot.waitFor()
      // A dialog grows while it opens.
      await settled(page)
      const before = await ends(foot)
      expect(before.bottom).toBeLessThan((await ends(dialog)).bottom)
      expect((await ends(dialog)).bottom).toBeLessThanOrEqual(height)
      await repeat.focus()
      await expect.poll(async () => (await ends(repeat)).bottom <= before.top).toBe(true)
      expect(await ends(foot)).toEqual(before)
      expect((await ends(head)).top).toBeGreaterThan((await ends(dialog)).top)
      await close()
    }
  })

  it('changes roles, but never takes the last administrator away', async () => {
    const { page, calls, close } = await open()
    await show(page, 'accounts')
    await page.getByRole('button', { name: words.accounts.more(people.haruka.name) }).click()
    await page.getByText(words.accounts.ownAccount).waitFor()
    await page.getByRole('menuitem', { name: words.accounts.changeRoles }).click()
    expect(await page.getByRole('dialog').getByLabel(ja.roles.administrator).isDisabled()).toBe(true)
    const cancel = page.getByRole('dialog').getByRole('button', { name: ja.frame.cancel })
    expect(await cancel.getAttribute('aria-keyshortcuts')).toBe('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.accounts.more(people.mori.name) }).click()
    await page.getByRole('menuitem', { name: words.accounts.changeRoles }).click()
    await page.getByText(words.accounts.missing.unchanged).waitFor()
    await page.getByRole('dialog').getByLabel(ja.roles.editor).uncheck()
    await page.getByRole('dialog').getByLabel(ja.roles.administrator).check()
    await page.getByRole('button', { name: words.accounts.rolesGoOn, exact: true }).click()
    // Before it holds, it is said once more what changes.
    await page.getByText(words.accounts.rolesAdded(ja.roles.administrator)).waitFor()
    await page.getByText(words.accounts.rolesRemoved(ja.roles.editor)).waitFor()
    await page.getByText(words.accounts.rolesAdministrator).waitFor()
    expect(await calls('office.setRoles')).toEqual([])
    await page.getByRole('button', { name: words.accounts.rolesDo, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls('office.setRoles')).toEqual([{ accountId: people.mori.id, roles: ['staff', 'administrator'] }])
    await close()
  })

  it('gives an account other names, and shows the one in Latin letters where the window is English', async () => {
    const { page, calls, close } = await open()
    await show(page, 'accounts')
    await page.getByRole('button', { name: words.accounts.more(people.haruka.name) }).click()
    await page.getByRole('menuitem', { name: words.accounts.rename }).click()
    const dialog = page.getByRole('dialog')
    await page.getByText(words.accounts.missing.sameName).waitFor()
    await dialog.getByLabel(words.accounts.nameEn).fill('Haruka Kobayashi')
    await dialog.getByRole('button', { name: words.accounts.renameDo }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await calls('office.rename')).toEqual([
      { accountId: people.haruka.id, name: people.haruka.name, nameEn: 'Haruka Kobayashi' },
    ])
    await page.getByRole('radio', { name: 'EN', exact: true }).click()
    await page.getByRole('banner').getByText('Haruka Kobayashi').waitFor()
    await close()
  })

  it('asks before an account ends, with the safe choice at hand', async () => {
    const { page, calls, faults, close } = await open()
    await show(page, 'accounts')
    const end = async () => {
      await page.getByRole('button', { name: words.accounts.more(people.mori.name) }).click()
      await page.getByRole('menuitem', { name: words.accounts.end }).click()
      await page.getByRole('dialog').waitFor()
    }
    await end()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(words.accounts.keep)
    expect(await faults()).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls('office.endAccount')).toEqual([])
    await end()
    await page.getByRole('button', { name: words.accounts.endDo }).click()
    await page.getByRole('row').filter({ hasText: people.mori.name }).getByText('に停止').waitFor()
    expect(await calls('office.endAccount')).toEqual([{ accountId: people.mori.id }])
    await close()
  })

  it('changes the passphrase only with the present one', async () => {
    const { page, calls, close } = await open()
    await show(page, 'mine')
    await page.getByLabel(words.passphrase.current).fill('not this one')
    await page.getByLabel(words.passphrase.next).fill('murasaki no kumo ga yonde iru')
    await page.getByLabel(words.passphrase.repeat).fill('murasaki no kumo ga yonde iru')
    const change = page.getByRole('button', { name: words.mine.change })
    await expect.poll(() => change.getAttribute('aria-disabled')).not.toBe('true')
    await change.click()
    await page.getByRole('alert').filter({ hasText: ja.errors.wrong_passphrase }).waitFor()
    await page.getByLabel(words.passphrase.current).fill(practicePassphrase)
    await change.click()
    await page.getByText(words.mine.changed).waitFor()
    expect([
      (await calls('office.changePassphrase')).at(-1),
      await page.getByLabel(words.passphrase.next).inputValue(),
    ]).toEqual([{ current: practicePassphrase, next: 'murasaki no kumo ga yonde iru' }, ''])
    await close()
  })

  it("stores the office's settings, and says what does not fit at its field", async () => {
    const { page, calls, faults, close } = await open()
    await show(page, 'premises')
    await page.getByLabel(words.premises.minutesLabel).fill('241')
    await page.getByRole('alert').filter({ hasText: words.premises.missing.idle }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel(words.premises.minutesLabel).fill('５')
    await page.getByLabel(words.premises.timeZone).selectOption('Asia/Tokyo')
    await page.getByRole('button', { name: words.mail.save }).click()
    await page.getByText(words.mail.saved).waitFor()
    expect(await calls('office.setSettings')).toEqual([
      {
        officeName: { ja: '総領事館 広報文化班', en: 'Consulate General, Public Affairs' },
        timeZone: 'Asia/Tokyo',
        idleMinutes: 5,
      },
    ])
    await close()
  })

  it('stores the mail settings without asking for a password that it has', async () => {
    const { page, calls, close } = await open()
    await show(page, 'mail')
    await page.getByText(words.mail.unchanged).waitFor()
    await page.getByLabel(words.mail.nameEn).fill('Consulate General of Japan')
    await page.getByRole('button', { name: words.mail.save }).click()
    await page.getByText(words.mail.saved).waitFor()
    const name = { ...practiceMail.sender.name, en: 'Consulate General of Japan' }
    expect(await calls('office.setMailSettings')).toEqual([
      { ...practiceMail, sender: { ...practiceMail.sender, name } },
    ])
    await close()
  })

  it('says after a test that the settings have changed since', async () => {
    const { page, close } = await open()
    await show(page, 'mail')
    await page.getByRole('button', { name: words.mail.test }).click()
    await page.getByText(words.mail.outgoingGood).waitFor()
    await page.getByLabel(words.mail.host).first().fill('other.consulate.example')
    await page.getByText(words.mail.notTested).waitFor()
    await close()
  })

  it('shows a long record row by row as it is scrolled, and proves it', async () => {
    const { page, calls, close } = await open({ auditRows: 20_000 })
    await show(page, 'audit')
    await page.getByText('20,000件').waitFor()
    expect(await page.getByRole('row').count()).toBeLessThan(80)
    await page.getByRole('table').evaluate((table) => table.scrollTo({ top: table.scrollHeight }))
    await page.getByRole('cell', { name: '1', exact: true }).waitFor()
    // The names of the columns stay in sight, and are as wide as the columns.
    const edges = async (row: Locator) => {
      const { x, width } = (await row.boundingBox())!
      return { x, width }
    }
    const head = page.getByRole('row').filter({ has: page.getByRole('columnheader') })
    expect(await edges(head)).toEqual(await edges(page.getByRole('row').last()))
    expect((await head.boundingBox())!.y).toBe((await page.getByRole('table').boundingBox())!.y)
    expect((await calls('office.audit')).length).toBeLessThan(6)
    await page.getByRole('button', { name: words.audit.verify }).click()
    await page.getByText(words.audit.sound('240', '412')).waitFor()
    await close()
  })

  it('asks before the only form is deleted, and brings the default form back', async () => {
    const { page, calls, close } = await open()
    await show(page, 'forms')
    await page.getByRole('button', { name: words.formEditor.remove, exact: true }).click()
    await page.getByText(words.formEditor.removeLast).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(words.formEditor.keep)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls('office.setFormSchemas')).toEqual([])
    await page.getByRole('button', { name: words.formEditor.toDefault }).click()
    await page.getByRole('button', { name: words.formEditor.toDefaultDo }).click()
    await page.getByText(words.formEditor.restored).waitFor()
    expect(await calls('office.setFormSchemas')).toEqual([{ schemas: defaultSchemas }])
    await page.getByRole('button', { name: words.formEditor.toDefault }).waitFor({ state: 'detached' })
    await close()
  })

  it('says of a refused certificate who issued it and for whom, and leads to an authority of the office', async () => {
    const certificate = {
      check: 'unknown-authority' as const,
      issuer: 'CN=Inner Authority',
      names: ['imap.consulate.example'],
      validFrom: '2025-01-01T00:00:00.000Z',
      validTo: '2027-01-01T00:00:00.000Z',
    }
    const { page, faults, close } = await open({ refuses: 'server_certificate', certificate })
    await show(page, 'mail')
    await page.getByRole('button', { name: words.mail.test }).click()
    await page.getByText(words.mail.certificate.checks['unknown-authority']).waitFor()
    await page.getByText('CN=Inner Authority').waitFor()
    // The answer of each server stands with its fields.
    const incoming = page.getByRole('region', { name: words.mail.incoming })
    await incoming.getByRole('alert').waitFor()
    await page.getByRole('region', { name: words.mail.outgoing }).getByText(words.mail.outgoingGood).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: words.mail.certificate.useOwn }).click()
    await incoming.getByLabel(words.mail.certificateAuthority).waitFor()
    await close()
  })

  it('makes a new recovery key, which holds once two groups of the printed page were asked back', async () => {
    const { page, calls, faults, close } = await open()
    await show(page, 'premises')
    const say = words.premises.recovery
    await page.getByRole('button', { name: say.begin }).click()
    // No dialog stands here: Escape would not end it, and no button says so.
    expect(await page.getByRole('button', { name: ja.frame.cancel }).getAttribute('aria-keyshortcuts')).toBeNull()
    await page.getByLabel(words.firstRun.renew.passphrase, { exact: true }).fill('not this one')
    await page.keyboard.press('Enter')
    await page.getByText(ja.errors.wrong_passphrase).waitFor()
    await page.getByLabel(words.firstRun.renew.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    const groups = practiceRecoveryKey.split(' ')
    await page.getByText(groups[0]!, { exact: true }).first().waitFor()
    expect(await faults()).toEqual([])
    const change = page.getByRole('button', { name: say.switch })
    expect(await change.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: words.firstRun.recovery.print }).click()
    expect(await calls('shell.print')).toEqual([{}])
    for (const [place, group] of groups.entries()) {
      const field = page.getByLabel(words.firstRun.recovery.group(place + 1), { exact: true })
      if ((await field.count()) > 0) await field.fill(group)
    }
    await page.getByLabel(words.firstRun.recovery.kept).check()
    expect(await calls('office.keepRecoveryKey')).toEqual([])
    await change.click()
    await page.getByText(say.switched).waitFor()
    expect(await calls('office.keepRecoveryKey')).toEqual([{}])
    expect(await page.getByText(groups[0]!, { exact: true }).count()).toBe(0)
    await close()
  })

  it('narrows the record to a person, a kind and days, and writes exactly these rows into a file', async () => {
    const { page, calls, close } = await open()
    await show(page, 'audit')
    const say = words.audit
    const filters = page.getByRole('group', { name: say.filter.group })
    await page.getByText(say.count('240'), { exact: true }).waitFor()
    await filters.getByLabel(say.filter.by).selectOption({ label: people.mori.name })
    await filters.getByLabel(say.filter.kind).selectOption({ label: say.kinds.replies })
    await filters.getByLabel(say.filter.from).fill('2026-11-20')
    await filters.getByLabel(say.filter.until).fill('2026-11-24')
    const filter = { by: people.mori.id, kind: 'replies', from: '2026-11-20', until: '2026-11-24' }
    await expect.poll(async () => (await calls('office.audit')).at(-1)).toMatchObject(filter)
    await expect.poll(() => page.getByRole('cell', { name: people.haruka.name }).count()).toBe(0)
    await page.getByRole('cell', { name: people.mori.name }).first().waitFor()
    await page.getByRole('button', { name: say.export.do }).click()
    await page.getByText(say.export.done('240')).waitFor()
    expect(await calls('shell.exportAudit')).toEqual([filter])
    await filters.getByRole('button', { name: say.filter.clear }).click()
    await page.getByText(say.count('240'), { exact: true }).waitFor()
    await close()
  })

  it('the record tells what left the office, and for which purpose of the policy', async () => {
    const { page, faults, close } = await open()
    await show(page, 'audit')
    const say = words.audit
    const purpose = page.getByRole('columnheader', { name: say.purpose })
    await page.getByText(say.count('240'), { exact: true }).waitFor()
    expect(await purpose.count()).toBe(0)
    await page
      .getByRole('group', { name: say.filter.group })
      .getByLabel(say.filter.kind)
      .selectOption({ label: say.kinds.leaving })
    await purpose.waitFor()
    await page.getByText(say.leavingNote).waitFor()
    await page
      .getByRole('cell', { name: say.why('3(2)', say.purposes['3(2)']) })
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('cell', { name: say.acts['letters.open'] }).count()).toBe(0)
    expect(await faults()).toEqual([])
    await close()
  })

  it('shows a hostile name of a folder as it is and not as it would be read', async () => {
    const { page, close } = await open({ folders: ['INBOX', 'Sent', 'in\u202Etnes\u0000\r\nx'] })
    await show(page, 'mail')
    await page.getByRole('button', { name: words.mail.test }).click()
    const folder = page.getByLabel(words.mail.sent)
    await folder.locator('option').nth(2).waitFor({ state: 'attached' })
    expect(await folder.locator('option').allTextContents()).toContain('in\uFFFDtnes\uFFFD\uFFFD\uFFFDx')
    await close()
  })

  it('cuts no column of the record in a narrow window', async () => {
    const { page, close } = await open({}, { width: 720, height: 800 })
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+5')
    await page.locator('main').getByRole('button', { name: words.accounts.title, exact: true }).click()
    await page.getByRole('menuitemradio', { name: words.views.audit, exact: true }).click()
    const last = page.getByRole('columnheader').last()
    await last.waitFor()
    const { x, width } = (await last.boundingBox())!
    expect(x + width).toBeLessThanOrEqual(720)
    // What is cut short tells itself whole: the number as it stands on the letter, and the id that stays.
    const about = page.getByRole('cell').getByText('L-2026-240', { exact: true })
    expect(await about.getAttribute('title')).toMatch(/^L-2026-240\n018f0000-/u)
    await close()
  })

  it('names version, place of the data and the software it is made of', async () => {
    const { page, calls, close } = await open()
    await show(page, 'about')
    await page.getByText('Electron 45.4.1').waitFor()
    await page.getByRole('button', { name: words.about.copyPlace }).click()
    expect(await calls('shell.copyText')).toEqual([{ text: '/home/haruka/madoguchi-data' }])
    await page.getByRole('button', { name: /^react\s*\d/u }).click()
    await page.getByText('Meta Platforms').first().waitFor()
    await close()
  })

  it('leads to its views from the title where their list has no room', async () => {
    const { page, close } = await open({}, { width: 800, height: 700 })
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+5')
    for (const [place, view] of views.slice(1).entries()) {
      await page.locator('main').getByRole('button', { name: words[views[place]!].title, exact: true }).click()
      await page.getByRole('menuitemradio', { name: words.views[view], exact: true }).click()
      await page.getByRole('heading', { name: words[view].title }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800)
    }
    await close()
  })

  const looks = [
    ['ja', 'light'],
    ['en', 'dark'],
    ['ja', 'contrast'],
  ] as const
  it.each(looks)('can be used with assistive technology, in %s, %s', async (language, theme) => {
    const { page, faults, said, close } = await open({ account: { ...people.haruka, language }, theme })
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+5')
    const say = wordsFor(language).office
    for (const view of views) {
      await page
        .getByRole('navigation', { name: say.views.list })
        .getByRole('button', { name: say.views[view], exact: true })
        .click()
      await page.getByRole('heading', { name: say[view].title }).waitFor()
      expect([view, await faults()]).toEqual([view, []])
    }
    expect(said).toEqual([])
    await close()
  })
})

async function show(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Control+5')
  await page
    .getByRole('navigation', { name: words.views.list })
    .getByRole('button', { name: words.views[view], exact: true })
    .click()
  await page.getByRole('heading', { name: words[view].title }).waitFor()
}
