import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Problem } from '../../shared/errors.ts'
import type { Account, Language } from '../../shared/office/account.ts'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import type { OfficeStatus } from '../../shared/office/status.ts'
import { audited } from '../database/audited.ts'
import { lockFolder, type FolderLock } from '../database/folder-lock.ts'
import { checkpoint, type Database } from '../database/open.ts'
import { findAccountInUse, insertAccount, listAccounts } from './account-queries.ts'
import { countAttempts } from './attempts.ts'
import type { Helper } from './helper.ts'
import {
  inStepWith,
  newKeyFile,
  openByPassphrase,
  openByRecoveryKey,
  sealForAccount,
  withAccount,
  writeKeyFile,
  type KeyFile,
  type KeyFileAccount,
} from './key-file.ts'
import {
  closeOffice,
  findKeys,
  holdsOffice,
  makeFolder,
  officeFiles,
  openOffice,
  writeOffice,
  type OfficeFiles,
  type OpenOffice,
} from './office-folder.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { defaultSettings, findSettings, saveSettings } from './setting-queries.ts'

export type FirstAccount = {
  accountName: string
  accountNameEn: string
  passphrase: string
  language: Language
  officeName: OfficeSettings['officeName']
}

/** Whether the office data are here, locked or open; who is signed in; and the ways between these states. */
export type Session = {
  files: OfficeFiles
  open(): (OpenOffice & { accountId: string }) | null
  status(): OfficeStatus
  create(first: FirstAccount): Promise<{ recoveryKey: string }>
  signIn(accountId: string, passphrase: string): Promise<Account>
  recover(recoveryKey: string, accountId: string, newPassphrase: string): Promise<Account>
  /** Ends what works on the data, closes them and forgets the key; nothing to do where they are locked. */
  lock(because: OfficeStatus['lockedBecause']): Promise<void>
  /** Throws wrong_passphrase. */
  checkPassphrase(accountId: string, passphrase: string): Promise<void>
  /** A copy of the data key for an account under a new passphrase; nothing is written yet. Throws weak_passphrase. */
  sealFor(account: Account, passphrase: string): Promise<KeyFileAccount>
  /** Writes the key file in step with the accounts of the database and, where given, with an account's new copy. */
  keepKeys(db: Database, copy?: KeyFileAccount): void
}

export type SessionDeps = {
  dataDir: string
  now: () => Date
  helper: Helper
  opened(db: Database): void
  closing(): Promise<void>
}

