import { Problem } from '../../../shared/errors.ts'
import type { ZoneDays } from '../measures/zone-days.ts'
import { bucket, loadBalancer } from './aws.ts'
import { bunny } from './bunny.ts'
import { commonFamily } from './common-family.ts'
import { areAccessFields, cloudfrontFields, extended } from './extended.ts'
import { type FillBlock, readHead } from './head.ts'
import { haproxy } from './haproxy.ts'
import { caddy, cloudflare, nginxJson, traefikJson } from './json-lines.ts'
import { type NginxFormat, nginxLines } from './nginx-format.ts'
import type { FormatName, LineReader } from './reader.ts'
import { TakenLines } from './take-lines.ts'

/** What is known of a log before it is read. */
export type LogFacts = {
  zone: ZoneDays
  /** The `log_format` that the administrator pasted; then nothing is recognised. */
  nginxFormat?: NginxFormat | undefined
  /** The name of the Site's visitor cookie. */
  visitorCookie?: string | undefined
  /** True where a last line without an end is left out: in most formats nobody can tell whether more of it is to come. */
  leavesUnfinished?: boolean | undefined
}

/** A recognised format, and why: how many of the first lines it reads, and whether a line of the file named its fields. */
export type Recognised = {
  format: FormatName
  by: 'fields-line' | 'first-lines' | 'log-format'
  matched: number
  tested: number
  /** The fields of a fields line, where the format has one. */
  fields: string[]
  open(): LineReader
}

type Candidate = Pick<Recognised, 'format' | 'open'> & { by?: Recognised['by'] }

/** A log in a recognised format, and where all of its bytes come from. */
export type RecognisedLog = { recognised: Recognised; fill: FillBlock }

/** Reads the beginning of a log and recognises its format. Throws Problem `not_a_log` where it is none. */
export async function recogniseLog(source: FillBlock, facts: LogFacts): Promise<RecognisedLog> {
  const { head, fill } = await readHead(source)
  const recognised = recognise(head, facts)
  if (recognised === null) throw new Problem('not_a_log')
  return { recognised, fill }
}

/** Reads whole lines, each with its newline, in every format, and finds the one that is theirs. Null where it is no access log. */
function recognise(head: Buffer, facts: LogFacts): Recognised | null {
  const lines = head.toString('latin1').split('\n').slice(0, 1000)
  const fields = fieldsIn(lines)
  const content = lines.map((line) => line.replace(/\r$/, '')).filter((line) => line !== '' && !line.startsWith('#'))
  const tried = candidates(content, fields, facts).map((candidate) => ({
    ...candidate,
    ...tryOn(head, candidate, facts),
  }))
  const best = Math.max(0, ...tried.map(({ matched }) => matched))
  // What is more exact stands before what reads its lines as well; it may fail at some of them.
  const chosen = tried.find(({ matched, tested }) => matched > 0 && matched * 2 >= best && matched * 10 >= tested)
  if (!chosen) return null
  return { by: 'first-lines', ...chosen, fields }
}

function candidates(content: string[], fields: string[], facts: LogFacts): Candidate[] {
  const { visitorCookie, nginxFormat, zone } = facts
  if (nginxFormat) return [{ format: 'nginx', by: 'log-format', open: () => nginxLines(nginxFormat, visitorCookie) }]
  const mostly = (pattern: RegExp): boolean => content.filter((line) => pattern.test(line)).length * 2 > content.length
  if (fields.length > 0) {
    if (!areAccessFields(fields)) return []
    const encoded = fields.includes('x-edge-location')
    const format = encoded ? 'cloudfront' : 'w3c'
    return [{ format, by: 'fields-line', open: () => extended({ encoded, visitorCookie }) }]
  }
  if (mostly(/^\{/))
    return [
      { format: 'caddy', open: () => caddy(visitorCookie) },
      { format: 'cloudflare', open: cloudflare },
      { format: 'traefik', open: traefikJson },
      { format: 'nginx-json', open: () => nginxJson(visitorCookie) },
    ]
  if (mostly(/\t.*\t.*\t/))
    return [{ format: 'cloudfront', open: () => extended({ encoded: true, fields: cloudfrontFields, visitorCookie }) }]
  const found: Candidate[] = []
  if (mostly(/^[A-Z-]+\|/)) found.push({ format: 'bunny', open: bunny })
  if (mostly(/^[0-9a-f]{16,}|^\S+ \S+ \[[^\]]+\] \S+ \S+ \S+ [A-Z]+\./)) found.push({ format: 's3', open: bucket })
  if (mostly(/^(?:https?|h2|grpcs|wss?) \d{4}-|^\d{4}-\d\d-\d\dT/)) found.push({ format: 'alb', open: loadBalancer })
  if (mostly(/ \[\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d(?:\.\d+)?\] \S+ [^ ]+\/[^ ]+ /))
    found.push({ format: 'haproxy', open: () => haproxy(zone) })
  if (mostly(/ \d+ "[^"]*" "[^"]*" \d+ms$/))
    found.push({ format: 'traefik', open: () => commonFamily({ host: false, agent: 'next' }) })
  // A host before the address: four words before the time, not three.
  if (mostly(/^\S+ \S+ \S+ [^[\s][^[]*\[/))
    found.push({ format: 'vhost-combined', open: () => commonFamily({ host: true, agent: 'next' }) })
  found.push({ format: 'combined', open: () => commonFamily({ host: false, agent: 'next' }) })
  // lighttpd writes the name of its host where others write the identity of RFC 1413.
  if (mostly(/^\S+ [^ -]*[.:]\S* /))
    found.push({ format: 'combined', open: () => commonFamily({ host: false, agent: 'later' }) })
  found.push({ format: 'common', open: () => commonFamily({ host: false, agent: 'none' }) })
  return found
}

/** The names in the first fields line of the extended format. */
function fieldsIn(lines: string[]): string[] {
  const line = lines.find((one) => /^#Fields:/i.test(one))
  return line === undefined
    ? []
    : line
        .trim()
        .split(/\s+/)
        .slice(1)
        .map((name) => name.toLowerCase())
}

function tryOn(head: Buffer, candidate: Candidate, facts: LogFacts): { matched: number; tested: number } {
  const taken = new TakenLines({ zone: facts.zone, keyOf: () => ({ first: 0, second: 0 }), onBatch: () => {} })
  try {
    head.copy(taken.block)
    candidate.open().take(0, head.length, taken)
    taken.end()
  } finally {
    taken.close()
  }
  return { matched: taken.rows, tested: taken.rows + taken.failed }
}
