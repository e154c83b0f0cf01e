import type { repliesJa } from './ja.ts'

/** Words that the program itself writes into a reply: read by whoever gets it, in the language of the letter. */
export const repliesEn: typeof repliesJa = {
  greeting: (name) => `Dear ${name},`,
  greetingToOrganisation: (name) => `Dear ${name},`,
  greetingWithoutName: 'Hello,',
  /** Above the letter that is quoted below the reply. */
  quotation: (name) => `${name} wrote:`,
  quotationWithoutName: 'You wrote:',
}
