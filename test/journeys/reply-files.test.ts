import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, describe, test } from 'vitest'
import { attachmentBytes, parseMessage } from '../../main/mail/message/parse-message.ts'
import { wordsFor } from '../../shared/words/index.ts'
import * as dovecot from '../servers/dovecot.ts'
import * as postfix from '../servers/postfix.ts'
import { afterFile } from '../support/after-file.ts'
import { eventually } from '../support/eventually.ts'
import {
  callFrom,
  journeyPassphrase,
  lock,
  newJourney,
  openLetter,
  picture,
  pulled,
  unlock,
} from '../support/program.ts'

const user = 'kouhou@consulate.example'

describe.skipIf(!dovecot.available() || !postfix.available())('a reply with files, between real mailboxes', () => {
  test.each(['ja', 'en'] as const)(
    'is written over a lock, arrives with every octet under its name at all who get it, and lies so in Sent (%s)',
    async (language) => {
      const words = wordsFor(language)
      const say = words.letters.replyFiles
      const imap = await dovecot.startDovecot([user])
      afterFile(() => imap.stop())
      const smtp = await postfix.startPostfix({ saslPort: imap.saslPort })
      afterFile(() => smtp.stop())
      const mail = Buffer.from(
        [
          'From: Hanako Tanaka <hanako@citizen.example>',
          `To: ${user}`,
          'Subject: Forms',
          `Date: ${new Date().toUTCString()}`,
          'Message-ID: <forms@citizen.example>',
          '',
          'Would you send me the forms?',
          '',
        ].join('\r\n'),
      )
      imap.deliver(user, [mail])
      const journey = await newJourney({
        letters: [],
        settings: (servers) => ({
          ...servers,
          imap: imap.settings(user),
          smtp: smtp.settings({ user, password: dovecot.passwordOf(user) }),
        }),
      })
      const [chosen, ...dropped] = [
        { name: basename(journey.given), type: 'text/csv', octets: Buffer.from('a;b\n\r\n.\n..\r\nFrom x\n') },
        {
          name: '在留届と旅券の手続きについてのご案内(2026年度改訂版).pdf',
          type: 'application/pdf',
          octets: randomBytes(700_000),
        },
        { name: 'naïve; 100%.txt', type: 'text/plain', octets: Buffer.from([0, 13, 10, 46, 13, 10, 255]) },
      ] as const
      await writeFile(journey.given, chosen.octets)
      const { page } = await journey.start()
      await unlock(page, journeyPassphrase)
      await callFrom(page)('office.setLanguage', { language })
      await pulled(page, 1)
      await openLetter(page, 'Forms')
      await page.keyboard.press('r')
      await page
        .getByLabel(words.letters.editor.text)
        .fill('Dear Hanako Tanaka,\n\nThe forms are attached.\n\nPublic Affairs')

      await page.keyboard.press('Alt+c')
      await page.getByLabel(words.letters.copies.cc, { exact: true }).fill('Jiro <jiro@citizen.example>')
      await page.getByLabel(words.letters.copies.bcc, { exact: true }).fill('unseen@citizen.example')
      await page.getByLabel(words.letters.editor.text).focus()
      await page.keyboard.press('Alt+a')
      await page.getByText(chosen.name, { exact: true }).waitFor()
      for (const { name, octets } of dropped) {
        const given = await page.evaluateHandle(
          ([called, text]) => {
            const data = new DataTransfer()
            data.items.add(new File([Uint8Array.from(atob(text!), (one) => one.charCodeAt(0))], called!))
            return data
          },
          [name, octets.toString('base64')],
        )
        await page.getByLabel(words.letters.editor.text).dispatchEvent('drop', { dataTransfer: given })
        await page.getByText(name, { exact: true }).waitFor()
      }
      // The server says how much it takes.
      await page.getByText(say.totalOf('700 KB', '7.3 MB')).waitFor()
      await picture(page, `reply-files-${language}`)
      await lock(page)
      await unlock(page, journeyPassphrase)
      await page.getByText(dropped[0].name, { exact: true }).waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: words.letters.sendNow }).first().click()

      // What the recipient has, and what lies in Sent, are the same mail.
      const arrived = await eventually(
        () => smtp.delivered(),
        (mails) => mails.length === 3,
      )
      const [kept] = await eventually(
        () => mailsIn(join(imap.inboxOf(user), '.Sent')),
        (mails) => mails.length === 1,
      )
      const files = [chosen, ...dropped]
      for (const raw of [...arrived, kept!]) {
        const read = await parseMessage(raw)
        expect(read.cc).toEqual([{ name: '', address: 'jiro@citizen.example' }])
        // Of those who got it unseen nobody learns but the office; what the last server writes for each stands above.
        const written = read.headers.filter(
          ({ name }) => !/^(received|delivered-to|x-original-to|return-path)$/u.test(name),
        )
        const bcc = written.filter(({ value }) => value.includes('unseen'))
        expect(bcc.map(({ name }) => name)).toEqual(raw === kept ? ['bcc'] : [])
        expect(read.attachments.map(({ name, type, size }) => [name, type, size])).toEqual(
          files.map(({ name, type, octets }) => [name, type, octets.length]),
        )
        for (const [nth, { octets }] of files.entries())
          expect(Buffer.from(attachmentBytes(raw, nth)!.bytes).equals(octets)).toBe(true)
        expect(read.text).toContain('The forms are attached.')
      }
      // What is answered stands in a view of its own.
      const views = page.getByRole('navigation', { name: words.letters.viewsLabel })
      await views.getByRole('button', { name: words.letters.views.answered }).click()
      await openLetter(page, 'Forms')
      await page
        .locator('article')
        .getByRole('list', { name: say.count(3) })
        .waitFor()
      await picture(page, `reply-files-sent-${language}`)
      expect(journey.faults).toEqual([])
    },
  )
})

/** The mails of a maildir. */
function mailsIn(folder: string): Buffer[] {
  return ['new', 'cur']
    .map((part) => join(folder, part))
    .filter((part) => existsSync(part))
    .flatMap((part) => readdirSync(part).map((name) => readFileSync(join(part, name))))
}
