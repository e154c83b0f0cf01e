import type { copiesJa } from './ja.ts'

/** Words about who else gets a reply. */
export const copiesEn: typeof copiesJa = {
  cc: 'Cc',
  bcc: 'Bcc',
  show: 'Cc, Bcc',
  hint: 'Put a comma between several. Nobody else sees who stands in Bcc.',
  wrong: (what) =>
    `Nothing can be sent to “${what}”. Enter up to 20 addresses outside the office in the form name@domain.`,
  held: 'Correct Cc or Bcc to send',
  check: {
    good: 'Cc and Bcc are in the letter',
    look: 'Others get it, too',
    why: (addresses) => `${addresses} is not in this letter.`,
  },
  sources: { form: 'given in the form', 'reply-to': 'asked for replies', from: 'sender' },
  chosen: 'The letter has several addresses to answer to. Choose which one.',
  notReached: (who, reason) => `It did not reach ${who}. ${reason}`,
}
