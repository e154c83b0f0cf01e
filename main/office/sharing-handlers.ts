import { mkdirSync } from 'node:fs'
import type { Contract } from '../../shared/contract.ts'
import { Problem, problemOf } from '../../shared/errors.ts'
import type { Subject } from '../../shared/office/audit.ts'
import {
  JournalAddress,
  type LostAct,
  type Travelled,
  type Workstations,
  whyAnew,
} from '../../shared/office/sharing.ts'
import { audited } from '../database/audited.ts'
import { sharedTables } from '../database/joining.ts'
import type { Migration } from '../database/migrate.ts'
import { type Code, readCode } from '../journal/code.ts'
import type { JournalEngine } from '../journal/engine.ts'
import { dropAlarm, findJournal } from '../journal/journal-rows.ts'
import { dropLost, listLost } from '../journal/lost-acts.ts'
import { type Beginning, beginAs, fetchBeginning, noteJoined } from '../journal/sharing.ts'
import type { Handlers } from '../serve.ts'
import { getColleague } from './account-queries.ts'
import type { OfficeBackups } from './backups/index.ts'
import type { Session } from './session.ts'

type Commit = <T>(work: () => T, row?: { about?: string }) => T

/** What the office asks of its journal. */
export type OfficeJournal = {
  workstations(): Omit<Workstations, 'lost'> | null
  test(address: JournalAddress): Promise<number>
  share(address: JournalAddress, name: string, commit: Commit): Promise<void>
  showCode(owner: JournalAddress, commit: Commit): Promise<{ code: string; expiresAt: string }>
  endDesk(id: string, commit: Commit): void
  joinAnew(beginning: Beginning, keepOwn: () => void, safe: () => Promise<void>, commit: Commit): Promise<void>
  travel(): Promise<Travelled>
}

export type Joining = { open(address: JournalAddress, office: string): Promise<JournalEngine> }

type SharingCalls =
  | 'workstations'
  | 'testJournal'
  | 'shareOffice'
  | 'showCode'
  | 'joinOffice'
  | 'joinAnew'
  | 'endDesk'
  | 'travel'
  | 'settleAlarm'
  | 'settleLost'

/** What the office answers about its workstations. */
export function sharingHandlers(deps: {
  session: Session
  journal: () => OfficeJournal
  openJournal: Joining['open']
  migrations: readonly Migration[]
  subjectOf: (id: string) => Subject | null
  backups: () => Pick<OfficeBackups, 'backUpTo'>
  /** Within the change: makes again what parts have here and the office does not know. */
  keepOwn: () => void
  /** What waited to leave from here is held back. */
  holdBack: () => void
}): Pick<Handlers<Contract['office']>, SharingCalls> {
  const { session, journal, migrations } = deps
  return {
    workstations(_, { db, account }) {
      const found = journal().workstations()
      const lost = (): LostAct[] =>
        listLost(db, () => sharedTables(db, migrations), account.id).map(({ ids, by, ...row }) => ({
          ...row,
          subject: ids.map(deps.subjectOf).find((found) => found !== null) ?? null,
          by: by && { colleague: getColleague(db, by.accountId), at: by.at },
        }))
      return found && { ...found, lost: lost() }
    },
    async testJournal({ address }, { record }) {
      try {
        const milliseconds = Math.ceil(await journal().test(address))
        record()
        return { ok: true, code: '', serverWords: '', milliseconds }
      } catch (failure) {
        const { code, details } = problemOf(failure)
        return { ok: false, code, serverWords: String(details.serverWords ?? ''), milliseconds: 0 }
      }
    },
    settleAlarm(alarm, { db }) {
      dropAlarm(db, alarm)
      return {}
    },
    settleLost({ seq }, { db, account }) {
      dropLost(db, account.id, seq)
      return {}
    },
    async shareOffice({ address, name }, { commit }) {
      await journal().share(address, name, commit)
      return {}
    },
    showCode: ({ address }, { commit }) => journal().showCode(address, commit),
    async joinOffice({ code: text, name, accountName, passphrase }, { now }) {
      const { code, address } = codeIn(text)
      const engine = await deps.openJournal(address, code.office)
      try {
        const beginning = await fetchBeginning(engine, code, now())
        // The data begin as those were that it is made of, and come from there to what this program knows as others do.
        const { level } = beginning.snapshot.head
        if (!migrations.some(({ number }) => number === level)) throw new Problem('office_newer')
        const account = { name: accountName, passphrase, officeName: { ja: '', en: '' } }
        const { recoveryKey } = await session.join(account, level, (db) =>
          beginAs(db, sharedTables(db, migrations), beginning, now()),
        )
        session.begin()
        const { db, accountId } = session.open()!
        audited(db, { accountId, what: 'office.joinOffice', about: code.desk, at: now() }, () =>
          noteJoined(db, name, now()),
        )
        await journal().travel()
        // It was for one workstation.
        await engine.objects.drop(code.waiting.pieces)
        return { recoveryKey }
      } finally {
        await engine.close()
      }
    },
    async joinAnew({ code: text }, { db, account, now, commit }) {
      const office = findJournal(db)?.office
      if (office === undefined) throw new Problem('office_not_shared')
      const { code, address } = codeIn(text)
      if (code.office !== office) throw new Problem('code_other_office')
      // It may go on after all: then nothing is given up.
      await journal()
        .travel()
        .catch(() => undefined)
      if (whyAnew(journal().workstations()!.state) === null) throw new Problem('not_allowed')
      const engine = await deps.openJournal(address, code.office)
      try {
        const beginning = await fetchBeginning(engine, code, now())
        const folder = `${session.files.folder}.before-joining`
        const safe = async (): Promise<void> => {
          mkdirSync(folder, { recursive: true, mode: 0o700 })
          await deps.backups().backUpTo(folder, account.id)
        }
        await journal().joinAnew(beginning, deps.keepOwn, safe, commit)
        deps.holdBack()
        await journal()
          .travel()
          .catch(() => undefined)
        // It was for one workstation.
        await engine.objects.drop(code.waiting.pieces)
        return { folder }
      } finally {
        await engine.close()
      }
    },
    endDesk({ deskId }, { commit }) {
      journal().endDesk(deskId, commit)
      return {}
    },
    async travel(_, { record }) {
      const travelled = await journal().travel()
      record()
      return travelled
    },
  }
}

/** Throws code_unreadable. */
function codeIn(text: string): { code: Code; address: JournalAddress } {
  const code = readCode(text)
  const address = code && JournalAddress.safeParse(parsed(code.address)).data
  if (!code || !address) throw new Problem('code_unreadable')
  return { code, address }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
