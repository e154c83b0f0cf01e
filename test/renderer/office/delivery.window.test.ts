import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.newsletter.settings.delivery
const mail = ja.office.mail
const key = (content: string) => `-----BEGIN PRIVATE KEY-----\n${content}\n-----END PRIVATE KEY-----`

describe.skipIf(installedChromium() === null)('how issues leave, in the window', () => {
  const open = officeWindows()

  it('is set by an administrator: servers, limits, domains and the signature, each with its sentence', async () => {
    const window = await open()
    const { page, calls, faults, said, close } = window
    await toDelivery(window)
    const save = page.getByRole('button', { name: mail.save })
    await page.getByText(mail.unchanged).waitFor()
    await page.getByLabel(words.connections).fill('40')
    await page.getByRole('alert').filter({ hasText: words.wrong.connections }).waitFor()
    await page.getByLabel(words.connections).fill('４')
    await page.getByLabel(words.perHour).fill('3000')

    await page.getByRole('button', { name: words.addRelay }).click()
    await page.getByText(words.wrong.name).waitFor()
    await page.getByLabel(words.relayName).fill('配信専用')
    const relay = page.getByRole('region', { name: '配信専用' })
    await relay.getByLabel(mail.host).fill('smtp.list.example')
    await relay.getByLabel(mail.user).fill('news')
    await page.getByText(words.wrong.of('配信専用', words.wrong.password)).waitFor()
    const test = relay.getByRole('button', { name: mail.test })
    expect(await test.isDisabled()).toBe(true)
    await relay.getByLabel(mail.password, { exact: true }).fill('letters leave at dawn')
    await relay.getByLabel(mail.host).fill('mail.list.example')
    await test.click()
    await relay.getByText('535 5.7.8 Authentication failed').waitFor()
    await relay.getByLabel(mail.host).fill('smtp.list.example')
    expect(await relay.getByText('535 5.7.8').count()).toBe(0)
    await test.click()
    await relay.getByText(mail.outgoingGood).waitFor()

    await page.getByRole('button', { name: words.addDomain }).click()
    await page.getByRole('textbox', { name: words.domain, exact: true }).fill('lakemail.example')
    await page.getByText(words.wrong.domainPerHour).waitFor()
    await page.getByRole('group', { name: 'lakemail.example' }).getByLabel(words.perHour).fill('120')
    await page.getByRole('checkbox', { name: words.plus }).check()
    await page.getByRole('checkbox', { name: words.signs }).check()
    await page.getByLabel(words.signingDomain).fill('consulate.example')
    await page.getByLabel(words.selector).fill('news')
    await page.getByText(words.publishedAt('news._domainkey.consulate.example')).waitFor()
    await page.getByText(words.wrong.noKey).waitFor()
    await page.getByLabel(words.privateKey).fill(key('too short'))
    expect(await faults()).toEqual([])
    await save.click()
    await page.getByRole('alert').filter({ hasText: words.wrong.unreadableKey }).waitFor()
    await page.getByLabel(words.privateKey).fill(key('MC4CAQAwBQYDK2VwBCIEIA'))
    await save.click()
    await page.getByText(mail.saved).waitFor()
    expect((await calls('newsletter.setDeliverySettings')).at(-1)).toMatchObject({
      byOffice: true,
      limits: { connections: 4, perConnection: null, perHour: 3000 },
      servers: [
        {
          name: '配信専用',
          server: { host: 'smtp.list.example', port: 465, tls: 'tls', user: 'news', password: 'letters leave at dawn' },
          limits: { connections: 8, perConnection: null, perHour: null },
        },
      ],
      domains: { perHour: null, own: { 'lakemail.example': 120 } },
      plus: true,
      dkim: { domain: 'consulate.example', selector: 'news' },
    })
    // What was a secret is not on the screen any more, and need not be typed again.
    expect(await page.getByLabel(words.privateKey).inputValue()).toBe('')
    await page.getByText(words.keyKept).waitFor()
    await relay.getByText(mail.passwordKept).waitFor()
    await page.getByRole('button', { name: words.removeRelay('配信専用') }).click()
    await page.getByRole('checkbox', { name: words.byOffice }).uncheck()
    await page.getByText(words.wrong.noServer).waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('is only looked at by an editor, with its help', async () => {
    const window = await open({ account: { ...people.mori, roles: ['editor'] } })
    const { page, faults, close } = window
    await toDelivery(window)
    await page.getByText(ja.newsletter.settings.onlyAdministrator).waitFor()
    expect(await page.getByLabel(words.connections).isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: words.addRelay }).count()).toBe(0)
    expect(await faults()).toEqual([])
    await page.keyboard.press('F1')
    await page.getByText(ja.help.delivery.about).waitFor()
    await close()
  })
})

async function toDelivery({ page }: OfficePage): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(ja.office.views.delivery)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: ja.office.views.delivery }).waitFor()
}
