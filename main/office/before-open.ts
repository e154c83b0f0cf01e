import type { OfficeStatus, Raising } from '../../shared/office/status.ts'
import type { Migration } from '../database/migrate.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { renewFileKey } from './file-key/renew.ts'
import { isUnfinished } from './file-key/swap.ts'
import type { InThread } from './in-thread.ts'
import type { KeyFile } from './key-file.ts'
import type { OfficeFiles, OpenOffice, Versions } from './office-folder.ts'

/** What may have to be done between the key and the desk, while nobody works on the data, and how far it is. */
export type BeforeOpen = {
  versions: Versions
  /** What a renewal of the key has left is seen to before anything is read: some of the files may lie under another key than the others. */
  finish(): Promise<void>
  /** Renews the key of an office that was opened; returns it open again. Throws as renewFileKey. */
  renew(office: OpenOffice, openBy: (keys: KeyFile) => Promise<Buffer>): Promise<OpenOffice>
  /** Whoever signs in waits for the journal no longer. */
  stopRaising(): void
  state(): Pick<OfficeStatus, 'renewing' | 'raising'>
}

export type BeforeOpenDeps = {
  files: OfficeFiles
  now: () => Date
  inThread: InThread
  migrations: readonly Migration[]
  /** Brings data of an office with a journal to the newest version, until the signal ends it. */
  raise(connect: () => Database, signal: AbortSignal, tell: (raising: Raising) => void): Promise<void>
  /** Names of all files that parts keep beside the office data, as far as they were made. */
  ownFiles(): string[]
  /** Something is to be seen of whoever signs in. */
  onState(): void
}

/** Milliseconds between two times that it is told how far the journal has been read: that goes in slices of some milliseconds. */
const mostOften = 100

export function beforeOpen(deps: BeforeOpenDeps): BeforeOpen {
  const { files, inThread } = deps
  let raising: { now: Raising; ending: AbortController } | null = null
  /** From 0 to 1. */
  let renewing: number | null = null

  async function raise(dataKey: Uint8Array): Promise<void> {
    const ending = new AbortController()
    let toldAt = Number.NEGATIVE_INFINITY
    const tell = (now: Raising): void => {
      raising = { now, ending }
      if (performance.now() - toldAt < mostOften) return
      toldAt = performance.now()
      deps.onState()
    }
    tell({ read: 0, newest: 0 })
    try {
      await deps.raise(() => openDatabase(files.database, dataKey), ending.signal, tell)
    } finally {
      raising = null
      deps.onState()
    }
  }

  const versions: Versions = { migrations: deps.migrations, raise }
  return {
    versions,
    async finish() {
      if (isUnfinished(files.folder)) await inThread('finishKey', { folder: files.folder })
    },
    async renew(office, openBy) {
      const tell = (share: number | null): void => {
        renewing = share
        deps.onState()
      }
      tell(0)
      try {
        const at = (): string => deps.now().toISOString()
        return await renewFileKey({ files, versions, own: deps.ownFiles(), at, inThread, tell, openBy }, office)
      } finally {
        tell(null)
      }
    },
    stopRaising: () => raising?.ending.abort(),
    state: () => ({ renewing, ...(raising && { raising: raising.now }) }),
  }
}
