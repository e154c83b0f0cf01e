import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../main/database/open.ts'
import { startDesk, type Desk, type DeskOptions } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Account } from '../../shared/office/account.ts'
import type { Call, InputOf, OutputOf } from '../../shared/rpc.ts'
import { afterFile } from './after-file.ts'

/** A folder of its own in the system's temporary folder; removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new, encrypted, migrated office database in a folder of its own; closed and removed after the tests of the file. */
export function newTestDatabase(): Database {
  const db = openDatabase(join(temporaryFolder(), 'office.db'), randomBytes(32), { create: true })
  migrate(db, migrations)
  afterFile(() => db.close())
  return db
}

export const testPassphrase = 'a kettle sings over nine quiet harbours'

type Calls = { [Part in keyof Contract]: { [Name in keyof Contract[Part]]: Contract[Part][Name] } }
type PathOf<Part extends keyof Calls> = Part extends string ? `${Part}.${Extract<keyof Calls[Part], string>}` : never
export type Path = { [Part in keyof Calls]: PathOf<Part> }[keyof Calls]
type CallAt<P extends Path> = P extends `${infer Part}.${infer Name}`
  ? Part extends keyof Calls
    ? Name extends keyof Calls[Part]
      ? Extract<Calls[Part][Name], Call>
      : never
    : never
  : never

/** Calls a desk by path, typed by the contract; a failure is thrown as Problem. */
export type TypedCall = <P extends Path>(path: P, input: InputOf<CallAt<P>>) => Promise<OutputOf<CallAt<P>>>

export type TestOffice = { desk: Desk; call: TypedCall; dataDir: string; account: Account; recoveryKey: string }

/** A new office whose first account is signed in; its desk is closed after the tests of the file. Takes a second. */
export async function newTestOffice(options: Partial<DeskOptions> = {}): Promise<TestOffice> {
  const dataDir = options.dataDir ?? join(temporaryFolder(), 'office')
  const desk = newTestDesk({ ...options, dataDir })
  const call = callOf(desk)
  const { recoveryKey } = await call('office.create', {
    accountName: 'Haruka Kobayashi',
    passphrase: testPassphrase,
    language: 'ja',
    officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
  })
  const { account } = await call('office.status', {})
  return { desk, call, dataDir, account: account!, recoveryKey }
}

/** A desk at a folder, without background work; closed after the tests of the file. */
export function newTestDesk(options: Partial<DeskOptions> & { dataDir: string }): Desk {
  const desk = startDesk({ workers: workerFiles(), background: false, ...options })
  afterFile(() => desk.close())
  return desk
}

export function callOf(desk: Desk): TypedCall {
  return async (path, input) => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as never
  }
}

/** The code with which a call fails, or `ok`. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

export const otherPassphrase = 'seven herons wade through morning fog'

export const signIn = (
  office: TestOffice,
  passphrase = testPassphrase,
  accountId = office.account.id,
): Promise<Account> => office.call('office.signIn', { accountId, passphrase })

export const lock = ({ call }: TestOffice): Promise<object> => call('office.lock', { because: 'person' })

/** What lies in the folder of an office but for the lock: its hold on the folder would be lost if this process opened and closed it. */
export function contentsOf(folder: string): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== 'office.lock')
      .map((name) => [name, readFileSync(join(folder, name))]),
  )
}
