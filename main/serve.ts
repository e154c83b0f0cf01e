import type { z } from 'zod'
import type { ActName } from '../shared/acts.ts'
import { Problem } from '../shared/errors.ts'
import type { Account } from '../shared/office/account.ts'
import type { Change } from '../shared/office/audit.ts'
import type { PartName } from '../shared/parts.ts'
import { serves } from '../shared/purposes.ts'
import { type Call, type Failure, type PartContract, type Result, type Who } from '../shared/rpc.ts'
import { audited, auditedTogether } from './database/audited.ts'
import { databaseProblem, type Database } from './database/open.ts'
import { noteTrouble, placeOf } from './database/troubles.ts'
import { isRefusal, noteRefusal } from './refusals.ts'

/** What every handler has at hand besides its input: the time (ISO 8601 with Z), the open data, and the account that asks. */
type SignedInContext = { now: () => string; db: Database; account: Account }

export type QueryContext = SignedInContext & {
  /** Says whose texts the answer holds (ids): the record keeps it, once for each account and sitting, before the answer leaves. */
  handsOut(what: ActName, ids: readonly string[]): void
}

/** Commands run inside their transaction. */
export type CommandContext = SignedInContext & {
  /** Says which thing the row of the record speaks of (an id) and what became what there, never personal data. */
  about(id: string, changes?: readonly Change[]): void
  /** Says that this command leaves no row; only for acts that `silentActs` (database/audited.ts) lists. */
  silent(): void
}

export type ErrandContext = SignedInContext & {
  /** One transaction with its row of the record, after the network or the key stretching. */
  commit<T>(work: () => T, row?: { what?: ActName; about?: string; changes?: readonly Change[] }): T
  /** A row of the record alone: what was done changed nothing in the data. */
  record(about?: string, changes?: readonly Change[]): void
  announce(part: PartName): void
}

/** Of a call that anyone may make: the data may be locked, and nobody signed in. */
export type AnyoneContext = { now: () => string; db: Database | null; account: Account | null }

type ContextOf<C extends Call> = C['who'] extends 'anyone'
  ? AnyoneContext
  : { query: QueryContext; command: CommandContext; errand: ErrandContext }[C['kind']]

type Answer<C extends Call> = z.input<C['output']>

/** What a part must return: a function for each of its calls. Commands are synchronous. */
export type Handlers<PC extends PartContract> = {
  [Name in keyof PC]: (
    input: z.output<PC[Name]['input']>,
    context: ContextOf<PC[Name]>,
  ) => PC[Name]['kind'] extends 'command' ? Answer<PC[Name]> : Answer<PC[Name]> | Promise<Answer<PC[Name]>>
}

/** What stands around one call: who asks, and the data if they are open. */
export type ServeDeps = {
  db: Database | null
  account: Account | null
  now: () => Date
  announce: (part: PartName) => void
  /** What has been handed out in this sitting and stands in the record (act and id). */
  handedOut: Set<string>
  /** When each refusal was last written into the record (milliseconds). */
  refused: Map<string, number>
}

/** A handler whose call is known only by its path; it gets what its kind of call has. */
export type AnyHandler = (input: unknown, context: QueryContext & CommandContext & ErrandContext) => unknown

/**
 * Answers one call: role, purpose, input, run, output; a command also gets its row of the record in the same transaction, and is announced.
 * Never throws: a failure is data.
 */
