import type { Contract } from '../../../shared/contract.ts'
import type { Letter } from '../../../shared/letters/letter.ts'
import { auditedTogether } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import { conversationOf } from './conversation.ts'

/** Letters named in one row of the record. */
const namedTogether = 10

/** A letter that leaves with its conversation, drawn by the window: what stands on paper, and the row of the record that comes before it. */
export function onPaperHandlers(deps: {
  /** One letter as an account sees it. Throws Problem('not_found'). */
  letter: (db: Database, accountId: string, id: string) => Letter
}): Pick<Handlers<Contract['letters']>, 'conversation' | 'putOnPaper'> {
  const lettersOf = (db: Database, accountId: string, id: string): Letter[] => {
    const asked = deps.letter(db, accountId, id)
    const others = asked.thread.filter((one) => one.what === 'letter' && one.id !== id)
    return [asked, ...others.map((one) => deps.letter(db, accountId, one.id))]
  }
  return {
    conversation({ id }, { db, account, handsOut }) {
      const letters = lettersOf(db, account.id, id)
      handsOut(
        'letters.readText',
        letters.map((letter) => letter.id),
      )
      return conversationOf(letters)
    },
    putOnPaper({ id, form, takenFor }, { db, account, now }) {
      const ids = lettersOf(db, account.id, id).map((letter) => letter.id)
      const act = { accountId: account.id, what: 'letters.putOnPaper' as const, at: now() }
      const changes = [
        { thing: 'fileFormat' as const, from: '', to: form },
        { thing: 'takenFor' as const, from: '', to: takenFor },
      ]
      const rows = Array.from({ length: Math.ceil(ids.length / namedTogether) }, (_, at) => ({
        ...act,
        about: ids.slice(at * namedTogether, (at + 1) * namedTogether).join(' '),
        changes,
      }))
      auditedTogether(db, rows, () => {})
      return {}
    },
  }
}
