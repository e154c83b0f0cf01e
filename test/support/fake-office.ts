import { actsOf, type ActName } from '../../shared/acts.ts'
import type { CertificateFailure } from '../../shared/certificate-failure.ts'
import { Problem, type ErrorCode } from '../../shared/errors.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Account, Colleague } from '../../shared/office/account.ts'
import { type AuditRow } from '../../shared/office/audit.ts'
import type { FileKeyState } from '../../shared/office/file-key.ts'
import { type MailSettings, type MailSignInState, signInOf } from '../../shared/office/mail-settings.ts'
import { type OfficeSettings } from '../../shared/office/settings.ts'
import type { OfficeStatus, Raising } from '../../shared/office/status.ts'
import { type Backups, usualPlan } from '../../shared/office/backups.ts'
import type { WindowPlace } from '../../shared/shell/window-place.ts'
import type { Workstations } from '../../shared/office/sharing.ts'
import type { FakeDesk } from './fake-bridge.ts'

export const practicePassphrase = 'sakura no kaze to minato'
export const practiceRecoveryKey = 'K7QFX 2MXDR 9TRAW H4NCE P8VLZ W3BKJ 6YSGT D5UMA'

export const people = {
  haruka: person('018f0000-0000-7000-8000-000000000001', '小林 遥', ['administrator', 'staff'], 'ja'),
  mori: person('018f0000-0000-7000-8000-000000000002', '森 直樹', ['staff', 'editor'], 'ja'),
  grace: person('018f0000-0000-7000-8000-000000000003', 'Grace Tanaka', ['supervisor'], 'en'),
  former: {
    ...person('018f0000-0000-7000-8000-000000000004', '藤井 正', ['staff'], 'ja'),
    endedAt: '2026-03-31T08:00:00.000Z',
  },
} satisfies Record<string, Account>

export const practiceMail: MailSettings = {
  incoming: {
    host: 'imap.consulate.example',
    port: 993,
    tls: 'tls',
    user: 'kouhou@consulate.example',
    password: '',
    certificateAuthority: '',
  },
  outgoing: {
    host: 'smtp.consulate.example',
    port: 465,
    tls: 'tls',
    user: 'kouhou@consulate.example',
    password: '',
    certificateAuthority: '',
  },
  folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
  sender: {
    address: 'kouhou@consulate.example',
    name: { ja: '総領事館 広報文化班', en: 'Consulate General, Public Affairs' },
    signature: {
      ja: '在サンフランシスコ総領事館\n広報文化班',
      en: 'Public Affairs and Culture\nConsulate General of Japan',
    },
  },
}

export const practiceSchema: FormSchema = {
  name: 'contact',
  title: { ja: 'お問い合わせフォーム', en: 'Contact form' },
  match: { from: 'form@site.example', subject: '[お問い合わせ]' },
  fields: [
    { key: 'name', means: 'name', labels: ['お名前', 'Name'], required: true },
    { key: 'furigana', means: 'furigana', labels: ['ふりがな'], required: false },
    { key: 'email', means: 'email', labels: ['メールアドレス', 'E-mail'], required: true },
    { key: 'phone', means: 'phone', labels: ['電話番号', 'Phone'], required: false },
    { key: 'residence', means: 'demographic', labels: ['お住まい', 'Residence'], required: false },
    { key: 'age', means: 'demographic', labels: ['年代', 'Age group'], required: false },
    { key: 'subject', means: 'subject', labels: ['ご用件', 'Subject'], required: false },
    { key: 'message', means: 'message', labels: ['お問い合わせ内容', 'Message'], required: true },
  ],
}

export const practiceCode = `madoguchi-desk:${'eyJvZmZpY2UiOiIwMTliMDAwMCIsImRlc2siOiI0ZjI2YTAi'.repeat(24)}`

