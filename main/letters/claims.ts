import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { apart } from '../database/capture.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { Handlers } from '../serve.ts'
import { getMail } from './mail-queries.ts'
import { beginWork } from './triage/marks.ts'

/** Who is answering a letter, and since when. */
export type Claim = { letter_id: string; account_id: string; at: string }

export function findClaim(db: Database, letterId: string): Claim | null {
  return prepared<[string], Claim>(db, 'SELECT * FROM claims WHERE letter_id = ?').get(letterId) ?? null
}

/** Every claim by its letter; they are few. */
export function allClaims(db: Database): Map<string, Claim> {
  return new Map(
    prepared<[], Claim>(db, 'SELECT * FROM claims')
      .all()
      .map((claim) => [claim.letter_id, claim]),
  )
}

/**
 * Whoever begins to answer says so, unless somebody has before; and whoever has answered or does not answer after all frees it. Either stands for
 * itself: that a colleague was quicker with the claim takes nothing else back.
 */
export function claimIfFree(db: Database, letterId: string, accountId: string, at: string): void {
  apart(db, () =>
    prepared(db, 'INSERT INTO claims (letter_id, account_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      letterId,
      accountId,
      at,
    ),
  )
  beginWork(db, letterId, accountId, at)
}

/** @param accountId whose claim it is; anybody's where none is said */
export function freeClaim(db: Database, letterId: string, accountId: string | null = null): void {
  apart(db, () =>
    prepared(db, 'DELETE FROM claims WHERE letter_id = ? AND account_id = coalesce(?, account_id)').run(
      letterId,
      accountId,
    ),
  )
}

/** "I am answering", and not any more. */
export function claimHandlers(): Pick<Handlers<Contract['letters']>, 'claim' | 'unclaim'> {
  return {
    claim({ id, from }, { db, account, now, about }) {
      about(id)
      const { status } = getMail(db, id)
      if (status === 'answered') throw new Problem('letter_already_answered')
      const before = findClaim(db, id)
      if (before?.account_id === account.id) return {}
      if ((before?.account_id ?? null) !== from) throw new Problem('letter_claimed')
      if (before)
        prepared(db, 'UPDATE claims SET account_id = ?, at = ? WHERE letter_id = ?').run(account.id, now(), id)
      else prepared(db, 'INSERT INTO claims (letter_id, account_id, at) VALUES (?, ?, ?)').run(id, account.id, now())
      beginWork(db, id, account.id, now())
      return {}
    },
    unclaim({ id }, { db, account, about }) {
      about(id)
      freeClaim(db, getMail(db, id).id, account.id)
      return {}
    },
  }
}
