import type { Letter } from '../../../shared/letters/letter.ts'
import type { ReplyFacts } from './checks.ts'
import { signatureFor, type Signature } from './greeting.ts'

/** What the checks look at; `sender` is the address that the office answers from. */
export function factsOf(
  letter: Letter,
  { to, cc, bcc, body }: Pick<ReplyFacts, 'to' | 'cc' | 'bcc' | 'body'>,
  signature: Signature,
  sender: string,
): ReplyFacts {
  const { fields } = letter
  const own = [letter.from.address, ...letter.replyTo.map(({ address }) => address), fields?.email ?? '']
  return {
    body,
    language: letter.language,
    to,
    cc,
    bcc,
    ownAddresses: own.filter(Boolean),
    letterText: [
      letter.text,
      fields?.phone ?? '',
      fields?.message ?? '',
      letter.from.name,
      ...[...letter.to, ...letter.cc].map(({ address }) => address),
    ].join('\n'),
    officeText: [signatureFor(letter.language, signature), sender, ...letter.replies.map((reply) => reply.body)].join(
      '\n',
    ),
    signature: signatureFor(letter.language, signature),
    signatureNames: [
      signature.account,
      signature.office,
      signature.department,
      ...signature.configured.split('\n').map((line) => line.trim()),
    ],
  }
}
