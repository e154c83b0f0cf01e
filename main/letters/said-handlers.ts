import type { Contract } from '../../shared/contract.ts'
import type { Address } from '../../shared/letters/mail.ts'
import type { Database } from '../database/open.ts'
import type { Handlers } from '../serve.ts'
import { getMail, parsed, type MailColumns } from './mail-queries.ts'
import { findSenderDecision, saveIsLetter, saveSenderDecision, senderOf } from './sender-decisions.ts'

/** "This is a letter" and "this is not a letter", remembered for the sender, and taking it back. */
export function saidHandlers(): Pick<Handlers<Contract['letters']>, 'sayLetter' | 'unsayLetter'> {
  return {
    sayLetter({ id, letter }, { db, account, now, about }) {
      about(id)
      const mail = getMail(db, id)
      const sender = senderOfKept(mail)
      const before = {
        letter: mail.is_letter === null ? null : mail.is_letter === 1,
        sender: sender === null ? null : findSenderDecision(db, sender),
      }
      say(db, mail, letter, letter, account.id, now())
      return { before }
    },
    unsayLetter({ id, before }, { db, account, now, about }) {
      about(id)
      say(db, getMail(db, id), before.letter, before.sender, account.id, now())
      return {}
    },
  }
}

function say(
  db: Database,
  mail: MailColumns,
  letter: boolean | null,
  ofSender: boolean | null,
  by: string,
  at: string,
): void {
  saveIsLetter(db, mail.id, letter)
  const sender = senderOfKept(mail)
  if (sender !== null) saveSenderDecision(db, sender, ofSender, by, at)
}

function senderOfKept(mail: MailColumns): string | null {
  return senderOf({ kind: mail.kind, from: JSON.parse(mail.mail_from) as Address, fields: parsed(mail.fields) })
}
