import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { DatabaseAddress } from '../../main/journal/postgres/connect.ts'
import { freePort, listening } from './free-port.ts'

const versions = '/usr/lib/postgresql'

/** The folder of the newest installed PostgreSQL with its programs; null where there is none. */
function programs(): string | null {
  if (!existsSync(versions)) return null
  const [newest] = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))
  const folder = newest === undefined ? '' : join(versions, newest, 'bin')
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')) ? folder : null
}

/** Whether Debian's postgresql is installed here, and an account that it can run as: it refuses to run as root. */
export const available = (): boolean => programs() !== null && (userInfo().uid !== 0 || postgresAccount() !== null)

export type PostgresServer = {
  /** As somebody who may make roles. */
  owner: DatabaseAddress
  /** As another role. */
  as(user: string, password: string): DatabaseAddress
  /** The files of the database as one sequence of bytes, after everything has been written to them. */
  files(): Buffer
  /** Ends it at once, as a power cut does, and starts it again on the same files. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a PostgreSQL of its own in a temporary folder, on a loopback port, with passwords (SCRAM). */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const data = join(folder, 'data')
  const account = userInfo().uid === 0 ? postgresAccount() : null
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  const secret = join(folder, 'password')
  writeFileSync(secret, 'owner', { mode: 0o600 })
  if (account) chownSync(secret, account.uid, account.gid)
  const run = (program: string, args: readonly string[]): [string, string[]] => {
    const file = join(programs()!, program)
    return account
      ? ['setpriv', [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', file, ...args]]
      : [file, [...args]]
  }
  const words = `-U owner -A scram-sha-256 --pwfile=${secret} --locale=C -E UTF8 --no-sync`.split(' ')
  const [initdb, initArgs] = run('initdb', ['-D', data, ...words])
  execFileSync(initdb, initArgs, { stdio: 'ignore', cwd: folder })
  const port = await freePort()
  let stopped: Promise<void> = Promise.resolve()
  const start = async () => {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'shared_buffers=16MB',
    ]
    const [program, args] = run('postgres', ['-D', data, ...settings.flatMap((one) => ['-c', one])])
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder })
    let output = ''
    let ended = false
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    stopped = new Promise((resolve) =>
      child.once('exit', () => {
        ended = true
        resolve()
      }),
    )
    await listening(port, () => (ended ? output : null))
    // It listens before it lets anybody in.
    const ready = join(programs()!, 'pg_isready')
    while (spawnSync(ready, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status !== 0) {
      if (ended) throw new Error(`the database ended before it let anybody in:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return child
  }
  let child = await start()
  const at = { host: '127.0.0.1', port, database: 'postgres', tls: 'none', authority: '' } as const
  const as = (user: string, password: string): DatabaseAddress => ({ ...at, user, password })
  return {
    owner: as('owner', 'owner'),
    as,
    files: () =>
      Buffer.from(execFileSync('sh', ['-c', 'find . -type f | sort | xargs cat'], { cwd: data, maxBuffer: 1 << 30 })),
    async kill() {
      // Its children end with it, and what it shares with them is taken over by the next.
      child.kill('SIGQUIT')
      await stopped
      child = await start()
    },
    async stop() {
      child.kill('SIGQUIT')
      await stopped
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function postgresAccount(): { uid: number; gid: number } | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'postgres'], { stdio: 'pipe' })))
    return { uid: uid!, gid: gid! }
  } catch {
    return null
  }
}
