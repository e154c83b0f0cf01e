import { z } from 'zod'

/** What one mail asks of the newsletter list. */
export const NewsletterAsk = z.object({
  asks: z.enum(['subscribe', 'unsubscribe', 'change', 'confirm']),
  /** Its words leave no doubt that this is asked, and who asks: the sender, or a field of the sign-up form. In doubt a person decides. */
  certain: z.boolean(),
  /** Whose place on the list it is about; of a change the address until now. Null where the mail does not say. */
  address: z.string().nullable(),
  /** Of a change: the address from now on. */
  newAddress: z.string().nullable(),
  /** True where the mail also asks something that a person must answer. */
  alsoLetter: z.boolean(),
  /** A token of this program that the mail carries: found, not verified. */
  token: z.string().nullable(),
  /** The language of the newsletter that is asked for, where the mail says so. */
  language: z.enum(['ja', 'en', 'both']).nullable(),
  /** Of whoever signs up, where a form gives it. */
  name: z.string().nullable(),
})
export type NewsletterAsk = z.infer<typeof NewsletterAsk>