/** Backups in two folders, proved three days ago. */
export const practiceBackups: Backups = {
  plan: usualPlan,
  folders: [
    {
      id: 'one',
      path: '/media/haruka/backup-drive',
      newest: { file: 'madoguchi-1.backup', madeAt: '2026-11-24T14:00:03.000Z', bytes: 48_200_000 },
      proven: { at: '2026-11-24T14:00:09.000Z', madeAt: '2026-11-24T14:00:03.000Z' },
      failure: null,
    },
    {
      id: 'two',
      path: '/mnt/office-share/madoguchi',
      newest: { file: 'madoguchi-1.backup', madeAt: '2026-11-24T14:00:03.000Z', bytes: 48_200_000 },
      proven: { at: '2026-11-21T14:00:20.000Z', madeAt: '2026-11-21T14:00:03.000Z' },
      failure: null,
    },
  ],
  work: null,
  restored: null,
}

/** A backup that was chosen, as it says of itself. */
const practiceBackup = {
  file: '4f26a0d1-0000-4000-8000-00000000000b',
  officeName: { ja: '総領事館 広報文化班', en: 'Consulate General, Public Affairs' },
  madeAt: '2026-11-24T14:00:03.000Z',
  bytes: 48_200_000,
  accounts: Object.values(people)
    .filter((one) => one.endedAt === null)
    .map(({ id, name, nameEn, roles, language }) => ({ id, name, nameEn, roles, language })),
}

/** The same, proved just now, whatever the time of the window is. */
function provenNow(): Backups {
  const at = new Date().toISOString()
  return {
    ...practiceBackups,
    folders: practiceBackups.folders.map((one) => ({
      ...one,
      newest: { ...one.newest!, madeAt: at },
      proven: { at, madeAt: at },
    })),
  }
}

/** Five workstations of an invented office: in step, away for long, and one that was ended. */
export const practiceWorkstations: Workstations = {
  place: { engine: 'folder', host: 'imap.consulate.example' },
  state: {
    state: 'in-step',
    waiting: 0,
    offlineSince: null,
    failure: '',
    halted: '',
    position: 12_904,
    hash: '',
  },
  desks: [
    workstation(1, '窓口1', '2026-09-01T00:12:00.000Z', '2026-11-24T17:40:00.000Z'),
    workstation(2, '窓口2', '2026-09-01T01:02:00.000Z', '2026-11-24T17:38:00.000Z'),
    workstation(3, '広報1', '2026-09-02T02:30:00.000Z', '2026-11-24T16:06:00.000Z'),
    workstation(4, '出張用ノート', '2026-09-10T04:00:00.000Z', '2026-10-02T01:42:00.000Z'),
    {
      ...workstation(5, '旧受付', '2026-09-01T03:00:00.000Z', '2026-10-20T08:00:00.000Z'),
      endedAt: '2026-10-20T09:00:00.000Z',
    },
  ],
  alarms: [],
  lost: [],
}

/** What was done at a workstation that joined anew, and had never reached the others. */
export const practiceLostAnew: Workstations['lost'] = [
  {
    seq: -41,
    what: 'letters.addNote',
    at: '2026-10-20T17:46:00.000Z',
    subject: { what: 'letter', number: '2026-1203' },
    anew: true,
    texts: ['図書の寄贈は、文化担当の領事に確認してから返信する。'],
    by: null,
  },
]

