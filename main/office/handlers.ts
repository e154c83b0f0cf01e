import { v7 as newId } from 'uuid'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Change, ChangedThing } from '../../shared/office/audit.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import { wordsFor } from '../../shared/words/index.ts'
import type { Migration } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import type { OwnFile } from '../database/own-file.ts'
import { noteTroubleAt } from '../database/troubles.ts'
import type { Handlers } from '../serve.ts'
import {
  getAccountInUse,
  insertAccount,
  listAccounts,
  markEnded,
  requireAnotherAdministrator,
  requireFreeName,
  saveLanguage,
  saveNames,
  saveRoles,
} from './account-queries.ts'
import { auditHandlers } from './audit-handlers.ts'
import type { SubjectOf } from './audit-queries.ts'
import { backupHandlers } from './backups/handlers.ts'
import type { OfficeBackups } from './backups/index.ts'
import type { BackupOffer } from '../../shared/office/backups.ts'
import type { RunBackup } from './backups/thread.ts'
import { noteDue, noteLeaving } from './file-key/due.ts'
import { fileKeyState } from './file-key/state.ts'
import type { InThread } from './in-thread.ts'
import { completed, completedClient, requireSoundSchemas, withoutPasswords } from './mail-settings.ts'
import type { MailSignIn } from './mail-sign-in.ts'
import { newRecoveryKey } from './recovery-key.ts'
import type { Session } from './session.ts'
import { defaultSettings, findSettings, saveSettings } from './setting-queries.ts'
import { type Joining, type OfficeJournal, sharingHandlers } from './sharing-handlers.ts'
import { testServers } from './test-servers.ts'

export type OfficeDeps = {
  session: Session
  inThread: InThread
  formSchemas: (db: Database) => FormSchema[]
  /** Connections are to be made anew with the settings that were just stored. */
  mailSettingsChanged: () => void
  /** Of the office that is open. */
  mailSignIn: () => MailSignIn
  countLetters: (db: Database) => number
  journal: () => OfficeJournal
  openJournal: Joining['open']
  migrations: readonly Migration[]
  /** The files that parts keep beside the office data, as far as they were made, each with a copy of its key. */
  ownFiles: () => OwnFile[]
  /** Of the office that is open. */
  backups: () => OfficeBackups
  runBackup: RunBackup
  /** What can be restored instead of damaged data. */
  offered: () => Promise<BackupOffer | null>
  /** Within a change in which this workstation joins anew: makes again what parts have here and the office does not know. */
  keepOwn: () => void
  /** What waited to leave from here is held back. */
  holdBack: () => void
  /** What the ids of the record are called. */
  subjectOf: SubjectOf
}

/** Everything the office part answers. */
export function officeHandlers(deps: OfficeDeps): Handlers<Contract['office']> {
  const { session } = deps
  // Recovery keys that are shown and not yet on paper; each goes with the sitting.
  const madeKeys = new WeakMap<Database, string>()
  return {
    status: () => session.status(),
    create: (input) => session.create(input),
    signIn: ({ accountId, passphrase }) => session.signIn(accountId, passphrase),
    recover: ({ recoveryKey, accountId, newPassphrase }) => session.recover(recoveryKey, accountId, newPassphrase),
    async lock({ because }) {
      await session.lock(because)
      return {}
    },
    async changePassphrase({ current, next }, { account, db, commit }) {
      await session.checkPassphrase(account.id, current)
      const copy = await session.sealFor(account, next)
      commit(() => session.keepKeys(db, { copy }), { about: account.id })
      return {}
    },
    async givePassphrase({ accountId, passphrase }, { db, commit }) {
      const copy = await session.sealFor(getAccountInUse(db, accountId), passphrase)
      commit(
        () => {
          getAccountInUse(db, accountId)
          session.keepKeys(db, { copy })
        },
        { about: accountId },
      )
      return {}
    },
    async renewRecoveryKey({ passphrase }, { account, db, record }) {
      await session.checkPassphrase(account.id, passphrase)
      const recoveryKey = newRecoveryKey()
      madeKeys.set(db, recoveryKey)
      record()
      return { recoveryKey }
    },
    keepRecoveryKey(_, { db }) {
      const recoveryKey = madeKeys.get(db)
      if (recoveryKey === undefined) throw new Problem('not_found')
      session.keepKeys(db, { recoveryKey })
      madeKeys.delete(db)
      return {}
    },
    fileKey: (_, { db }) => fileKeyState(db, session.waitsFor()),
    renewFileKey({ leaving }, { db, now }) {
      noteDue(db, 'asked', '', now())
      if (leaving) noteLeaving(db)
      return {}
    },
    ...accountHandlers(session),
    ...settingHandlers(deps),
    ...sharingHandlers(deps),
    ...backupHandlers({ session, backups: deps.backups, run: deps.runBackup, offered: deps.offered }),

    ...auditHandlers(deps.subjectOf),
    noteTrouble(trouble, { db, now }) {
      noteTroubleAt(db, trouble, now())
      return {}
    },
    async verify(_, { db, record }) {
      const office = session.open()
      if (!office) throw new Problem('not_signed_in')
      const { database, auditHead } = session.files
      const ownFiles = deps.ownFiles()
      const asked = { database, auditHead, dataKey: office.dataKey, ownFiles }
      const { fileSound, audit, journal, shared } = await deps
        .inThread('verify', asked)
        .finally(() => ownFiles.forEach(({ key }) => key.fill(0)))
      record()
      return {
        fileSound,
        auditSound: audit.sound,
        auditRows: audit.rows,
        firstBadRow: audit.firstBadRow,
        letters: deps.countLetters(db),
        journal,
        shared,
      }
    },
  }
}

