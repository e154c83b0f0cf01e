import { describe, expect, it } from 'vitest'
import { emptyRegistration } from '../../../renderer/office/mail/registration.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people, practiceMail } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'

describe.skipIf(installedChromium() === null)('signing in to the mail service', () => {
  const open = officeWindows()

  it.each(['ja', 'en'] as const)(
    'goes through the shell, which asks before the browser opens, is told when it is done, and stored without a password (%s)',
    async (language) => {
      const all = wordsFor(language)
      const words = all.office.mail
      const { page, calls, faults, said, close } = await open({ language, account: { ...people.haruka, language } })
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Control+5')
      await page
        .getByRole('navigation', { name: all.office.views.list })
        .getByRole('button', { name: all.office.views.mail, exact: true })
        .click()
      await page.getByLabel(words.preset).selectOption('microsoft')
      await page.getByText(words.missing.clientId).first().waitFor()
      expect(await page.getByLabel(words.password, { exact: true }).count()).toBe(0)
      await page.getByLabel(words.oauth.clientId).fill('3f0c2b1e-7a44')
      await page.getByText(words.oauth.states.none).waitFor()
      await page.getByText(words.oauth.passwordThere).waitFor()
      await page.getByRole('button', { name: words.oauth.signIn, exact: true }).click()
      await page.getByText(words.oauth.states.done).waitFor()
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(await calls('shell.openLink')).toEqual([
        { url: expect.stringMatching(/^https:\/\/login\.microsoftonline\.com\//u) as string },
      ])
      await page.getByLabel(words.proxy).fill('http://proxy.example:8080')
      await page.getByRole('button', { name: words.save, exact: true }).click()
      await page.getByRole('status').filter({ hasText: words.saved }).waitFor()
      const oauth = {
        provider: 'microsoft',
        clientId: '3f0c2b1e-7a44',
        clientSecret: '',
        tenant: '',
        authorizeUrl: '',
        tokenUrl: '',
        scope: '',
      }
      expect(await calls('office.beginOAuth')).toEqual([{ oauth, proxy: '', certificateAuthority: '' }])
      expect(await calls('office.setMailSettings')).toEqual([
        {
          ...practiceMail,
          oauth,
          proxy: 'http://proxy.example:8080',
          incoming: { ...practiceMail.incoming, host: 'outlook.office365.com', auth: 'oauth' },
          outgoing: { ...practiceMail.outgoing, host: 'smtp.office365.com', port: 587, tls: 'starttls', auth: 'oauth' },
        },
      ])
      expect(await faults()).toEqual([])
      expect(said).toEqual([])
      await close()
    },
  )

  it('that failed says why, in the service’s own words, and can be begun again', async () => {
    const words = wordsFor('ja')
    const oauth = { ...emptyRegistration('google'), clientId: 'id.apps.example' }
    const auth = 'oauth' as const
    const mail = {
      ...practiceMail,
      oauth,
      incoming: { ...practiceMail.incoming, auth },
      outgoing: { ...practiceMail.outgoing, auth },
    }
    const mailSignIn = {
      state: 'failed' as const,
      code: 'sign_in_refused',
      serverWords: 'access_denied The user said no',
      signedInTo: null,
    }
    const { page, close } = await open({ mail, mailSignIn })
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+5')
    await page
      .getByRole('navigation', { name: words.office.views.list })
      .getByRole('button', { name: words.office.views.mail, exact: true })
      .click()
    const bar = page.getByRole('alert').filter({ hasText: words.office.mail.oauth.failed })
    await bar.getByText(words.errors.sign_in_refused).waitFor()
    await bar.getByText('access_denied The user said no').waitFor()
    expect(
      await page
        .getByRole('button', { name: words.office.mail.oauth.signIn, exact: true })
        .getAttribute('aria-disabled'),
    ).not.toBe('true')
    await close()
  })
})