/** What can be chosen about the invented office. */
export type FakeOfficeOptions = {
  /** Whoever signs in waits for the journal, which has been read so far; or hears that it cannot be reached. */
  raising?: Raising | 'behind'
  state?: OfficeStatus['state']
  account?: Account
  setUp?: OfficeStatus['setUp']
  lockedBecause?: OfficeStatus['lockedBecause']
  language?: 'ja' | 'en'
  theme?: 'light' | 'dark' | 'contrast' | 'system'
  mail?: MailSettings | null
  auditRows?: number
  /** Code with which the incoming server fails when it is tested. */
  refuses?: ErrorCode
  /** Folders that it tells when it answers well. */
  folders?: string[]
  /** The certificate that it then shows. */
  certificate?: CertificateFailure
  /** Seconds to wait after the first wrong passphrase. */
  wait?: number
  announce?: (part: string) => void
  /** The workstations of an office of several; an office of one has none. */
  workstations?: Workstations | null
  backups?: Backups
  fileKey?: FileKeyState
  /** How far the key of the files is renewed while somebody signs in. */
  renewing?: number
  /** Whoever signs in finds the data damaged until a backup is restored; what is known of backups then. */
  damaged?: { since: number; hasJournal: boolean } | 'nothing-known'
  /** How it stands with the sign-in to the mail service. */
  mailSignIn?: MailSignInState
}

