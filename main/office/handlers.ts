import { v7 as newId } from 'uuid'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import { wordsFor } from '../../shared/words/index.ts'
import type { Database } from '../database/open.ts'
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
  saveRoles,
} from './account-queries.ts'
import { countAudit, listAudit } from './audit-queries.ts'
import type { Helper } from './helper.ts'
import { completed, completedClient, requireSoundSchemas, withoutPasswords } from './mail-settings.ts'
import type { MailSignIn } from './mail-sign-in.ts'
import type { Session } from './session.ts'
import { defaultSettings, findSettings, saveSettings } from './setting-queries.ts'
import { testServers } from './test-servers.ts'

export type OfficeDeps = {
  session: Session
  helper: Helper
  formSchemas: (db: Database) => FormSchema[]
  /** Connections are to be made anew with the settings that were just stored. */
  mailSettingsChanged: () => void
  /** Of the office that is open. */
  mailSignIn: () => MailSignIn
  countLetters: (db: Database) => number
}

/** Everything the office part answers. */
export function officeHandlers(deps: OfficeDeps): Handlers<Contract['office']> {
  const { session } = deps
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
      commit(() => session.keepKeys(db, copy), { about: account.id })
      return {}
    },
    ...accountHandlers(session),
    ...settingHandlers(deps),

    audit: ({ offset, limit }, { db }) => ({ rows: listAudit(db, offset, limit), total: countAudit(db) }),
    noteTrouble(trouble, { db, now }) {
      noteTroubleAt(db, trouble, now())
      return {}
    },
    async verify(_, { db, commit }) {
      const office = session.open()
      if (!office) throw new Problem('not_signed_in')
      const { database, auditHead } = session.files
      const { fileSound, audit } = await deps.helper('verify', { database, auditHead, dataKey: office.dataKey })
      commit(() => {})
      return {
        fileSound,
        auditSound: audit.sound,
        auditRows: audit.rows,
        firstBadRow: audit.firstBadRow,
        letters: deps.countLetters(db),
      }
    },
  }
}

type Part<Name extends keyof Contract['office']> = Pick<Handlers<Contract['office']>, Name>

/** The key file follows each change of an account within its transaction: where it cannot be written, nothing is changed. */
function accountHandlers(
  session: Session,
): Part<'setLanguage' | 'accounts' | 'addAccount' | 'setRoles' | 'endAccount'> {
  return {
    setLanguage({ language }, { db, account, about }) {
      about(account.id)
      saveLanguage(db, account.id, language)
      session.keepKeys(db)
      return {}
    },
    accounts: (_, { db }) => listAccounts(db),
    async addAccount({ name, roles, language, passphrase }, { db, commit, now }) {
      requireFreeName(db, name)
      const account = { id: newId(), name, roles: [...new Set(roles)], language, endedAt: null }
      const copy = await session.sealFor(account, passphrase)
      commit(
        () => {
          requireFreeName(db, name)
          insertAccount(db, account, now())
          session.keepKeys(db, copy)
        },
        { about: account.id },
      )
      return account
    },
    setRoles({ accountId, roles }, { db, about }) {
      about(accountId)
      getAccountInUse(db, accountId)
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

function settingHandlers({ session, formSchemas, mailSettingsChanged, mailSignIn }: OfficeDeps): Part<SettingNames> {
  const mailSettings = (db: Database): MailSettings | null => findSettings(db, 'mail')
  return {
    settings: (_, { db }) => findSettings(db, 'office') ?? defaultSettings(),
    setSettings(settings, { db }) {
      requireTimeZone(settings.timeZone)
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
    async testMailSettings(settings, { db, commit }) {
      const answers = await testServers(mailSignIn().access(completed(settings, mailSettings(db))))
      commit(() => {})
      return answers
    },
    async beginOAuth({ oauth, ...way }, { db, account, commit }) {
      const { page } = wordsFor(account.language).office.mail.oauth
      const begun = await mailSignIn().begin(
        { ...way, client: completedClient(oauth, way, mailSettings(db)) },
        account.id,
        page,
      )
      commit(() => {})
      return begun
    },
    oauthState: () => mailSignIn().state(),
    formSchemas: (_, { db }) => formSchemas(db),
    setFormSchemas({ schemas }, { db }) {
      requireSoundSchemas(schemas)
      saveSettings(db, 'formSchemas', schemas)
      return {}
    },
    finishSetUp({ step }, { db }) {
      saveSettings(db, 'setUp', step)
      return {}
    },
  }
}

function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Problem('bad_input', { field: 'timeZone' })
  }
}
