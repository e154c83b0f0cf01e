import { Client, type QueryResultRow } from 'pg'
import { Problem } from '../../../shared/errors.ts'

/** Where a database is, and as whom. `authority`: PEM of who signs for the server; empty for those that the system knows. */
export type DatabaseAddress = {
  host: string
  port: number
  database: string
  user: string
  password: string
  tls: 'verify' | 'none'
  authority: string
}

/** A connection that asks one thing after the other, and is made anew with the next question where it was lost. */
export type DatabaseConnection = {
  /** What a statement answers. Throws Problem journal_unreachable, journal_refused, journal_gone_back. */
  ask<Row extends QueryResultRow>(statement: string, values?: readonly unknown[]): Promise<Row[]>
  /** Everything that the work asks, in one change. */
  change<T>(work: (ask: DatabaseConnection['ask']) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Milliseconds until a server must have let somebody in, and until it must have answered. */
const [longestWelcome, longestAnswer] = [15_000, 60_000]

/** Nothing leaves before the first question. */
export function connectDatabase(address: DatabaseAddress): DatabaseConnection {
  let client: Client | null = null
  let line: Promise<unknown> = Promise.resolve()

  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const answer = line.then(work)
    line = answer.catch(() => undefined)
    return answer
  }
  const lose = (one: Client): void => {
    if (client === one) client = null
    one.end().catch(() => undefined)
  }
  const present = async (): Promise<Client> => {
    client ??= await openClient(address, (one) => {
      if (client === one) client = null
    })
    return client
  }
  const asked = async <Row extends QueryResultRow>(
    statement: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    let one: Client | null = null
    try {
      one = await present()
      return (await one.query<Row>(statement, [...values])).rows
    } catch (failure) {
      // What the server itself has said leaves the connection as it was.
      if (one && !isSaid(failure)) lose(one)
      throw databaseProblem(failure)
    }
  }
  return {
    ask: (statement, values) => inLine(() => asked(statement, values)),
    change: (work) =>
      inLine(async () => {
        await asked('BEGIN')
        try {
          const result = await work(asked)
          await asked('COMMIT')
          return result
        } catch (failure) {
          await asked('ROLLBACK').catch(() => undefined)
          throw failure
        }
      }),
    close: () =>
      inLine(async () => {
        await client?.end().catch(() => undefined)
        client = null
      }),
  }
}

/** A client that is let in. Throws what `databaseProblem` knows. */
export async function openClient(address: DatabaseAddress, onEnd: (client: Client) => void): Promise<Client> {
  const { host, port, database, user, password, tls, authority } = address
  const isHere = host === 'localhost' || host === '127.0.0.1' || host === '::1'
  // What leaves the workstation leaves it encrypted, and to the server that is meant.
  if (tls === 'none' && !isHere) throw new Problem('plain_only_on_loopback')
  const client = new Client({
    host,
    port,
    database,
    user,
    password,
    ssl: tls === 'none' ? false : { rejectUnauthorized: true, ...(authority !== '' && { ca: authority }) },
    connectionTimeoutMillis: longestWelcome,
    query_timeout: longestAnswer,
    application_name: 'madoguchi',
    keepAlive: true,
  })
  client.on('error', () => onEnd(client))
  client.on('end', () => onEnd(client))
  try {
    await client.connect()
    return client
  } catch (failure) {
    client.end().catch(() => undefined)
    throw failure
  }
}

const isSaid = (failure: unknown): boolean => failure instanceof Problem || /^[0-9A-Z]{5}$/.test(codeIn(failure)) // A code of five letters (PostgreSQL, appendix A) is the server's own.

function codeIn(failure: unknown): string {
  const { code } = (failure ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

/** Says in a code what a database said: that it is not there, that it does not let this desk in, that the journal was put back. */
export function databaseProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure
  const code = codeIn(failure)
  if (code === 'MG001') return new Problem('journal_gone_back')
  // Classes 28 (not let in), 42501 (no right), 3D000 and 3F000 (no such database or schema), 42P01 and 42883 (no such table or function).
  if (/^28...$/.test(code) || ['42501', '3D000', '3F000', '42P01', '42883'].includes(code))
    return new Problem('journal_refused', { serverWords: code })
  return new Problem('journal_unreachable')
}
