/** Words that the program itself writes into a reply: read by whoever gets it, in the language of the letter. */
export const repliesJa = {
  greeting: (name: string) => `${name} 様`,
  greetingToOrganisation: (name: string) => `${name} 御中`,
  greetingWithoutName: 'お問い合わせの方へ',
  /** Above the letter that is quoted below the reply. */
  quotation: (name: string) => `${name} 様のお手紙:`,
  quotationWithoutName: 'いただいたお手紙:',
}
