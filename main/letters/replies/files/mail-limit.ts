import { type MailLimit, mostMailOctets, usualMailOctets } from '../../../../shared/letters/reply-files.ts'
import type { ServerSettings } from '../../../../shared/office/mail-settings.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { askMostOctets } from '../../../mail/servers/outbox.ts'
import type { MailAccess } from '../../../mail/servers/server-access.ts'

/** How large a mail may be: what the outgoing server has said, or what is usual. */
export function mailLimit(db: Database, outgoing: Pick<ServerSettings, 'host' | 'port'> | null): MailLimit {
  const octets = outgoing ? findSize(db, outgoing)?.octets : null
  return octets
    ? { octets: Math.min(octets, mostMailOctets), said: octets <= mostMailOctets }
    : { octets: usualMailOctets, said: false }
}

export type SizeLook = {
  /** A file was attached: it may be time to ask. */
  wake(): void
  stop(): Promise<void>
}

/** Milliseconds for which an answer of the server holds, and after which one that did not answer is asked again. */
const [holds, again] = [86_400_000, 600_000]

/** Asks the outgoing server how large a mail it takes, once a day where files are attached, and keeps the answer. */
export function watchMailLimit(deps: {
  db: Database
  mailSettings: () => MailAccess | null
  now: () => Date
  onChanged: () => void
}): SizeLook {
  const { db, now } = deps
  let asking: Promise<void> | null = null
  let askedAt = -Infinity
  let over = false
  const ask = async ({ outgoing }: MailAccess): Promise<void> => {
    const octets = await askMostOctets(outgoing).catch(() => undefined)
    if (octets === undefined || over || !db.open) return
    keepSize(db, outgoing, octets, now().toISOString())
    deps.onChanged()
  }
  return {
    wake() {
      const settings = deps.mailSettings()
      const at = now().getTime()
      if (over || !settings || asking || at - askedAt < again) return
      const kept = findSize(db, settings.outgoing)
      if (kept && at - Date.parse(kept.at) < holds) return
      askedAt = at
      asking = ask(settings).finally(() => {
        asking = null
      })
    },
    async stop() {
      over = true
      await asking
    },
  }
}

const nameOf = ({ host, port }: Pick<ServerSettings, 'host' | 'port'>): string => `${host.toLowerCase()}:${port}`

function findSize(
  db: Database,
  server: Pick<ServerSettings, 'host' | 'port'>,
): { octets: number | null; at: string } | undefined {
  return prepared<[string], { octets: number | null; at: string }>(
    db,
    'SELECT octets, at FROM server_sizes WHERE server = ?',
  ).get(nameOf(server))
}

function keepSize(
  db: Database,
  server: Pick<ServerSettings, 'host' | 'port'>,
  octets: number | null,
  at: string,
): void {
  prepared(
    db,
    'INSERT INTO server_sizes (server, octets, at) VALUES (?, ?, ?) ON CONFLICT (server) DO UPDATE SET octets = excluded.octets, at = excluded.at',
  ).run(nameOf(server), octets, at)
}
