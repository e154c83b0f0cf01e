import { Problem, problemOf, type ErrorCode } from '../../../shared/errors.ts'
import type { ActName } from '../../../shared/acts.ts'
import type { BackupFacts, BackupFolder, Backups, BackupWork } from '../../../shared/office/backups.ts'
import { audited } from '../../database/audited.ts'
import { atMostEvery } from '../../at-most-every.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { findLastRestore, findPlan, listFolders, noteFailed, noteMade, noteProven } from './backup-queries.ts'
import type { Source } from './make.ts'
import { foldersToProve, foldersToWrite } from './schedule.ts'
import type { BackupRun, BackupTasks, RunBackup } from './thread.ts'

/** The backups of an open office: made and proved when they are due, one after the other, in a thread of their own. */
export type OfficeBackups = {
  state(): Backups
  /** Makes one now in every folder. Throws backup_running, backup_no_folder, and what went wrong where no folder got it. */
  backUp(accountId: string): Promise<void>
  /** Opens the newest one of every folder now and compares it. Throws as backUp. */
  prove(accountId: string): Promise<void>
  /** Makes one in a folder that is none of the office's own; nothing is taken out there. Throws what went wrong. */
  backUpTo(folder: string, accountId: string): Promise<BackupFacts>
  /** Folders or plan were changed. */
  look(): void
  /** Ends what is under way, without waiting for the disk. */
  stop(): void
}

export type BackupDeps = {
  db: Database
  now: () => Date
  timeZone: () => string
  /** The office data with a copy of their key. */
  source: () => Source
  /** Remembers beside the data where backups lie. */
  keepPlaces: (folders: string[]) => void
  run: RunBackup
  announce: () => void
  /** False for the command line: nothing is made but what is asked for. */
  background: boolean
  /** Milliseconds until the first look after the sign-in, between two looks, and until a folder that failed is tried again. */
  rests?: { first: number; next: number; failed: number }
}

const usualRests = { first: 15_000, next: 60_000, failed: 3_600_000 }

