import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Problem } from '../../shared/errors.ts'
import type { Account, Language } from '../../shared/office/account.ts'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import type { OfficeStatus } from '../../shared/office/status.ts'
import { audited } from '../database/audited.ts'
import { lockFolder, type FolderLock } from '../database/folder-lock.ts'
import { upTo } from '../database/migrate.ts'
import { raisedSince } from '../database/migrations/index.ts'
import { checkpoint, databaseProblem, type Database } from '../database/open.ts'
import type { PageRoot } from '../database/page-root.ts'
import { findAccountInUse, insertAccount, listAccounts } from './account-queries.ts'
import { countAttempts } from './attempts.ts'
import { beforeOpen, type BeforeOpenDeps } from './before-open.ts'
import { findFileKey, noteDue } from './file-key/due.ts'
import { isReady, waitsFor, type WaitsFor } from './file-key/waiting.ts'
import {
  inStepWith,
  isPaired,
  newKeyFile,
  openByPassphrase,
  openByRecoveryKey,
  sealForAccount,
  textOf,
  withAccount,
  withRecoveryKey,
  type KeyFile,
  type KeyFileAccount,
  type NewAccountCopy,
} from './key-file.ts'
import { hasNotedCopy, noteKeys, type Proofs, readKeyFiles, settleKeys, standOf, writeNextKeys } from './kept-keys.ts'
import {
  beginOffice,
  closeOffice,
  everyStep,
  findKeys,
  findUnbornKeys,
  holdsOffice,
  makeFolder,
  officeFiles,
  openOffice,
  writeOffice,
  writeUnbornKeys,
  type OfficeFiles,
  type OpenOffice,
} from './office-folder.ts'
import { openByOne, openByOneRecovery } from './open-key-files.ts'
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
  /** Makes the office data of a workstation that joins, filled as those of an office of this level are; the account, by either name, gets this passphrase here. Throws not_found for an account that is none. */
  join(
    account: { name: string; passphrase: string; officeName: OfficeSettings['officeName'] },
    level: number,
    fill: (db: Database) => Promise<void>,
  ): Promise<{ recoveryKey: string }>
  /**
   * Lets the office data of this folder be made by other means, where there are none, or instead of those that were found to be damaged.
   * Throws office_exists.
   */
  fill<T>(work: (dataDir: string, instead: boolean) => Promise<T>): Promise<T>
  signIn(accountId: string, passphrase: string): Promise<Account>
  recover(recoveryKey: string, accountId: string, newPassphrase: string): Promise<Account>
  /** Ends what works on the data, closes them and forgets the key; nothing to do where they are locked. */
  lock(because: OfficeStatus['lockedBecause']): Promise<void>
  /** Throws wrong_passphrase. */
  checkPassphrase(accountId: string, passphrase: string): Promise<void>
  /** A copy of the data key for an account under a new passphrase; nothing is written yet. Throws weak_passphrase. */
  sealFor(account: Account, passphrase: string): Promise<NewAccountCopy>
  /**
   * Within a transaction: the next key file, in step with the accounts of the database and, where given, with an account's new
   * copy or a new recovery key. It takes its place after the commit.
   */
  keepKeys(db: Database, change?: { copy?: NewAccountCopy | null; recoveryKey?: string }): void
  /** After a command, kept or not: the key file that the data note takes its place. */
  settle(): void
  /** For whom the key of the files cannot be sealed anew yet. Throws not_signed_in. */
  waitsFor(): WaitsFor
  /** A new office begins with the first thing that is done in it: whoever does it has been shown the recovery key. */
  begin(): void
}

export type SessionDeps = Omit<BeforeOpenDeps, 'files'> & {
  dataDir: string
  opened(db: Database): void
  closing(): Promise<void>
  /** The data cannot be read, though this is their key; it is wiped afterwards. */
  damaged(dataKey: Uint8Array): void
}

