import type { onPaperJa } from './ja.ts'

/** Words of a letter on paper, with its conversation. */
export const onPaperEn: typeof onPaperJa = {
  act: 'Print or save as PDF…',
  title: 'Print the letter',
  text: 'This letter and what was written before and after it are put together in the order of their dates. Internal notes and Bcc addresses are left out.',
  holds: (letters, replies) =>
    `${letters === '1' ? '1 letter' : `${letters} letters`}, ${replies === '1' ? '1 reply' : `${replies} replies`}`,
  print: 'Print',
  save: 'Save as PDF',
  doing: 'Preparing…',
  saved: (name) => `Saved as “${name}”`,
  savedCare: 'The file holds personal data that are not encrypted. Delete it when you no longer need it.',
  printed: 'Sent to the printer',
  printedCare: 'The paper holds personal data. Shred it when you no longer need it.',
  allowed:
    'These are the purposes of section 3(3) of the privacy policy. The one you choose stands at the foot of the paper, and the audit record keeps it with the letters.',
  notPrinted: 'It was not printed. The audit record keeps that it was about to be.',
  fileName: 'letter',
  forms: { paper: 'Paper', pdf: 'PDF' },
  heading: (number) => `Letter L-${number}`,
  letter: 'Letter received',
  reply: 'Reply from this office',
  sentAt: 'Sent',
  receivedAt: 'Received',
  subject: 'Subject',
  from: 'From',
  to: 'To',
  form: 'Form',
  answeredBy: 'Answered by',
  state: 'Status',
  uncertain: 'Send unconfirmed (nobody has checked whether it arrived)',
  bounced: 'Reported as undeliverable',
  files: 'Attachments',
  purpose: (purpose) => `Purpose: ${purpose} (privacy policy 3(3))`,
  by: (name, when) => `Printed by ${name}, ${when}`,
}
