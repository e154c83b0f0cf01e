import { Resolver } from 'node:dns/promises'
import { Problem } from '../../../shared/errors.ts'
import type { SenderRecords } from '../../../shared/newsletter/issue/issue.ts'
import { dkimRecord } from '../../mail/message/dkim.ts'
import { domainOf } from './prepare-mails.ts'

type SenderRecord = SenderRecords['records'][number]

/** The TXT records of a name, each as one text; none where there is no such name. Throws Problem server_timeout. */
export type AskTxt = (name: string) => Promise<string[]>

/** Milliseconds for one question, and how often it is put. */
const patience = { timeout: 5000, tries: 2 }

/** Asks the name servers of this computer, or those that are named (`127.0.0.1:5353`). */
export function askNameServers(servers?: readonly string[]): AskTxt {
  return async (name) => {
    const resolver = new Resolver(patience)
    if (servers) resolver.setServers(servers)
    try {
      return (await resolver.resolveTxt(name)).slice(0, 50).map((parts) => parts.join(''))
    } catch (failure) {
      const { code } = failure as { code?: string }
      if (code === 'ENODATA' || code === 'ENOTFOUND') return []
      throw new Problem(code === 'ETIMEOUT' ? 'server_timeout' : 'server_unreachable')
    }
  }
}

/**
 * What the sender's domain says of who may send for it (RFC 7208, RFC 7489, RFC 6376), and what to publish where something is missing or lets
 * anybody send.
 * @param host the server that mails leave by
 */
export async function senderRecords(
  ask: AskTxt,
  sender: { address: string; host: string; dkim: { domain: string; selector: string; privateKey: string } | null },
): Promise<SenderRecords> {
  const domain = domainOf(sender.address).toLowerCase()
  return {
    domain,
    records: await Promise.all([
      spf(ask, domain, sender.host),
      dmarc(ask, domain, sender.address),
      ...(sender.dkim === null ? [] : [dkim(ask, sender.dkim)]),
    ]),
  }
}

async function spf(ask: AskTxt, domain: string, host: string): Promise<SenderRecord> {
  const found = (await ask(domain)).filter((text) => /^v=spf1(?: |$)/i.test(text))
  const server = /^[\w-]+(?:\.[\w-]+)+$/.test(host) && !/^[\d.]+$/.test(host) ? ` a:${host}` : ''
  return {
    kind: 'spf',
    name: domain,
    found: shownOf(found),
    wanted: wantedSpf(found, `v=spf1 mx${server} ~all`),
  }
}

/** Two records are an error to whoever checks them (RFC 7208 section 4.5); one that ends in +all says nothing. */
function wantedSpf(found: readonly string[], fresh: string): string | null {
  const [only, ...more] = found
  if (only === undefined) return fresh
  const terms = [...new Set(found.flatMap((one) => one.trim().split(/\s+/).slice(1)))]
  const ending = terms.filter((term) => /^[-~?+]?all$/i.test(term))
  const open = ending.length === 0 ? !terms.some((term) => /^redirect=/i.test(term)) : ending.some(isOpen)
  if (more.length === 0 && !open) return null
  return ['v=spf1', ...terms.filter((term) => !ending.includes(term)), '~all'].join(' ')
}

const isOpen = (term: string): boolean => /^\+?all$/i.test(term)

async function dmarc(ask: AskTxt, domain: string, address: string): Promise<SenderRecord> {
  const name = `_dmarc.${domain}`
  const found = (await ask(name)).filter((text) => /^v=DMARC1\s*(?:;|$)/i.test(text))
  const sound = found.length === 1 && /;\s*p\s*=\s*(?:none|quarantine|reject)\s*(?:;|$)/i.test(found[0]!)
  return {
    kind: 'dmarc',
    name,
    found: shownOf(found),
    wanted: sound ? null : `v=DMARC1; p=none; rua=mailto:${address}`,
  }
}

async function dkim(
  ask: AskTxt,
  { domain, selector, privateKey }: { domain: string; selector: string; privateKey: string },
): Promise<SenderRecord> {
  const name = `${selector}._domainkey.${domain}`
  const found = await ask(name)
  const ours = dkimRecord(privateKey)
  const isOurs = found.length === 1 && tagOf(found[0]!, 'p') === tagOf(ours, 'p')
  return { kind: 'dkim', name, found: shownOf(found), wanted: isOurs ? null : ours }
}

function tagOf(record: string, tag: string): string {
  const pair = record.split(';').find((one) => one.trim().startsWith(`${tag}=`))
  return (
    pair
      ?.trim()
      .slice(tag.length + 1)
      .replaceAll(/\s/g, '') ?? ''
  )
}

const shownOf = (found: readonly string[]): string | null =>
  found.length === 0 ? null : found.join('\n').slice(0, 2000)