/** An office that lives in memory and behaves as the desk does, for tests and pictures of the window. */
export function fakeOffice(options: FakeOfficeOptions = {}): Required<Pick<FakeDesk, 'office' | 'shell'>> {
  const announce = options.announce ?? (() => undefined)
  const changed = () => announce('office')
  let state = options.state ?? 'open'
  let { damaged } = options
  let account: Account | null = state === 'open' ? (options.account ?? people.haruka) : null
  let setUp = options.setUp ?? 'done'
  let lockedBecause = options.lockedBecause ?? 'start'
  let accounts: Account[] = state === 'none' ? [] : Object.values(people)
  let mail = options.mail === undefined ? practiceMail : options.mail
  let mailSignIn: MailSignInState = options.mailSignIn ?? { state: 'none', code: '', serverWords: '', signedInTo: null }
  let schemas = [practiceSchema]
  let workstations = options.workstations ?? null
  let backups = options.backups ?? provenNow()
  let fileKey: FileKeyState = options.fileKey ?? {
    renewedAt: '2026-10-05T16:12:00.000Z',
    due: null,
    waitsFor: { accounts: [], recoveryKey: false },
    failure: null,
  }
  let settings: OfficeSettings = {
    officeName:
      state === 'none' ? { ja: '', en: '' } : { ja: '総領事館 広報文化班', en: 'Consulate General, Public Affairs' },
    timeZone: 'America/Los_Angeles',
    idleMinutes: 10,
  }
  const places = new Map<string, WindowPlace>()
  const appearance = {
    language: options.language ?? 'ja',
    theme: options.theme ?? 'light',
    version: '0.1.0',
    runtime: 'Electron 45.4.1 (Chromium 150)',
    platform: 'Linux 6.12 (x64)',
  }
  let raising: Raising | null = null
  const open = (id: string, passphrase: string) => {
    const found = accounts.find((one) => one.id === id && one.endedAt === null)
    if (!found || passphrase !== practicePassphrase)
      throw options.wait ? new Problem('too_many_attempts', { seconds: options.wait }) : new Problem('wrong_passphrase')
    state = 'open'
    account = found
    changed()
    return found
  }
  const replace = (id: string, change: Partial<Account>) => {
    accounts = accounts.map((one) => (one.id === id ? { ...one, ...change } : one))
    if (!accounts.some((one) => one.endedAt === null && one.roles.includes('administrator')))
      throw new Problem('last_administrator')
    if (account?.id === id) account = { ...account, ...change }
    changed()
    return {}
  }

  return {
    office: {
      status: () => ({
        state,
        account,
        setUp,
        lockedBecause,
        officeName: settings.officeName,
        dataDir: '/home/haruka/madoguchi-data',
        renewing: options.renewing ?? null,
        idleMinutes: settings.idleMinutes,
        ...(raising && { raising }),
        accounts: accounts
          .filter((one) => one.endedAt === null)
          .map(({ id, name, nameEn, roles, language }) => ({ id, name, nameEn, roles, language })),
      }),
      create: (input) => {
        account = { ...people.haruka, name: input.accountName, language: input.language }
        accounts = [account]
        state = 'open'
        setUp = 'recovery'
        mail = null
        settings = { ...settings, officeName: input.officeName }
        changed()
        return { recoveryKey: practiceRecoveryKey }
      },
      signIn: (input) => {
        if (damaged !== undefined) throw new Problem('office_damaged')
        if (options.raising === 'behind') throw new Problem('office_behind')
        if (options.raising) {
          raising = options.raising
          changed()
          return new Promise<never>(() => undefined)
        }
        return open(input.accountId, input.passphrase)
      },
      offeredBackup: () => null,
      recover: (input) => {
        if (input.recoveryKey.replace(/\W/gu, '').toUpperCase() !== practiceRecoveryKey.replaceAll(' ', ''))
          throw new Problem('wrong_recovery_key')
        return open(input.accountId, practicePassphrase)
      },
      lock: (input) => {
        state = 'locked'
        account = null
        lockedBecause = input.because
        changed()
        return {}
      },
      givePassphrase: () => {
        changed()
        return {}
      },
      renewRecoveryKey: (input) => {
        if (input.passphrase !== practicePassphrase) throw new Problem('wrong_passphrase')
        return { recoveryKey: practiceRecoveryKey }
      },
      keepRecoveryKey: () => ({}),
      fileKey: () => fileKey,
      renewFileKey: ({ leaving }) => {
        const { due } = fileKey
        const who = { name: '', nameEn: '' }
        fileKey = {
          ...fileKey,
          due: { ...(due ?? { since: '2026-11-24T17:44:00.000Z', because: 'asked', who }), leaving },
        }
        changed()
        return {}
      },
      changePassphrase: (input) => {
        if (input.current !== practicePassphrase) throw new Problem('wrong_passphrase')
        return {}
      },
      setLanguage: (input) => replace(account!.id, { language: input.language }),
      accounts: () => accounts,
      addAccount: (input) => {
        if (accounts.some((one) => one.name === input.name)) throw new Problem('account_name_taken')
        const added = {
          id: crypto.randomUUID(),
          name: input.name,
          nameEn: input.nameEn,
          roles: input.roles,
          language: input.language,
          endedAt: null,
        }
        accounts = [...accounts, added]
        changed()
        return added
      },
      rename: (input) => replace(input.accountId, { name: input.name, nameEn: input.nameEn }),
      setRoles: (input) => replace(input.accountId, { roles: input.roles }),
      endAccount: (input) => replace(input.accountId, { endedAt: '2026-11-24T17:44:00.000Z' }),
      workstations: () => workstations,
      testJournal: () =>
        options.refuses
          ? { ok: false, code: options.refuses, serverWords: 'NO [AUTHENTICATIONFAILED]', milliseconds: 0 }
          : { ok: true, code: '', serverWords: '', milliseconds: 58 },
      shareOffice: ({ name, address }) => {
        const [own] = practiceWorkstations.desks
        const place =
          address.engine === 'folder'
            ? practiceWorkstations.place
            : { engine: address.engine, host: address.host, port: address.port ?? 5432, database: address.database }
        workstations = { ...practiceWorkstations, place, desks: [{ ...own!, name }] }
        changed()
        return {}
      },
      showCode: () => {
        workstations = workstations && {
          ...workstations,
          desks: [
            ...workstations.desks,
            { ...practiceWorkstations.desks[1]!, id: crypto.randomUUID(), name: '', joinedAt: null, lastAt: null },
          ],
        }
        changed()
        return { code: practiceCode, expiresAt: '2026-11-25T17:44:00.000Z' }
      },
      joinOffice: (input) => {
        if (input.code.trim() !== practiceCode) throw new Problem('code_unreadable')
        account = Object.values(people).find((one) => one.name === input.accountName) ?? null
        if (!account) throw new Problem('not_found')
        accounts = Object.values(people)
        state = 'open'
        setUp = 'done'
        workstations = practiceWorkstations
        changed()
        return { recoveryKey: practiceRecoveryKey }
      },
      joinAnew: ({ code }) => {
        if (code.trim() !== practiceCode) throw new Problem('code_unreadable')
        const { state: sharing } = practiceWorkstations
        workstations = workstations && { ...workstations, state: sharing, alarms: [], lost: practiceLostAnew }
        changed()
        return { folder: '/home/office/madoguchi.before-joining' }
      },
      endDesk: ({ deskId }) => {
        const endedAt = '2026-11-24T17:44:00.000Z'
        workstations = workstations && {
          ...workstations,
          desks: workstations.desks.map((one) => (one.id === deskId ? { ...one, endedAt } : one)),
        }
        changed()
        return {}
      },
      travel: () => ({ sent: 2, received: 14, lost: 0, waiting: 0, position: 12_904, hash: '' }),
      backups: () => backups,
      setBackupPlan: (plan) => {
        backups = { ...backups, plan }
        changed()
        return {}
      },
      removeBackupFolder: ({ id }) => {
        backups = { ...backups, folders: backups.folders.filter((one) => one.id !== id) }
        changed()
        return {}
      },
      backUp: () => {
        if (options.refuses) throw new Problem(options.refuses)
        const newest = { file: 'madoguchi-now.backup', madeAt: '2026-11-24T17:44:00.000Z', bytes: 48_300_000 }
        backups = { ...backups, folders: backups.folders.map((one) => ({ ...one, newest, failure: null })) }
        changed()
        return {}
      },
      proveBackups: () => {
        const at = '2026-11-24T17:44:00.000Z'
        backups = {
          ...backups,
          folders: backups.folders.map((one) => ({
            ...one,
            proven: one.newest && { at, madeAt: one.newest.madeAt },
            failure: null,
          })),
        }
        changed()
        return {}
      },
      settleAlarm: ({ kind }) => {
        workstations = workstations && {
          ...workstations,
          alarms: workstations.alarms.filter((one) => one.kind !== kind),
        }
        changed()
        return {}
      },
      settleLost: ({ seq }) => {
        workstations = workstations && { ...workstations, lost: workstations.lost.filter((one) => one.seq !== seq) }
        changed()
        return {}
      },
      settings: () => settings,
      setSettings: (input) => {
        settings = input
        changed()
        return {}
      },
      mailSettings: () => mail,
      setMailSettings: (input) => {
        mail = input
        changed()
        return {}
      },
      testMailSettings: () => ({
        incoming: options.refuses
          ? {
              ok: false,
              code: options.refuses,
              serverWords: options.certificate ? '' : 'NO [AUTHENTICATIONFAILED] Invalid credentials',
              ...(options.certificate && { certificate: options.certificate }),
              messages: null,
              folders: [],
            }
          : {
              ok: true,
              code: '',
              serverWords: '',
              messages: 412,
              folders: options.folders ?? ['INBOX', 'Sent', 'Drafts', 'Trash'],
            },
        outgoing: { ok: true, code: '', serverWords: '' },
      }),
      beginOAuth: (input) => {
        mailSignIn = { state: 'waiting', code: '', serverWords: '', signedInTo: signInOf(input.oauth, input) }
        changed()
        return {
          url: `https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=${input.oauth.clientId}`,
        }
      },
      oauthState: () => ({ ...mailSignIn, signedInTo: mailSignIn.state === 'waiting' ? null : mailSignIn.signedInTo }),
      formSchemas: () => schemas,
      setFormSchemas: (input) => {
        schemas = input.schemas
        changed()
        return {}
      },
      finishSetUp: (input) => {
        setUp = input.step
        changed()
        return {}
      },
      audit: (input) => {
        const rows = auditRows(options.auditRows ?? 240)
          .filter((row) => input.kind === null || actsOf(input.kind).includes(row.what as ActName))
          .filter((row) => input.by === null || (row.by?.accountId ?? 'program') === input.by)
        return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
      },
      colleagues: () => Object.values(people).map(colleagueOf),
      verify: () => ({ fileSound: true, auditSound: true, auditRows: 240, firstBadRow: null, letters: 412 }),
    },
    shell: {
      place: ({ accountId }) => ({ place: places.get(accountId) ?? null }),
      keepPlace: ({ accountId, place }) => {
        places.set(accountId, place)
        return {}
      },
      appearance: () => appearance,
      setAppearance: (input) => {
        if (input.language) appearance.language = input.language
        if (input.theme) appearance.theme = input.theme
        return {}
      },
      print: () => ({ printed: true }),
      copyText: () => ({}),
      actOnWindow: () => ({}),
      exportAudit: () => ({ rows: 240 }),
      chooseImport: () => ({ begun: true }),
      chooseBackupFolder: () => {
        const folder = {
          id: crypto.randomUUID(),
          path: '/media/haruka/stick',
          newest: null,
          proven: null,
          failure: null,
        }
        backups = { ...backups, folders: [...backups.folders, folder] }
        changed()
        return { added: true }
      },
      chooseBackup: () => ({ chosen: practiceBackup }),
      offeredBackup: () => ({
        offered:
          damaged === undefined || damaged === 'nothing-known'
            ? null
            : { ...damaged, madeAt: practiceBackup.madeAt, chosen: practiceBackup },
      }),
      restoreBackup: ({ by }) => {
        if ('passphrase' in by && by.passphrase !== practicePassphrase) throw new Problem('wrong_passphrase')
        if ('recoveryKey' in by && by.recoveryKey !== practiceRecoveryKey) throw new Problem('wrong_recovery_key')
        damaged = undefined
        accounts = Object.values(people)
        state = 'locked'
        setUp = 'done'
        changed()
        return { letters: 12_904, readers: 4_061, auditRows: 41_212 }
      },
      openLink: () => {
        // Whoever is sent to the mail service agrees at once.
        if (mailSignIn.state === 'waiting') mailSignIn = { ...mailSignIn, state: 'done' }
        changed()
        return {}
      },
      notify: () => ({}),
    },
  }
}

