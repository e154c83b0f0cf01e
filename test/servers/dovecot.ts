import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Certificate, makeCertificate } from '../../scripts/practice-office/certificates.ts'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import { freePort, listening } from './free-port.ts'

const program = '/usr/sbin/dovecot'

/** Whether Debian's dovecot-imapd is installed here. */
export const available = (): boolean => existsSync(program) && existsSync('/usr/lib/dovecot/imap')

export type Dovecot = {
  /** Settings of one user; TLS from the first byte unless told. */
  settings(user: string, tls?: ServerSettings['tls']): ServerSettings
  /** Lays mails into a user's inbox as delivery would, in this order; flags are Maildir letters (S = seen). */
  deliver(user: string, mails: Uint8Array[], flags?: string): void
  /** The maildir of a user's inbox. */
  inboxOf(user: string): string
  /** Port of the SASL service that Postfix can ask. */
  saslPort: number
  log(): string
  /** Ends it and all that belongs to it at once, as a power cut does, and starts it again on the same mails. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts Dovecot with a configuration of its own in a temporary folder, on loopback ports, as root or as whoever runs the tests.
 * `introspection` is an address at which it asks about access tokens (RFC 7662).
 */
export async function startDovecot(
  users: string[],
  certificate?: Certificate,
  introspection?: string,
): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'dovecot-'))
  const root = userInfo().uid === 0
  // Dovecot reads no mail as root.
  const owner = root ? { uid: 65534, gid: 65534 } : { uid: userInfo().uid, gid: userInfo().gid }
  chmodSync(folder, 0o755)
  const { key, cert, authority } = certificate ?? (await makeCertificate())
  writeFileSync(join(folder, 'cert.pem'), cert)
  writeFileSync(join(folder, 'key.pem'), key)
  writeFileSync(join(folder, 'users'), users.map((user) => `${user}:{PLAIN}${passwordOf(user)}::::::\n`).join(''))
  mkdirSync(join(folder, 'mail'))
  chownSync(join(folder, 'mail'), owner.uid, owner.gid)
  const [plain, tls, saslPort] = [await freePort(), await freePort(), await freePort()]
  const tokens = introspection === undefined ? '' : tokenLogins(folder)
  if (introspection !== undefined) {
    const asking = [
      'introspection_mode = post',
      `introspection_url = ${introspection}`,
      'username_attribute = username',
      'active_attribute = active',
      'active_value = true',
    ]
    writeFileSync(join(folder, 'oauth2.conf'), `${asking.join('\n')}\n`)
  }
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, owner, root, plain, tls, saslPort) + tokens)

  let output = ''
  const log = (): string => output + (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '')
  const start = (): ChildProcess => {
    const args = ['-F', '-c', join(folder, 'dovecot.conf')]
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    return child
  }
  let child = start()
  const ready = (): Promise<void> => listening(tls, () => (child.exitCode === null ? null : log()))
  const stop = async (): Promise<void> => {
    await end(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready()
  } catch (failure) {
    await stop()
    throw failure
  }

  let delivered = 0
  return {
    saslPort,
    log,
    inboxOf: (user) => join(folder, 'mail', user),
    settings: (user, protection = 'tls') => ({
      host: '127.0.0.1',
      port: protection === 'tls' ? tls : plain,
      tls: protection,
      user,
      password: passwordOf(user),
      certificateAuthority: authority,
    }),
    deliver(user, mails, flags = '') {
      const inbox = join(folder, 'mail', user)
      for (const part of ['', 'tmp', 'new', 'cur'].filter((one) => !existsSync(join(inbox, one)))) {
        mkdirSync(join(inbox, part))
        chownSync(join(inbox, part), owner.uid, owner.gid)
      }
      for (const mail of mails) {
        const name = `${1_700_000_000 + ++delivered}.M1P1.practice,S=${mail.length}`
        writeFileSync(join(inbox, 'tmp', name), mail)
        chownSync(join(inbox, 'tmp', name), owner.uid, owner.gid)
        renameSync(
          join(inbox, 'tmp', name),
          flags === '' ? join(inbox, 'new', name) : join(inbox, 'cur', `${name}:2,${flags}`),
        )
      }
    },
    async kill() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      // Stopped, it starts no other while its own are counted.
      process.kill(child.pid!, 'SIGSTOP')
      const own = childrenOf(child.pid!)
      for (const one of [child.pid!, ...own]) endAtOnce(one)
      await ended
      while (own.some(runs)) await pause(10)
      // A socket on which one of them still seemed to listen would keep it from starting.
      rmSync(join(folder, 'run'), { recursive: true, force: true })
      child = start()
      await ready()
    },
    stop,
  }
}

/** The password of a test user; long and odd enough that finding it in a stream of bytes is no accident. */
export const passwordOf = (user: string): string => `secret-of-${user.replace(/\W/g, '-')}-9d2f`

function configuration(
  folder: string,
  owner: { uid: number; gid: number },
  root: boolean,
  plain: number,
  tls: number,
  sasl: number,
): string {
  const name = userInfo().username
  const group = root ? '' : execFileSync('id', ['-gn']).toString().trim()
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
instance_name = madoguchi-test
protocols = imap
listen = 127.0.0.1
log_path = ${folder}/log
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
mail_fsync = never
first_valid_uid = 1
mail_max_userip_connections = 100
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Junk {
    auto = create
    special_use = \\Junk
  }
}
service imap-login {
  inet_listener imap {
    port = ${plain}
  }
  inet_listener imaps {
    port = ${tls}
    ssl = yes
  }
  ${root ? '' : 'chroot ='}
}
service auth {
  inet_listener sasl {
    port = ${sasl}
  }
}
${
  root
    ? ''
    : `default_internal_user = ${name}
default_login_user = ${name}
default_internal_group = ${group}
service anvil {
  chroot =
}
service stats {
  chroot =
}`
}
`
}

const tokenLogins = (folder: string): string => `
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${folder}/oauth2.conf
}
# Without a growing wait after each refusal.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function childrenOf(id: number): number[] {
  const listed = execFileSync('pgrep', ['-P', `${id}`]).toString()
  return listed.trim().split('\n').map(Number)
}

/** One of Dovecot's own may end by itself meanwhile. */
function endAtOnce(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ESRCH') throw failure
  }
}

/** Whether a process still does something; one that has ended may be listed until somebody asks how. */
function runs(id: number): boolean {
  try {
    const told = readFileSync(`/proc/${id}/stat`, 'utf8')
    return !/^\) [ZX]/.test(told.slice(told.lastIndexOf(')')))
  } catch {
    return false
  }
}