export function startSession(deps: SessionDeps): Session {
  const files = officeFiles(deps.dataDir)
  const attempts = countAttempts(deps.now, files.attempts)
  const before = beforeOpen({ ...deps, files })
  const stretch = (passphrase: string, header: KeyFileAccount['stretch']) =>
    deps.inThread('stretch', { passphrase, header })
  let folderLock: FolderLock | null = null
  let open: (OpenOffice & { accountId: string }) | null = null
  let lockedBecause: OfficeStatus['lockedBecause'] = 'start'
  let unsettled = false
  let isDamaged = false
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
      const office = open
      open = null
      try {
        everyStep([() => office && closeOffice(files, office), letGo])
      } catch {
        // What is said is why the office could not be opened.
      }
      throw error
    }
  }
  /** What the key opens; where it opens only damaged data, that is noted. */
  const judging = async <T>(dataKey: Uint8Array, work: () => Promise<T>): Promise<T> => {
    const copy = Uint8Array.from(dataKey)
    try {
      const done = await work()
      isDamaged = false
      return done
    } catch (error) {
      const problem = databaseProblem(error)
      if (problem instanceof Problem && isDamage(problem.code)) {
        isDamaged = true
        deps.damaged(copy)
      }
      throw problem
    } finally {
      copy.fill(0)
    }
  }
  /** Renews the key of the office that was opened, where that is due and everybody can be given it; nothing works on the data yet. */
  const renewed = async (accountId: string, openBy: (keys: KeyFile) => Promise<Buffer>): Promise<Database> => {
    const office = open!
    if (!isReady(findFileKey(office.db), waitsFor(office.db, keys()))) return office.db
    open = null
    const next = await before.renew(office, openBy)
    open = { ...next, accountId }
    return next.db
  }
  const letGo = () => {
    const lock = folderLock
    folderLock = null
    lock?.release()
  }
  /** The key files that may be the office's; the data tell which is, once they are open. */
  const keyFiles = (): KeyFile[] => {
    if (!findKeys(files)) throw new Problem('office_missing', { dataDir: deps.dataDir })
    return readKeyFiles(files.keys)
  }
  /** The key file of the office that is open. */
  const keys = (): KeyFile => {
    const unborn = findUnbornKeys(files)
    if (unborn) return unborn
    return open && !open.db.inTransaction ? settleKeys(open.db, files.keys) : keyFiles().at(-1)!
  }
  const pagesAsTheyLie = () => deps.inThread('pageRoot', { file: files.database }).catch(() => null)
  const at = () => deps.now().toISOString()
  const requireStrong = async (passphrase: string, ownWords: string[]) => {
    if (!(await deps.inThread('isStrong', { passphrase, ownWords }))) throw new Problem('weak_passphrase')
  }
  /** Opens the data for an account in use; `refusal` is said where it is none, as for an account that never was. */
  const enter = async (
    dataKey: Buffer,
    accountId: string,
    refusal: 'wrong_passphrase' | 'not_found',
    found: PageRoot | null = null,
  ): Promise<{ db: Database; account: Account }> => {
    open = { ...(await openOffice(files, dataKey, at(), found, before.versions)), accountId }
    const account = findAccountInUse(open.db, accountId)
    if (!account) throw new Problem(refusal)
    return { db: open.db, account }
  }

  const session: Session = {
    files,
    open: () => open,

    status() {
      try {
        return statusOf(open ? (findUnbornKeys(files) ?? findKeys(files)) : lockedKeys())
      } catch (error) {
        if (error instanceof Problem) isDamaged ||= isDamage(error.code)
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
          const { keys: unborn, proof } = newKeyFile(dataKey, recoveryKey, first.officeName)
          const firstKeys = withAccount(unborn, copy.account)
          await writeOffice(files, dataKey, firstKeys, deps.migrations, async (db) => {
            audited(db, { accountId: account.id, what: 'office.create', about: account.id, at: at() }, () => {
              insertAccount(db, account, at())
              saveSettings(db, 'office', { ...defaultSettings(), officeName: first.officeName })
              saveSettings(db, 'setUp', 'recovery')
              noteKeys(db, firstKeys, proofsOf(copy, proof))
            })
          })
          deps.opened((await enter(dataKey, account.id, 'not_found')).db)
          return { recoveryKey }
        })
      }),

    join: (joining, level, fill) =>
      inTurn(async () => {
        if (open || holdsOffice(files)) throw new Problem('office_exists')
        makeFolder(files)
        return holding(async () => {
          if (holdsOffice(files)) throw new Problem('office_exists')
          const dataKey = randomBytes(32)
          const recoveryKey = newRecoveryKey()
          // The accounts are known once the data are here; the copies of the key go in before the office begins.
          const known = upTo(deps.migrations, Math.max(level, raisedSince))
          await writeOffice(files, dataKey, newKeyFile(dataKey, recoveryKey, joining.officeName).keys, known, fill)
          open = { ...(await openOffice(files, dataKey, at(), null, before.versions)), accountId: '' }
          const { db } = open
          const account = accountCalled(listAccounts(db), joining.name)
          if (!account) throw new Problem('not_found')
          open.accountId = account.id
          const { officeName } = findSettings(db, 'office') ?? defaultSettings()
          await requireStrong(joining.passphrase, namesOf(account, officeName))
          const copy = await sealForAccount(account, joining.passphrase, dataKey, stretch)
          const { keys: unborn, proof } = newKeyFile(dataKey, recoveryKey, officeName)
          const keyFile = withAccount(unborn, copy.account)
          writeUnbornKeys(files, keyFile)
          db.transaction(() => noteKeys(db, keyFile, proofsOf(copy, proof))).immediate()
          checkpoint(db)
          deps.opened(db)
          return { recoveryKey }
        })
      }),

    fill: (work) =>
      inTurn(async () => {
        if (open || (holdsOffice(files) && !isDamaged)) throw new Problem('office_exists')
        const done = await work(deps.dataDir, isDamaged)
        isDamaged = false
        return done
      }),

    signIn: (accountId, passphrase) =>
      inTurn(() => {
        keyFiles()
        attempts.check()
        return holding(() =>
          attempts.during(async () => {
            await before.finish()
            const found = keyFiles()
            const pages = pagesAsTheyLie()
            const { dataKey, opened } = await openByOne(found, accountId, passphrase, stretch)
            return judging(dataKey, async () => {
              const { db, account } = await enter(dataKey, accountId, 'wrong_passphrase', await pages)
              // A passphrase of yesterday opens no office of today: only the copies that the data note count.
              if (standOf(db, opened, accountId) === 'other')
                throw new Problem(hasNotedCopy(db, found, accountId) ? 'wrong_passphrase' : 'key_file_replaced')
              settleKeys(db, files.keys)
              // The passphrase is known at this moment alone.
              const own = opened.accounts.find(({ id }) => id === accountId)
              const isOld = own !== undefined && !isPaired(own.key)
              const copy = isOld ? await sealForAccount(account, passphrase, dataKey, stretch) : null
              audited(db, { accountId, what: 'office.signIn', about: accountId, at: at() }, () =>
                session.keepKeys(db, { copy }),
              )
              session.settle()
              checkpoint(db)
              deps.opened(await renewed(accountId, (keys) => openByPassphrase(keys, accountId, passphrase, stretch)))
              return account
            })
          }),
        )
      }),

    recover: (recoveryKey, accountId, newPassphrase) =>
      inTurn(() => {
        keyFiles()
        attempts.check()
        return holding(() =>
          attempts.during(async () => {
            await before.finish()
            const found = keyFiles()
            const pages = await pagesAsTheyLie()
            const { dataKey, opened } = openByOneRecovery(found, recoveryKey)
            return judging(dataKey, async () => {
              const { db, account } = await enter(dataKey, accountId, 'not_found', pages)
              if (standOf(db, opened, 'recovery') === 'other') throw new Problem('wrong_recovery_key')
              settleKeys(db, files.keys)
              const copy = await session.sealFor(account, newPassphrase)
              const isOld = !isPaired(opened.recovery.key)
              audited(db, { accountId, what: 'office.recover', about: accountId, at: at() }, () =>
                session.keepKeys(db, isOld ? { copy, recoveryKey } : { copy }),
              )
              session.settle()
              checkpoint(db)
              deps.opened(await renewed(accountId, async (keys) => openByRecoveryKey(keys, recoveryKey)))
              return account
            })
          }),
        )
      }),

    lock(because) {
      before.stopRaising()
      return inTurn(async () => {
        if (!open) return
        const office = open
        session.begin()
        // From here on nobody is signed in: calls that come while the work on the data ends are refused.
        open = null
        lockedBecause = because
        const failures: unknown[] = []
        await deps.closing().catch((failure: unknown) => failures.push(failure))
        const act = {
          accountId: office.accountId,
          what: 'office.lock' as const,
          changes: [{ thing: 'because' as const, from: '', to: because }],
          at: at(),
        }
        everyStep([
          () => audited(office.db, act, () => {}),
          () => settleKeys(office.db, files.keys),
          () => closeOffice(files, office),
          letGo,
          () => {
            if (failures.length > 0) throw failures[0]
          },
        ])
      })
    },

    checkPassphrase: (accountId, passphrase) =>
      inTurn(() =>
        attempts.during(async () => {
          const dataKey = await openByPassphrase(keys(), accountId, passphrase, stretch)
          dataKey.fill(0)
        }),
      ),

    async sealFor(account, passphrase) {
      if (!open) throw new Problem('not_signed_in')
      const { dataKey } = open
      const { officeName } = findSettings(open.db, 'office') ?? defaultSettings()
      await requireStrong(passphrase, namesOf(account, officeName))
      return sealForAccount(account, passphrase, dataKey, stretch)
    },

    keepKeys(db, { copy, recoveryKey } = {}) {
      session.begin()
      const found = settleKeys(db, files.keys)
      const officeName = (findSettings(db, 'office') ?? defaultSettings()).officeName
      const withCopy = copy ? withAccount(found, copy.account) : found
      const printed = recoveryKey && open ? withRecoveryKey(withCopy, open.dataKey, recoveryKey) : null
      const next = inStepWith(printed?.keys ?? withCopy, listAccounts(db), officeName)
      if (textOf(next) === textOf(found)) {
        noteKeys(db, found)
        return
      }
      const ended = writeNextKeys(db, files.keys, next, proofsOf(copy, printed?.proof))
      // Whoever could open the files until now may have kept their key.
      if (ended[0] !== undefined) noteDue(db, 'ended', ended[0], at())
      unsettled = true
    },

    settle() {
      if (!open || !unsettled) return
      try {
        settleKeys(open.db, files.keys)
        unsettled = false
      } catch {
        // Where the disk refuses it now, the next command or the next start does it.
      }
    },

    waitsFor() {
      if (!open) throw new Problem('not_signed_in')
      return waitsFor(open.db, keys())
    },

    begin() {
      if (open) beginOffice(files)
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
      ...before.state(),
      // How far the setting up went stands in the encrypted data; it matters to nobody before they are open.
      setUp: open ? (findSettings(open.db, 'setUp') ?? 'mailbox') : found ? 'done' : 'mailbox',
    }
  }
}

function proofsOf(copy: NewAccountCopy | null | undefined, recovery: Uint8Array | undefined): Proofs {
  const proofs = new Map<string, Uint8Array>()
  if (copy) proofs.set(copy.account.id, copy.proof)
  if (recovery) proofs.set('recovery', recovery)
  return proofs
}

const isDamage = (code: string): boolean => code === 'office_damaged' || code === 'office_missing'

/** The account in use of this name in either language; without a name the only one. */
function accountCalled(accounts: Account[], name: string): Account | null {
  const same = (one: string): string => one.trim().normalize('NFKC')
  const inUse = accounts.filter(({ endedAt }) => endedAt === null)
  const [only, ...others] = inUse.filter((one) => name === '' || [one.name, one.nameEn].map(same).includes(same(name)))
  return only && others.length === 0 ? only : null
}

function namesOf(account: Pick<Account, 'name' | 'nameEn'>, officeName: OfficeSettings['officeName']): string[] {
  return [account.name, account.nameEn, officeName.ja, officeName.en]
}
