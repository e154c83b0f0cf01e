import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Handlers } from '../../serve.ts'
import { getMail } from '../mail-queries.ts'
import { renewOfficeWords } from '../office-words.ts'
import { deleteNote, findNote, insertNote } from './note-queries.ts'

/** Notes as the contract has them: anybody who answers letters writes them, and takes back their own. */
export function noteHandlers(deps: {
  staff: () => Colleague[]
}): Pick<Handlers<Contract['letters']>, 'addNote' | 'removeNote'> {
  return {
    addNote({ id, letterId, text, mentions, at: written }, { db, account, now, about }) {
      about(getMail(db, letterId).id)
      if (findNote(db, id)) throw new Problem('bad_input', { field: 'id' })
      const at = written ?? now()
      if (at > now()) throw new Problem('bad_input', { field: 'at' })
      const staff = new Set(deps.staff().map(({ accountId }) => accountId))
      if (!mentions.every((one) => staff.has(one))) throw new Problem('bad_input', { field: 'mentions' })
      insertNote(
        db,
        { id, letterId, accountId: account.id, at, text },
        mentions.filter((one) => one !== account.id),
      )
      renewOfficeWords(db, letterId)
      return {}
    },
    removeNote({ id }, { db, account, about }) {
      const note = findNote(db, id)
      if (!note) throw new Problem('not_found')
      about(note.letterId)
      const { accountId, ...removed } = note
      if (accountId !== account.id) throw new Problem('not_allowed')
      deleteNote(db, id)
      renewOfficeWords(db, note.letterId)
      return removed
    },
  }
}
