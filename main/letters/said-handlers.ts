import type { Contract } from '../../shared/contract.ts'
import type { SaidBefore, SaidLetter } from '../../shared/letters/letter.ts'
import type { Address } from '../../shared/letters/mail.ts'
import { auditedTogether } from '../database/audited.ts'
import { apart } from '../database/capture.ts'
import type { Database } from '../database/open.ts'
import type { ErrandContext, Handlers } from '../serve.ts'
import { findMail, getMail, parsed, type MailColumns } from './mail-queries.ts'
import { onManyLetters } from './many-letters.ts'
import { findSenderDecision, saveIsLetter, saveSenderDecision, senderOf } from './sender-decisions.ts'

type Calls = 'sayLetter' | 'unsayLetter' | 'sayLetters' | 'unsayLetters'

/** "This is a letter" and "this is not a letter", of one mail or many, remembered for the senders, and taking it back. */
export function saidHandlers(): Pick<Handlers<Contract['letters']>, Calls> {
  return {
    sayLetter({ id, letter }, { db, account, now, about }) {
      about(id)
      return { before: say(db, getMail(db, id), letter, account.id, now()) }
    },
    unsayLetter({ id, before }, { db, account, now, about }) {
      about(id)
      unsay(db, getMail(db, id), before, account.id, now())
      return {}
    },
    async sayLetters({ ids, letter }, context) {
      const { db, account } = context
      const said: SaidLetter[] = []
      // What was said of a sender before the act, not before its last mail.
      const known: Known = new Map()
      const left = await onManyLetters(context, [...new Set(ids)], (some) => {
        const mails = some.map((id) => findMail(db, id)).filter((mail) => mail !== undefined)
        const others = mails.filter((mail) => (mail.set_apart === 1) === letter)
        const one = (mail: MailColumns, at: string): SaidLetter => ({
          id: mail.id,
          before: say(db, mail, letter, account.id, at, known),
        })
        said.push(...together(context, 'letters.sayLetters', others, one))
      })
      return { said, left }
    },
    async unsayLetters({ said }, context) {
      const { db, account } = context
      const left = await onManyLetters(context, said, (some) => {
        const mails = some.flatMap(({ id, before }) => {
          const mail = findMail(db, id)
          return mail ? [{ id, mail, before }] : []
        })
        together(context, 'letters.unsayLetters', mails, ({ mail, before }, at) =>
          unsay(db, mail, before, account.id, at),
        )
      })
      return { left }
    },
  }
}

/** Does the same with each of several mails, with a row of the record for each; where a colleague was first with one, that one is lost alone. */
function together<One extends { id: string }, Done>(
  { db, account, now }: ErrandContext,
  what: 'letters.sayLetters' | 'letters.unsayLetters',
  mails: readonly One[],
  work: (one: One, at: string) => Done,
): Done[] {
  if (mails.length === 0) return []
  const at = now()
  const acts = mails.map(({ id }) => ({ accountId: account.id, what, about: id, at }))
  return auditedTogether(db, acts, () => mails.map((one) => apart(db, () => work(one, at))))
}

type Known = Map<string, boolean | null>

function say(db: Database, mail: MailColumns, letter: boolean, by: string, at: string, known?: Known): SaidBefore {
  const sender = senderOfKept(mail)
  const stands = sender === null ? null : (findSenderDecision(db, sender)?.isLetter ?? null)
  const before = sender !== null && known?.has(sender) === true ? known.get(sender)! : stands
  if (sender !== null) known?.set(sender, before)
  saveIsLetter(db, mail.id, letter)
  if (sender !== null) saveSenderDecision(db, sender, letter, by, at)
  return { said: letter, letter: saidOf(mail), sender: before }
}

function unsay(db: Database, mail: MailColumns, before: SaidBefore, by: string, at: string): void {
  const sender = senderOfKept(mail)
  // What a colleague has said since stands.
  if (saidOf(mail) === before.said) saveIsLetter(db, mail.id, before.letter)
  const stands = sender === null ? null : findSenderDecision(db, sender)
  if (sender !== null && stands?.isLetter === before.said && stands.by === by)
    saveSenderDecision(db, sender, before.sender, by, at)
}

function saidOf(mail: MailColumns): boolean | null {
  return mail.is_letter === null ? null : mail.is_letter === 1
}

function senderOfKept(mail: MailColumns): string | null {
  return senderOf({ kind: mail.kind, from: JSON.parse(mail.mail_from) as Address, fields: parsed(mail.fields) })
}
