import type { z } from 'zod'
import { Problem } from '../shared/errors.ts'
import type { Account } from '../shared/office/account.ts'
import type { PartName } from '../shared/parts.ts'
import { type Call, type Failure, type PartContract, type Result, type Who } from '../shared/rpc.ts'
import { audited } from './database/audited.ts'
import { databaseProblem, type Database } from './database/open.ts'
import { noteTrouble, placeOf } from './database/troubles.ts'

/** What a handler has at hand besides its input. */
export type CallContext = {
  db: Database
  /** The account that asks. */
  account: Account
  /** ISO 8601 with Z. */
  now: () => string
  /** Says which thing the audit row of this command speaks of: an id, never personal data. */
  about(id: string): void
  /** For errands: one transaction with its audit row, after the network or the key stretching. */
  commit<T>(work: () => T, options?: { what?: string; about?: string }): T
  announce(part: PartName): void
}

type Answer<C extends Call> = z.input<C['output']>

/** What a part must return: a function for each of its calls. Commands run inside their transaction and are synchronous. */
export type Handlers<PC extends PartContract> = {
  [Name in keyof PC]: (
    input: z.output<PC[Name]['input']>,
    context: CallContext,
  ) => PC[Name]['kind'] extends 'command' ? Answer<PC[Name]> : Answer<PC[Name]> | Promise<Answer<PC[Name]>>
}

/** What stands around one call: who asks, and the data if they are open. */
export type Ground = {
  db: Database | null
  account: Account | null
  now: () => Date
  announce: (part: PartName) => void
}

type AnyHandler = (input: unknown, context: CallContext) => unknown

/**
 * Answers one call: role, input, run, output; a command also gets its audit row in the same transaction, and is announced.
 * Never throws: a failure is data.
 */
export async function serve(
  path: string,
  call: Call | undefined,
  handler: AnyHandler | undefined,
  input: unknown,
  ground: Ground,
): Promise<Result<unknown>> {
  try {
    if (!call) throw new Problem('bad_input', { field: path })
    checkRole(call.who, ground.account)
    // The part is closed: the desk is being locked.
    if (!handler) throw new Problem('not_signed_in')
    const parsed = call.input.safeParse(input)
    if (!parsed.success) throw new Problem('bad_input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    if (call.kind === 'command') return { ok: true, output: runCommand(path, call, handler, parsed.data, ground) }
    return { ok: true, output: call.output.parse(await handler(parsed.data, contextOf(path, ground))) }
  } catch (error) {
    // Somebody locked the desk while this call was at work: its database is gone, and that is all there is to say.
    const locked = ground.db !== null && !ground.db.open && !(error instanceof Problem)
    if (locked) return { ok: false, error: { code: 'not_signed_in', details: {} } }
    const failure = failureOf(error)
    if (failure.code === 'unexpected' && ground.db?.open)
      noteTrouble(ground.db, path, error, ground.now().toISOString())
    return { ok: false, error: failure }
  }
}

/** Any error as it crosses a border. What nobody expected keeps no words of its own: they could hold personal data. */
export function failureOf(error: unknown): Failure {
  const problem = fileProblem(databaseProblem(error))
  if (problem instanceof Problem) return { code: problem.code, details: problem.details }
  return { code: 'unexpected', details: { where: placeOf(error) } }
}

/** What a failure of the file system means to a person; anything else comes back as it was. */
function fileProblem(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem('disk_full')
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(code)))
    return new Problem('folder_not_writable')
  return error
}

function checkRole(who: Who, account: Account | null): void {
  if (who === 'anyone') return
  if (!account) throw new Problem('not_signed_in')
  if (who !== 'signed-in' && !who.some((role) => account.roles.includes(role))) throw new Problem('not_allowed')
}

function runCommand(path: string, call: Call, handler: AnyHandler, input: unknown, ground: Ground): unknown {
  const { db, account } = ground
  if (!db || !account) throw new Problem('not_signed_in')
  const act = { accountId: account.id, what: path, about: '', at: ground.now().toISOString() }
  const context = {
    ...contextOf(path, ground),
    about: (id: string) => {
      act.about = id
    },
  }
  // An answer that breaks the contract is a mistake of the program: nothing of the command is kept then.
  const answer = audited(db, act, () => call.output.parse(handler(input, context)))
  ground.announce(partOf(path))
  return answer
}

function contextOf(path: string, ground: Ground): CallContext {
  const now = () => ground.now().toISOString()
  const context: CallContext = {
    // Calls that anyone may make do not reach for these; every other call has passed the check of its role.
    db: ground.db!,
    account: ground.account!,
    now,
    about: () => {
      throw new Error('only a command has one thing it is about')
    },
    commit(work, options = {}) {
      if (!ground.db) throw new Problem('not_signed_in')
      const row = {
        accountId: ground.account?.id ?? null,
        what: options.what ?? path,
        about: options.about ?? '',
        at: now(),
      }
      const answer = audited(ground.db, row, work)
      ground.announce(partOf(path))
      return answer
    },
    announce: ground.announce,
  }
  return context
}

function partOf(path: string): PartName {
  return path.split('.')[0] as PartName
}