export function openBackups(deps: BackupDeps): OfficeBackups {
  const { db, now, rests = usualRests } = deps
  const at = (): string => now().toISOString()
  let work: BackupWork | null = null
  let running: BackupRun<'make' | 'prove'> | null = null
  let over = false
  let timer: NodeJS.Timeout | undefined
  const deskId = (): string => db.prepare<[], { id: string }>('SELECT id FROM workstation').get()!.id

  /** One work at a time; whoever else asks is told so. */
  async function alone<T>(what: BackupWork['what'], doing: () => Promise<T>): Promise<T> {
    if (work) throw new Problem('backup_running')
    work = { what, share: 0 }
    deps.announce()
    try {
      return await doing()
    } finally {
      work = null
      running = null
      deps.announce()
    }
  }

  const further = atMostEvery(500, deps.announce)
  function tell(share: number): void {
    if (work) work = { ...work, share }
    further.tell()
  }

  /** The key that is handed to the thread is wiped here at once. */
  function begin<N extends 'make' | 'prove'>(name: N, asking: (source: Source) => BackupTasks[N]['ask']): BackupRun<N> {
    const source = deps.source()
    try {
      const run = deps.run(name, asking(source), tell)
      running = run
      return run
    } finally {
      source.dataKey.fill(0)
    }
  }

  /** With its row of the record; nothing any more once the office is being closed. */
  function note(what: ActName, accountId: string | null, about: string, write: () => void, why = ''): void {
    if (over || !db.open) return
    const changes = why === '' ? [] : [{ thing: 'failure' as const, from: '', to: why }]
    audited(db, { accountId, what, about, changes, at: at() }, write)
    checkpoint(db)
  }

  function failed(folder: BackupFolder, work: BackupWork['what'], code: ErrorCode): void {
    note('office.backupFailed', null, '', () => noteFailed(db, folder.id, { work, code, at: at() }), code)
  }

  async function make(folders: readonly BackupFolder[], accountId: string | null): Promise<void> {
    await alone('backUp', async () => {
      const rotation = {
        plan: findPlan(db),
        timeZone: deps.timeZone(),
        proven: listFolders(db).flatMap(({ proven }) => proven?.madeAt ?? []),
      }
      const run = begin('make', (source) => ({ source, to: folders.map(({ path }) => path), rotation }))
      const outcomes = await run.answer.catch((failure: unknown) => {
        // The data could not be copied at all: no folder has got anything.
        for (const one of folders) failed(one, 'backUp', problemOf(failure).code)
        throw failure
      })
      for (const outcome of outcomes) {
        const folder = folders.find(({ path }) => path === outcome.folder)!
        if ('failure' in outcome) failed(folder, 'backUp', outcome.failure.code)
        else
          note(accountId === null ? 'office.backupMade' : 'office.backUp', accountId, outcome.facts.file, () =>
            noteMade(db, folder.id, outcome.facts),
          )
      }
      const [first] = outcomes
      if (first && outcomes.every((one) => 'failure' in one) && 'failure' in first)
        throw new Problem(first.failure.code, first.failure.details)
    })
  }

  async function prove(folders: readonly BackupFolder[], accountId: string | null): Promise<void> {
    const failures = await alone('prove', async () => {
      const met: unknown[] = []
      for (const folder of folders) {
        const last = folder.newest?.file ?? null
        const run = begin('prove', ({ folder: office, dataKey }) => ({
          folder: folder.path,
          last,
          office,
          dataKey,
          desk: deskId(),
        }))
        try {
          const facts = await run.answer
          note(accountId === null ? 'office.backupProven' : 'office.proveBackups', accountId, facts.file, () =>
            noteProven(db, folder.id, facts, at()),
          )
        } catch (failure) {
          if (over) throw failure
          met.push(failure)
          failed(folder, 'prove', problemOf(failure).code)
        }
      }
      return met
    })
    if (failures.length > 0 && failures.length === folders.length) throw failures[0]
  }

  /** A folder that failed is left alone for a while; a clock that was set back makes nobody wait. */
  const isRested = ({ id, failure }: BackupFolder, what: BackupWork['what']): boolean =>
    failure === null || Math.abs(now().getTime() - (tried[what].get(id) ?? 0)) >= rests.failed
  const tried = { backUp: new Map<string, number>(), prove: new Map<string, number>() }

  async function look(): Promise<void> {
    if (over || work) return
    keepPlaces()
    for (const [what, due, doing] of [
      ['backUp', () => foldersToWrite(listFolders(db), now(), findPlan(db), deps.timeZone()), make],
      ['prove', () => foldersToProve(listFolders(db), now()), prove],
    ] as const) {
      const folders = due().filter((one) => isRested(one, what))
      if (over || folders.length === 0) continue
      for (const { id } of folders) tried[what].set(id, now().getTime())
      try {
        await doing(folders, null)
      } catch (failure) {
        if (over) return
        if (!(failure instanceof Problem)) noteTrouble(db, 'office.backups', failure, at())
      }
    }
  }

  function plan(rest: number): void {
    clearTimeout(timer)
    if (over || !deps.background) return
    timer = setTimeout(() => void look().finally(() => plan(rests.next)), rest).unref()
  }
  plan(rests.first)

  function keepPlaces(): void {
    try {
      deps.keepPlaces(listFolders(db).map(({ path }) => path))
    } catch (failure) {
      // Backups are made all the same; only where the data are damaged would nobody know where they lie.
      noteTrouble(db, 'office.backups', failure, at())
    }
  }
  keepPlaces()

  const all = (): BackupFolder[] => {
    const folders = listFolders(db)
    if (folders.length === 0) throw new Problem('backup_no_folder')
    return folders
  }

  return {
    state() {
      const last = findLastRestore(db)
      return {
        plan: findPlan(db),
        folders: listFolders(db),
        work,
        restored: last && { at: last.restoredAt, madeAt: last.madeAt },
      }
    },
    backUp: (accountId) => make(all(), accountId),
    prove: (accountId) => prove(all(), accountId),
    backUpTo: (folder, accountId) =>
      alone('backUp', async () => {
        const run = begin('make', (source) => ({ source, to: [folder], rotation: null }))
        const [outcome] = await run.answer
        if (!outcome || 'failure' in outcome)
          throw new Problem(outcome?.failure.code ?? 'unexpected', outcome?.failure.details)
        note('office.backUpTo', accountId, outcome.facts.file, () => {})
        return outcome.facts
      }),
    look() {
      keepPlaces()
      plan(0)
    },
    stop() {
      over = true
      clearTimeout(timer)
      further.stop()
      running?.stop()
    },
  }
}
