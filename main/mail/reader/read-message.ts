import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import { classify } from '../kinds/classify.ts'
import { parseMessage } from '../message/parse-message.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { claimOf, readForm } from '../forms/read-form.ts'

export type ReadOptions = {
  /** Character set that a person has chosen for the text. */
  charset?: string
  /** True to have the HTML sanitised: that loads a whole DOM, so the intake does without and `html` only tells that there is some. */
  sanitised?: boolean
}

/**
 * Reads one mail as the office sees it: a form of one of the schemas, a form that could not be read, a mail set apart, or direct mail.
 * A bounce or complaint stays one even where its subject quotes that of a form; an automatic mail that is a readable form is a form.
 */
export async function readMessage(
  raw: Uint8Array,
  schemas: FormSchema[],
  options: ReadOptions = {},
): Promise<MailReading> {
  const message = await parseMessage(raw, options.charset === undefined ? {} : { charset: options.charset })
  const verdict = judge(message, schemas)
  const html =
    message.html === null
      ? { html: null, cut: false }
      : options.sanitised
        ? await sanitised(message.html)
        : { html: '', cut: false }
  const {
    from,
    replyTo,
    to,
    cc,
    subject,
    date,
    messageId,
    inReplyTo,
    references,
    charset,
    doubtful,
    text,
    attachments,
    cuts,
  } = message
  return {
    ...verdict,
    from,
    replyTo,
    to,
    cc,
    subject,
    date,
    messageId,
    inReplyTo,
    references,
    charset,
    doubtful,
    text,
    attachments,
    html: html.html,
    cuts: html.cut ? [...cuts, 'cut-html'] : cuts,
  }
}

type Verdict = Pick<MailReading, 'kind' | 'fields' | 'schema' | 'bounce' | 'bounces'>

/** What kind of mail it is, and what its form says. */
export function judge(message: ParsedMessage, schemas: readonly FormSchema[]): Verdict {
  const { kind, bounce, bounces } = classify(message)
  const claims = schemas
    .map((schema) => ({ schema, claim: claimOf(schema, message) }))
    .filter(({ claim }) => claim !== 'none')
  const sure = claims.some(({ claim }) => claim === 'sure')
  if (kind === null || kind === 'automatic' || sure) {
    for (const { schema } of claims) {
      const fields = readForm(schema, message)
      if (fields !== null) return { kind: 'form', fields, schema: schema.name, bounce: null, bounces: [] }
    }
    if (claims.length > 0 && (kind === null || sure))
      return { kind: 'unrecognized-form', fields: null, schema: claims[0]!.schema.name, bounce: null, bounces: [] }
  }
  return { kind: kind ?? 'direct', fields: null, schema: '', bounce, bounces }
}

async function sanitised(html: string): Promise<{ html: string; cut: boolean }> {
  const { sanitise } = await import('../html/sanitise.ts')
  return sanitise(html)
}
