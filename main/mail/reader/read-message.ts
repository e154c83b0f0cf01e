import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import { classify } from '../kinds/classify.ts'
import { reportedMail } from '../requests/reported-mail.ts'
import { parseMessage } from '../message/parse-message.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { claimOf, isByProgram, isOfForm } from '../forms/claim-form.ts'
import { readForm } from '../forms/read-form.ts'
import { newsletterAsk } from '../requests/asks.ts'

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
    alsoReplyTo,
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
    alsoReplyTo,
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
    reported: verdict.kind === 'bounce' || verdict.kind === 'complaint' ? reportedMail(message, verdict.kind) : null,
    newsletter: newsletterAsk({
      message,
      kind: verdict.kind,
      fields: verdict.fields,
      schema: schemas.find(({ name }) => name === verdict.schema) ?? null,
    }),
    cuts: html.cut ? [...cuts, 'cut-html'] : cuts,
  }
}

type Verdict = Pick<MailReading, 'kind' | 'fields' | 'schema' | 'bounce' | 'bounces'>

/**
 * What kind of mail it is, and what its form says. A schema that claims by the subject alone needs more than that: a citizen who writes about
 * the form must get an answer, and an automatic answer may quote its subject.
 */
export function judge(message: ParsedMessage, schemas: readonly FormSchema[]): Verdict {
  const { kind, bounce, bounces } = classify(message)
  const claims = schemas
    .map((schema) => ({ schema, claim: claimOf(schema, message) }))
    .filter(({ claim }) => claim !== 'none')
  const open = kind === null || kind === 'automatic'
  let unrecognized: FormSchema | null = null
  for (const { schema, claim } of claims) {
    const sure = claim === 'sure'
    if (!open && !sure) continue
    const fields = readForm(schema, message)
    const own = sure || isOfForm(schema, message, fields)
    if (own && fields !== null) return { kind: 'form', fields, schema: schema.name, bounce: null, bounces: [] }
    if (own && (kind !== 'automatic' || sure || isByProgram(message))) unrecognized ??= schema
  }
  if (unrecognized !== null)
    return { kind: 'unrecognized-form', fields: null, schema: unrecognized.name, bounce: null, bounces: [] }
  return { kind: kind ?? 'direct', fields: null, schema: '', bounce, bounces }
}

async function sanitised(html: string): Promise<{ html: string; cut: boolean }> {
  const { sanitise } = await import('../html/sanitise.ts')
  return sanitise(html)
}
