import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Certificate, makeCertificate } from '../../scripts/practice-office/certificates.ts'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import { freePort, listening } from './free-port.ts'

/** Whether Debian's postfix is installed here and may be started: its master wants to be root. */
export const available = (): boolean => existsSync('/usr/sbin/postfix') && userInfo().uid === 0

export type Postfix = {
  /** Settings with STARTTLS unless told; no user, since it takes mail from loopback, or a user where it asks Dovecot. */
  settings(changes?: Partial<ServerSettings>): ServerSettings
  /** Mails delivered so far, oldest first. */
  delivered(): Buffer[]
  log(): string
  stop(): Promise<void>
}

/** Starts Postfix with its own configuration; it delivers for *.example into a maildir, and nothing ever leaves the machine. */
export async function startPostfix(options: { certificate?: Certificate; saslPort?: number } = {}): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'postfix-'))
  chmodSync(folder, 0o755)
  const { key, cert, authority } = options.certificate ?? (await makeCertificate())
  const port = await freePort()
  for (const name of ['conf', 'spool', 'data', 'mail']) mkdirSync(join(folder, name))
  const postfixUser = Number(execFileSync('id', ['-u', 'postfix']).toString())
  chownSync(join(folder, 'data'), postfixUser, Number(execFileSync('id', ['-g', 'postfix']).toString()))
  chownSync(join(folder, 'mail'), 65534, 65534)
  writeFileSync(join(folder, 'conf', 'cert.pem'), cert)
  writeFileSync(join(folder, 'conf', 'key.pem'), key, { mode: 0o600 })
  writeFileSync(join(folder, 'conf', 'main.cf'), mainCf(folder, options.saslPort))
  writeFileSync(join(folder, 'conf', 'master.cf'), masterCf(port))
  const log = (): string => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '')
  const control = (command: string): void => {
    execFileSync('/usr/sbin/postfix', ['-c', join(folder, 'conf'), command], { stdio: 'pipe' })
  }
  const stop = async (): Promise<void> => {
    control('abort')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  control('start')
  try {
    await listening(port, () => null)
  } catch (failure) {
    await stop()
    throw failure
  }
  const inbox = join(folder, 'mail', 'all', 'new')
  return {
    settings: (changes) => ({
      host: '127.0.0.1',
      port,
      tls: 'starttls',
      user: '',
      password: '',
      certificateAuthority: authority,
      ...changes,
    }),
    delivered: () =>
      existsSync(inbox)
        ? readdirSync(inbox)
            .map((name) => ({ name, at: deliveredAt(name) }))
            .sort((one, other) => one.at - other.at)
            .map(({ name }) => readFileSync(join(inbox, name)))
        : [],
    log,
    stop,
  }
}

/**
 * When a mail was delivered, in microseconds, by its name in the maildir (seconds.V…I…Mmicroseconds.host): the number of
 * its file stands before the microseconds, so the names themselves do not tell the order within a second.
 */
function deliveredAt(name: string): number {
  const [, seconds, microseconds] = /^(\d+)\.V[\da-f]+I[\da-f]+M(\d+)\./.exec(name) ?? []
  if (seconds === undefined) throw new Error(`not a name of Postfix: ${name}`)
  return Number(seconds) * 1_000_000 + Number(microseconds)
}

function mainCf(folder: string, saslPort: number | undefined): string {
  const sasl =
    saslPort === undefined
      ? 'smtpd_relay_restrictions = permit_mynetworks, reject'
      : `smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${saslPort}
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject`
  return `compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.consulate.example
mydestination =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
default_transport = error:this machine sends nothing
relay_transport = error:this machine sends nothing
virtual_mailbox_domains = consulate.example, citizen.example
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${folder}/conf/cert.pem
smtpd_tls_key_file = ${folder}/conf/key.pem
smtpd_recipient_restrictions = reject_unlisted_recipient
${sasl}
`
}

function masterCf(port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`
}