export async function serve(
  path: string,
  call: Call | undefined,
  handler: AnyHandler | undefined,
  input: unknown,
  deps: ServeDeps,
): Promise<Result<unknown>> {
  try {
    if (!call) throw new Problem('bad_input', { field: path })
    checkRole(call.who, deps.account)
    if (!serves(partOf(path), call.purpose)) throw new Problem('other_purpose')
    // The part is closed: the desk is being locked.
    if (!handler) throw new Problem('not_signed_in')
    const parsed = call.input.safeParse(input)
    if (!parsed.success) throw new Problem('bad_input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
    return { ok: true, output: await run(path, call, handler, parsed.data, deps) }
  } catch (error) {
    const failure = failureOf(error)
    // Somebody locked the desk while this call was at work: its database is gone, and that is all there is to say.
    const locked = failure.code === 'unexpected' && deps.db !== null && !deps.db.open
    if (locked) return { ok: false, error: { code: 'not_signed_in', details: {} } }
    if (failure.code === 'unexpected' && deps.db) noteTrouble(deps.db, path, error, deps.now().toISOString())
    if (call !== undefined) keepRefusal(path, failure, deps)
    return { ok: false, error: failure }
  }
}

/** A refusal that cannot be written down is still one. */
function keepRefusal(path: string, { code }: Failure, { db, account, now, announce, refused }: ServeDeps): void {
  if (!db?.open || !account || !isRefusal(code)) return
  try {
    if (noteRefusal(db, { accountId: account.id, path, code, at: now() }, refused)) announce('office')
  } catch (error) {
    noteTrouble(db, path, error, now().toISOString())
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
  // Windows says so of a file that a virus scanner or a second copy of the program has open.
  if (code === 'EBUSY') return new Problem('file_held')
  // The disk or the drive does not answer any more: what SQLite met there has the same cause.
  if (/^(EIO|ESTALE|ENODEV|ENXIO|SQLITE_IOERR.*)$/.test(String(code))) return new Problem('disk_gone')
  return error
}

function checkRole(who: Who, account: Account | null): void {
  if (who === 'anyone') return
  if (!account) throw new Problem('not_signed_in')
  if (who !== 'signed-in' && !who.some((role) => account.roles.includes(role))) throw new Problem('not_allowed')
}

function run(path: string, call: Call, handler: AnyHandler, input: unknown, deps: ServeDeps): unknown {
  const now = () => deps.now().toISOString()
  const { db, account } = deps
  if (call.who === 'anyone') return runForAnyone(call, handler, input, { now, db, account })
  if (!db || !account) throw new Problem('not_signed_in')
  const context = { now, db, account }
  switch (call.kind) {
    case 'query':
      return runQuery(call, handler, input, context, deps)
    case 'command':
      return runCommand(path, call, handler, input, context, deps)
    case 'errand':
      return runErrand(path, call, handler, input, context, deps)
  }
}

async function runForAnyone(call: Call, handler: AnyHandler, input: unknown, context: AnyoneContext): Promise<unknown> {
  return call.output.parse(await (handler as (input: unknown, context: AnyoneContext) => unknown)(input, context))
}

async function runQuery(
  call: Call,
  handler: AnyHandler,
  input: unknown,
  context: SignedInContext,
  { handedOut }: ServeDeps,
): Promise<unknown> {
  const given: { what: ActName; ids: string[] }[] = []
  const answer: unknown = await (handler as (input: unknown, context: QueryContext) => unknown)(input, {
    ...context,
    handsOut(what, ids) {
      given.push({ what, ids: ids.filter((id) => !handedOut.has(`${what} ${id}`)) })
    },
  })
  const output = call.output.parse(answer)
  // Only an answer that leaves has been read; and it leaves only where that could be written down.
  for (const { what, ids } of given) noteHandedOut(what, ids, context)
  for (const { what, ids } of given) for (const id of ids) handedOut.add(`${what} ${id}`)
  return output
}

/** Ids that have room in one row of the record (400 characters). */
const namedTogether = 10

function noteHandedOut(what: ActName, ids: readonly string[], { db, account, now }: SignedInContext): void {
  const rows = Array.from({ length: Math.ceil(ids.length / namedTogether) }, (_, place) =>
    ids.slice(place * namedTogether, (place + 1) * namedTogether),
  )
  const at = now()
  if (rows.length > 0)
    auditedTogether(
      db,
      rows.map((some) => ({ accountId: account.id, what, about: some.join(' '), at })),
      () => {},
    )
}

function runCommand(
  path: string,
  call: Call,
  handler: AnyHandler,
  input: unknown,
  context: SignedInContext,
  { announce }: ServeDeps,
): unknown {
  let row: { about: string; changes: readonly Change[]; silent?: boolean } = { about: '', changes: [] }
  const about: CommandContext['about'] = (id, changes = []) => {
    row = { ...row, about: id, changes: [...row.changes, ...changes] }
  }
  const silent = (): void => {
    row = { ...row, silent: true }
  }
  // An answer that breaks the contract is a mistake of the program: nothing of the command is kept then.
  const answer = audited(
    context.db,
    () => ({ ...actOf(path, context), ...row }),
    () =>
      call.output.parse(
        (handler as (input: unknown, context: CommandContext) => unknown)(input, { ...context, about, silent }),
      ),
  )
  announce(partOf(path))
  return answer
}

async function runErrand(
  path: string,
  call: Call,
  handler: AnyHandler,
  input: unknown,
  context: SignedInContext,
  { announce }: ServeDeps,
): Promise<unknown> {
  const commit: ErrandContext['commit'] = (work, row = {}) => {
    const answer = audited(context.db, { ...actOf(path, context), ...row }, work)
    announce(partOf(path))
    return answer
  }
  const record: ErrandContext['record'] = (about = '', changes = []) => commit(() => {}, { about, changes })
  const run = handler as (input: unknown, context: ErrandContext) => unknown
  return call.output.parse(await run(input, { ...context, commit, record, announce }))
}

/** The row of a call that is recorded under its own path. */
function actOf(path: string, { account, now }: SignedInContext): { accountId: string; what: ActName; at: string } {
  return { accountId: account.id, what: path as ActName, at: now() }
}

function partOf(path: string): PartName {
  return path.split('.')[0] as PartName
}
