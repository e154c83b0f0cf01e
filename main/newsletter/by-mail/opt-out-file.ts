import { readFile, stat } from 'node:fs/promises'
import { v7 as newId } from 'uuid'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import { inSteps } from '../../database/in-steps.ts'
import type { Doing } from './carry-out.ts'
import { leaveBy } from './endpoint-report.ts'
import { longestReport, readOptOutReport } from './opt-out-page.ts'
import { insertRequest, type NewRequest } from './requests.ts'

/** Takes in what the Site's page has kept of those who left by it, as a file that somebody brings. */
export function takeOptOutsBy(deps: {
  domain: () => string
  onQueue(): void
}): Handlers<Contract['newsletter']>['takeOptOuts'] {
  return async ({ path }, { db, account, now, commit, announce }) => {
    const { left, fetched, unread } = readOptOutReport(await textOf(path))
    const id = newId()
    const request = requestOf(id, now())
    commit(() => insertRequest(db, request), {
      about: id,
      changes: [{ thing: 'rows', from: '', to: String(left.length) }],
    })
    const before = countAway(db)
    let unknown = 0
    await inSteps(db, left, (some) => {
      const at = now()
      const doing: Doing = { db, at, by: account.id, cause: id, leavesAt: at, domain: deps.domain() }
      audited(db, { accountId: account.id, what: 'newsletter.step', at, silent: true }, () => {
        for (const one of some) if (!leaveBy(doing, request, one)) unknown += 1
      })
    })
    deps.onQueue()
    announce('newsletter')
    return { left: countAway(db) - before, fetched, unread: unread + unknown }
  }
}

/** Throws Problem file_unreadable, also for a file that is longer than any report. */
async function textOf(path: string): Promise<string> {
  const unreadable = (): never => {
    throw new Problem('file_unreadable')
  }
  const { size } = await stat(path).catch(unreadable)
  if (size > longestReport) unreadable()
  return (await readFile(path).catch(unreadable)).toString('utf8')
}

const countAway = (db: Database): number =>
  db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM readers WHERE state = 'unsubscribed'`).get()!.count

/** The request that the file is; it has no mail. */
function requestOf(id: string, at: string): NewRequest {
  return {
    id,
    at,
    asks: 'report',
    state: 'done',
    why: '',
    reader_id: null,
    letter_id: null,
    mail_id: null,
    message_id: '',
    message_references: '[]',
    answerable: 1,
    language: null,
    written: 'ja',
    from_name: '',
    from_address: '',
    from_hash: null,
    name: '',
    address: null,
    address_hash: null,
    new_address: null,
    new_hash: null,
    subject: '',
    text: '',
    expires_at: null,
  }
}