type Some<Name extends keyof Contract['office']> = Pick<Handlers<Contract['office']>, Name>

/** The key file follows each change of an account within its transaction: where it cannot be written, nothing is changed. */
function accountHandlers(
  session: Session,
): Some<'setLanguage' | 'accounts' | 'addAccount' | 'rename' | 'setRoles' | 'endAccount'> {
  return {
    setLanguage({ language }, { db, account, about }) {
      about(account.id, [{ thing: 'language', from: account.language, to: language }])
      saveLanguage(db, account.id, language)
      session.keepKeys(db)
      return {}
    },
    accounts: (_, { db }) => listAccounts(db),
    async addAccount({ name, nameEn, roles, language, passphrase }, { db, commit, now }) {
      requireFreeName(db, name)
      const account = { id: newId(), name, nameEn, roles: [...new Set(roles)], language, endedAt: null }
      const copy = await session.sealFor(account, passphrase)
      commit(
        () => {
          requireFreeName(db, name)
          insertAccount(db, account, now())
          session.keepKeys(db, { copy })
        },
        { about: account.id, changes: [{ thing: 'roles', from: '', to: account.roles.join(' ') }] },
      )
      return account
    },
    rename({ accountId, name, nameEn }, { db, about }) {
      const before = getAccountInUse(db, accountId)
      requireFreeName(db, name, accountId)
      about(accountId, changesBetween({ name: before.name, nameEn: before.nameEn }, { name, nameEn }))
      saveNames(db, accountId, { name, nameEn })
      session.keepKeys(db)
      return {}
    },
    setRoles({ accountId, roles }, { db, about }) {
      const before = getAccountInUse(db, accountId)
      about(accountId, [{ thing: 'roles', from: before.roles.join(' '), to: [...new Set(roles)].join(' ') }])
      if (!roles.includes('administrator')) requireAnotherAdministrator(db, accountId)
      saveRoles(db, accountId, [...new Set(roles)])
      session.keepKeys(db)
      return {}
    },
    endAccount({ accountId }, { db, account, about, now }) {
      about(accountId)
      getAccountInUse(db, accountId)
      requireAnotherAdministrator(db, accountId)
      // The desk of somebody who no longer exists could not even be locked properly: a colleague does it.
      if (accountId === account.id) throw new Problem('not_allowed')
      markEnded(db, accountId, now())
      session.keepKeys(db)
      return {}
    },
  }
}

type SettingNames =
  | 'settings'
  | 'setSettings'
  | 'mailSettings'
  | 'setMailSettings'
  | 'testMailSettings'
  | 'beginOAuth'
  | 'oauthState'
  | 'formSchemas'
  | 'setFormSchemas'
  | 'finishSetUp'

function settingHandlers({ session, formSchemas, mailSettingsChanged, mailSignIn }: OfficeDeps): Some<SettingNames> {
  const mailSettings = (db: Database): MailSettings | null => findSettings(db, 'mail')
  return {
    settings: (_, { db }) => findSettings(db, 'office') ?? defaultSettings(),
    setSettings(settings, { db, about }) {
      requireTimeZone(settings.timeZone)
      about('', changesBetween(facts(findSettings(db, 'office') ?? defaultSettings()), facts(settings)))
      saveSettings(db, 'office', settings)
      session.keepKeys(db)
      return {}
    },
    mailSettings(_, { db }) {
      const settings = mailSettings(db)
      return settings && withoutPasswords(settings)
    },
    setMailSettings(settings, { db }) {
      saveSettings(db, 'mail', completed(settings, mailSettings(db)))
      // After the commit: this handler runs within its transaction.
      setImmediate(mailSettingsChanged)
      return {}
    },
    async testMailSettings(settings, { db, record }) {
      const answers = await testServers(mailSignIn().access(completed(settings, mailSettings(db))))
      record()
      return answers
    },
    async beginOAuth({ oauth, ...way }, { db, account, record }) {
      const { page } = wordsFor(account.language).office.mail.oauth
      const begun = await mailSignIn().begin(
        { ...way, client: completedClient(oauth, way, mailSettings(db)) },
        account.id,
        page,
      )
      record()
      return begun
    },
    oauthState: () => mailSignIn().state(),
    formSchemas: (_, { db }) => formSchemas(db),
    setFormSchemas({ schemas }, { db }) {
      requireSoundSchemas(schemas)
      saveSettings(db, 'formSchemas', schemas)
      return {}
    },
    finishSetUp({ step }, { db, about }) {
      about('', [{ thing: 'step', from: findSettings(db, 'setUp') ?? '', to: step }])
      saveSettings(db, 'setUp', step)
      return {}
    },
  }
}

/** What becomes something else, of values that have the names the record has for them. */
function changesBetween<Name extends ChangedThing>(
  before: Readonly<Record<Name, string>>,
  after: Readonly<Record<Name, string>>,
): Change[] {
  return (Object.keys(after) as Name[])
    .filter((thing) => before[thing] !== after[thing])
    .map((thing) => ({ thing, from: before[thing], to: after[thing] }))
}

function facts({ officeName, timeZone, idleMinutes }: OfficeSettings) {
  return { officeName: officeName.ja, officeNameEn: officeName.en, timeZone, idleMinutes: String(idleMinutes) }
}

function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Problem('bad_input', { field: 'timeZone' })
  }
}
