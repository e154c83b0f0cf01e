import type { Contract } from '../../shared/contract.ts'
import type { Address } from '../../shared/letters/mail.ts'
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
        said: letter,
        letter: saidOf(mail),
        sender: sender === null ? null : (findSenderDecision(db, sender)?.isLetter ?? null),
      }
      saveIsLetter(db, id, letter)
      if (sender !== null) saveSenderDecision(db, sender, letter, account.id, now())
      return { before }
    },
    unsayLetter({ id, before }, { db, account, now, about }) {
      about(id)
      const mail = getMail(db, id)
      const sender = senderOfKept(mail)
      // What a colleague has said since stands.
      if (saidOf(mail) === before.said) saveIsLetter(db, id, before.letter)
      const stands = sender === null ? null : findSenderDecision(db, sender)
      if (sender !== null && stands?.isLetter === before.said && stands.by === account.id)
        saveSenderDecision(db, sender, before.sender, account.id, now())
      return {}
    },
  }
}

function saidOf(mail: MailColumns): boolean | null {
  return mail.is_letter === null ? null : mail.is_letter === 1
}

function senderOfKept(mail: MailColumns): string | null {
  return senderOf({ kind: mail.kind, from: JSON.parse(mail.mail_from) as Address, fields: parsed(mail.fields) })
}
