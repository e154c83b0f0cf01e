import type { Wordings } from './wordings.ts'

/** The mails of this part in English. */
export const wordingsEn: Wordings = {
  confirmSignUp: ({ title, token, link, days }) => ({
    subject: `Please confirm: ${title} newsletter`,
    body: `Thank you for signing up for the ${title} newsletter.

Please let us make sure that it was you who asked for it. To receive the newsletter, simply reply to this message; the one word "confirm" is enough.
This link writes the reply for you:

${link}

You can reply within ${days} days. Until then we will not send you the newsletter.
If you did not ask for it, please do nothing. The request then lapses, and an address that we did not have before is erased.

Confirmation number: ${token}`,
  }),
  confirmChange: ({ title, token, link, days, oldAddress, newAddress }) => ({
    subject: `Please confirm: new address for the ${title} newsletter`,
    body: `We have been asked to send the ${title} newsletter to another address.

${oldAddress === null ? '' : `Address until now: ${oldAddress}\n`}New address: ${newAddress}

If this is right, simply reply to this message; the one word "confirm" is enough. This link writes the reply for you:

${link}

You can reply within ${days} days. Until then nothing changes.
If you did not ask for this, please do nothing.

Confirmation number: ${token}`,
  }),
  welcome: ({ title, language }) => ({
    subject: `Welcome to the ${title} newsletter`,
    body: `You are now a reader of the ${title} newsletter (${language}), beginning with the next issue.

You can stop it or change your address at any time: reply to this message with "unsubscribe", or with your new address.`,
  }),
  alreadyReader: ({ title, language }) => ({
    subject: `You already receive the ${title} newsletter`,
    body: `You asked for the ${title} newsletter. We already send it to this address (${language}), so there is nothing more to do.

You can stop it or change your address at any time: reply to this message with "unsubscribe", or with your new address.`,
  }),
  optedOut: ({ title }) => ({
    subject: `You have been unsubscribed from the ${title} newsletter`,
    body: `As you asked, we have stopped sending you the ${title} newsletter. An issue that was already on its way may still reach you; please excuse us if it does.

If you did not ask for this, or would like to read it again, reply to this message with "please subscribe me". Thank you for having been a reader.`,
  }),
  addressChanged: ({ title, newAddress }) => ({
    subject: `The ${title} newsletter now goes to your new address`,
    body: `As you asked, we now send the ${title} newsletter to this address:

${newAddress}

To undo this, reply to this message with the address that you would like to use.`,
  }),
  languages: { ja: 'in Japanese', en: 'in English', both: 'in Japanese and English' },
  closing: (office) => `This message was sent automatically.\n${office}`,
  mailLink: 'confirm',
}
