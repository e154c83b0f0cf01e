import { parseMessage } from '../../main/mail/message/parse-message.ts'
import { judge } from '../../main/mail/reader/read-message.ts'
import { toldIn, writingIn } from '../../main/mail/requests/asks.ts'
import { featuresOf, placeOf } from '../../main/mail/requests/features.ts'
import { type Grounds, groundsOf } from '../../main/mail/requests/grounds.ts'
import { mostTogether } from '../../main/mail/requests/strength.ts'
import type { Writing } from '../../main/mail/requests/writing.ts'
import { defaultSchemas } from '../../shared/letters/default-schema.ts'
import { generatedMails, secondMails, thirdMails } from '../../test/main/mail/requests/mails/generated-mails.ts'
import fourthMails from '../../test/main/mail/requests/mails/fourth-mails.json' with { type: 'json' }
import shortMails from '../../test/main/mail/requests/mails/short-mails.json' with { type: 'json' }
import { shortMail } from '../../test/main/mail/requests/mails/short-mail.ts'
import {
  changes,
  doubtfulChanges,
  doubtfulOptOuts,
  optOuts,
  ordinary,
  signUps,
  type Wording,
} from '../../test/main/mail/requests/wordings.ts'
import { contrasts } from './contrasts.ts'
import furtherMails from './further-mails.json' with { type: 'json' }
import moreMails from './mails.json' with { type: 'json' }

/** A mail to learn from: what it asks (null: nothing), whether a clerk would do it without asking (null: either is right), and what is read in it. */
export type Example = {
  source: string
  name: string
  asks: string | null
  plain: boolean | null
  writing: Writing
  grounds: Grounds
  whole: string[]
  sentences: string[][]
}

/** Every mail of the tests and of the files beside this one in which a person writes in words. */
export async function allExamples(): Promise<Example[]> {
  const examples: (Example | null)[] = []
  for (const [source, mails] of [
    ['first', generatedMails()],
    ['second', secondMails()],
    ['third', thirdMails()],
  ] as const)
    for (const { name, mail, expected } of mails)
      examples.push(await exampleOf(mail, source, name, expected.asks, expected.mayBeCertain ? null : expected.plain))
  for (const [source, rows] of [
    ['short', shortMails],
    ['fourth', fourthMails],
    ['more', moreMails],
    ['further', furtherMails],
    ['contrasts', contrasts()],
  ] as const)
    for (const [kind, subject, text] of rows as [string, string, string][])
      examples.push(
        await exampleOf(
          shortMail(subject, text),
          source,
          `${subject} | ${text}`,
          kind === 'letter' ? null : kind.replace('?', ''),
          !kind.endsWith('?'),
        ),
      )
  for (const [list, asks, plain] of listed)
    for (const [subject, text] of list)
      examples.push(await exampleOf(shortMail(subject, text), 'wordings', `${subject} | ${text}`, asks, plain))
  return examples.filter((one) => one !== null)
}

const listed: [list: readonly Wording[], asks: string | null, plain: boolean][] = [
  [optOuts, 'unsubscribe', true],
  [doubtfulOptOuts, 'unsubscribe', false],
  [ordinary, null, true],
  [signUps, 'subscribe', true],
  [changes, 'change', true],
  [doubtfulChanges, 'change', false],
]

/** Null for a mail that is read by other means than its words: of a machine, of the sign-up form, with a token. */
async function exampleOf(
  raw: Buffer,
  source: string,
  name: string,
  asks: string | null,
  plain: boolean | null,
): Promise<Example | null> {
  const message = await parseMessage(raw)
  const { kind, fields, schema } = judge(message, defaultSchemas)
  const found = defaultSchemas.find((one) => one.name === schema) ?? null
  const writing = writingIn({ message, kind, fields, schema: found })
  if (writing === null || asks === 'confirm') return null
  const [place, told] = [placeOf(writing), toldIn(writing)]
  const all = [...writing.subject, ...writing.body].slice(0, mostTogether)
  return {
    source,
    name,
    asks,
    plain,
    writing,
    grounds: groundsOf(writing, told),
    whole: featuresOf(all, place, told),
    sentences: all.map((sentence) => featuresOf([sentence], place, told)),
  }
}
