import { expect, it } from 'vitest'
import { isUnknownRecipient } from '../../../../main/mail/servers/unknown-recipient.ts'

it.each([
  [550, 'RCPT TO', '550 5.1.1 <a@citizen.example>: Recipient address rejected: User unknown', true],
  [550, 'RCPT TO', '550 5.1.10 the domain takes no mail', true],
  [553, 'RCPT TO', '553 sorry, no mailbox here by that name', true],
  [550, 'RCPT TO', '550 No such person at this address', true],
  [550, 'RCPT TO', '550 宛先のユーザーが存在しません', true],
  [550, 'RCPT TO', '550 5.7.1 user unknown to this relay: access denied', false],
  [550, 'RCPT TO', '550 blocked, your host is listed', false],
  [552, 'RCPT TO', '552 5.2.2 mailbox full', false],
  [450, 'RCPT TO', '450 4.1.1 user unknown for now', false],
  [550, 'MAIL FROM', '550 5.1.1 user unknown', false],
  [undefined, undefined, '', false],
])('%s after %s: %s', (code, command, words, unknown) => {
  expect(isUnknownRecipient({ code, command, words })).toBe(unknown)
})