export function startSession(deps: SessionDeps): Session {
  const files = officeFiles(deps.dataDir)
  const attempts = countAttempts(deps.now)
  const stretch = (passphrase: string, header: KeyFileAccount['stretch']) =>
    deps.helper('stretch', { passphrase, header })
  let folderLock: FolderLock | null = null
  let open: (OpenOffice & { accountId: string }) | null = null
  let lockedBecause: OfficeStatus['lockedBecause'] = 'start'
  let last: Promise<unknown> = Promise.resolve()

  /** One way through the door at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  /** Holds the folder while the work opens the office, and lets it go where that fails. */
  const holding = async <T>(work: () => Promise<T>): Promise<T> => {
    if (open) throw new Problem('not_allowed')
    folderLock = lockFolder(files.lock)
    try {
      return await work()
    } catch (error) {
      if (open) closeOffice(open)
      open = null
      letGo()
      throw error
    }
  }
  const letGo = () => {
    folderLock?.release()
    folderLock = null
  }
  const keys = (): KeyFile => {
    const found = findKeys(files)
    if (!found) throw new Problem('office_missing', { dataDir: deps.dataDir })
    return found
  }
  const at = () => deps.now().toISOString()
  const requireStrong = async (passphrase: string, ownWords: string[]) => {
    if (!(await deps.helper('isStrong', { passphrase, ownWords }))) throw new Problem('weak_passphrase')
  }
  /** Opens the data for an account in use; `refusal` is said where it is none, as for an account that never was. */
  const enter = (
    dataKey: Buffer,
    accountId: string,
    refusal: 'wrong_passphrase' | 'not_found',
  ): { db: Database; account: Account } => {
    open = { ...openOffice(files, dataKey, at()), accountId }
    const account = findAccountInUse(open.db, accountId)
    if (!account) throw new Problem(refusal)
    return { db: open.db, account }
  }

  const session: Session = {
    files,
    open: () => open,

    status() {
      try {
        return statusOf(open ? keys() : lockedKeys())
      } catch (error) {
        throw error instanceof Problem ? new Problem(error.code, { ...error.details, dataDir: deps.dataDir }) : error
      }
    },

    create: (first) =>
      inTurn(async () => {
        if (open || holdsOffice(files)) throw new Problem('office_exists')
        await requireStrong(
          first.passphrase,
          namesOf({ name: first.accountName, nameEn: first.accountNameEn }, first.officeName),
        )
        makeFolder(files)
        return holding(async () => {
          if (holdsOffice(files)) throw new Problem('office_exists')
          const account: Account = {
            id: newId(),
            name: first.accountName,
            nameEn: first.accountNameEn,
            roles: ['administrator', 'staff'],
            language: first.language,
            endedAt: null,
          }
          const dataKey = randomBytes(32)
          const recoveryKey = newRecoveryKey()
          const copy = await sealForAccount(account, first.passphrase, dataKey, stretch)
          writeOffice(files, dataKey, withAccount(newKeyFile(dataKey, recoveryKey, first.officeName), copy), (db) => {
            audited(db, { accountId: account.id, what: 'office.create', about: account.id, at: at() }, () => {
              insertAccount(db, account, at())
              saveSettings(db, 'office', { ...defaultSettings(), officeName: first.officeName })
              saveSettings(db, 'setUp', 'mailbox')
            })
          })
          deps.opened(enter(dataKey, account.id, 'not_found').db)
          return { recoveryKey }
        })
      }),

    signIn: (accountId, passphrase) =>
      inTurn(() => {
        const found = keys()
        attempts.check()
        return holding(() =>
          attempts.during(async () => {
            const dataKey = await openByPassphrase(found, accountId, passphrase, stretch)
            const { db, account } = enter(dataKey, accountId, 'wrong_passphrase')
            audited(db, { accountId, what: 'office.signIn', about: accountId, at: at() }, () => session.keepKeys(db))
            checkpoint(db)
            deps.opened(db)
            return account
          }),
        )
      }),

    recover: (recoveryKey, accountId, newPassphrase) =>
      inTurn(() => {
        const found = keys()
        attempts.check()
        return holding(() =>
          attempts.during(async () => {
            const dataKey = openByRecoveryKey(found, recoveryKey)
            const { db, account } = enter(dataKey, accountId, 'not_found')
            const copy = await session.sealFor(account, newPassphrase)
            audited(db, { accountId, what: 'office.recover', about: accountId, at: at() }, () =>
              session.keepKeys(db, copy),
            )
            checkpoint(db)
            deps.opened(db)
            return account
          }),
        )
      }),

    lock: (because) =>
      inTurn(async () => {
        if (!open) return
        const office = open
        // From here on nobody is signed in: calls that come while the work on the data ends are refused.
        open = null
        lockedBecause = because
        try {
          await deps.closing()
          const changes = [{ thing: 'because' as const, from: '', to: because }]
          audited(office.db, { accountId: office.accountId, what: 'office.lock', changes, at: at() }, () => {})
        } finally {
          closeOffice(office)
          letGo()
        }
      }),

    checkPassphrase: (accountId, passphrase) =>
      inTurn(() =>
        attempts.during(async () => {
          ;(await openByPassphrase(keys(), accountId, passphrase, stretch)).fill(0)
        }),
      ),

    async sealFor(account, passphrase) {
      if (!open) throw new Problem('not_signed_in')
      const { dataKey } = open
      await requireStrong(passphrase, namesOf(account, keys().officeName))
      return sealForAccount(account, passphrase, dataKey, stretch)
    },

    keepKeys(db, copy) {
      const found = keys()
      const officeName = (findSettings(db, 'office') ?? defaultSettings()).officeName
      const next = inStepWith(copy ? withAccount(found, copy) : found, listAccounts(db), officeName)
      if (JSON.stringify(next) !== JSON.stringify(found)) writeKeyFile(files.keys, next)
    },
  }
  return session

  /** The keys of an office that is locked; throws office_in_use where another process has it open. */
  function lockedKeys(): KeyFile | null {
    const found = findKeys(files)
    if (found && !folderLock) lockFolder(files.lock).release()
    return found
  }

  function statusOf(found: KeyFile | null): OfficeStatus {
    const settings = open ? findSettings(open.db, 'office') : null
    return {
      state: open ? 'open' : found ? 'locked' : 'none',
      accounts: (found?.accounts ?? []).map(({ id, name, nameEn, roles, language }) => ({
        id,
        name,
        nameEn,
        roles,
        language,
      })),
      account: open ? findAccountInUse(open.db, open.accountId) : null,
      officeName: settings?.officeName ?? found?.officeName ?? { ja: '', en: '' },
      dataDir: deps.dataDir,
      lockedBecause,
      idleMinutes: (settings ?? defaultSettings()).idleMinutes,
      // How far the setting up went stands in the encrypted data; it matters to nobody before they are open.
      setUp: open ? (findSettings(open.db, 'setUp') ?? 'mailbox') : found ? 'done' : 'mailbox',
    }
  }
}

function namesOf(account: Pick<Account, 'name' | 'nameEn'>, officeName: OfficeSettings['officeName']): string[] {
  return [account.name, account.nameEn, officeName.ja, officeName.en]
}