function workstation(nth: number, name: string, joinedAt: string, lastAt: string): Workstations['desks'][number] {
  const id = `4f26a0d1-0000-4000-8000-00000000000${nth}`
  return {
    id,
    name,
    isThis: nth === 1,
    admittedAt: joinedAt,
    joinedAt,
    endedAt: null,
    lastAt,
    seen: 12_900,
    program: '0.1.0',
  }
}

function person(id: string, name: string, roles: Account['roles'], language: Account['language']): Account {
  return { id, name, nameEn: '', roles, language, endedAt: null }
}

export function colleagueOf({ id, name, nameEn }: Account): Colleague {
  return { accountId: id, name, nameEn }
}

/** Newest first, as the desk answers. */
function auditRows(count: number): AuditRow[] {
  const acts = [
    'letters.open',
    'letters.saveDraft',
    'letters.reply',
    'letters.markCandidate',
    'office.signIn',
    'letters.pull',
    'office.setRoles',
    'newsletter.exportReaders',
  ]
  return Array.from({ length: count }, (_, index) => ({
    seq: count - index,
    at: new Date(Date.parse('2026-11-24T17:41:00.000Z') - index * 317_000).toISOString(),
    by:
      acts[index % acts.length] === 'letters.pull' ? null : colleagueOf(index % 2 === 0 ? people.haruka : people.mori),
    what: acts[index % acts.length]!,
    about: index % acts.length < 4 ? `018f${String(index).padStart(4, '0')}-0000-7000-8000-00000000abcd` : '',
    subjects: index % acts.length < 4 ? [{ what: 'letter' as const, number: `2026-${count - index}` }] : [],
    changes:
      acts[index % acts.length] === 'office.setRoles'
        ? [{ thing: 'roles' as const, from: 'staff', to: 'staff editor' }]
        : [],
  }))
}
