import { X509Certificate } from 'node:crypto'
import type { z } from 'zod'
import { ServerSettings } from '../../shared/office/mail-settings.ts'
import type { Words } from '../../shared/words/index.ts'
import { requireProtection } from '../mail/servers/server-connection.ts'

type Reasons = Words['cli']['settings']['wrong']

/** One wrong value of a settings file: where it stands, and why, as a word of shared/words with what that needs. Never the value itself. */
export type WrongValue = { path: PropertyKey[] } & (
  | { why: Exclude<keyof Reasons, 'atLeast' | 'atMost' | 'tooLong' | 'tooMany' | 'oneOf'> }
  | { why: 'atLeast' | 'atMost' | 'tooLong' | 'tooMany'; limit: number }
  | { why: 'oneOf'; values: string }
)

/** The sentence of a wrong value. */
export function wordedValue(wrong: WrongValue, words: Words): string {
  const said: Reasons = words.cli.settings.wrong
  const place = pathText(wrong.path) || words.cli.settings.wholeFile
  if ('limit' in wrong) return said[wrong.why](place, wrong.limit)
  if ('values' in wrong) return said.oneOf(place, wrong.values)
  return said[wrong.why](place)
}

/** What the schema found wrong, one entry for each value. */
export function wrongValues(error: z.ZodError, given: unknown): WrongValue[] {
  return error.issues.map((issue) => ({ path: issue.path, ...reasonOf(issue, valueAt(given, issue.path)) }))
}

/** Names that the schema does not know: mostly typing mistakes, which would otherwise do nothing in silence. */
export function unreadNames(given: unknown, read: unknown, path: PropertyKey[] = []): WrongValue[] {
  if (Array.isArray(given) && Array.isArray(read))
    return given.flatMap((one, index) => unreadNames(one, read[index], [...path, index]))
  if (!isObject(given) || !isObject(read)) return []
  return Object.keys(given).flatMap((name) =>
    Object.hasOwn(read, name)
      ? unreadNames(given[name], read[name], [...path, name])
      : [{ path: [...path, name], why: 'unknown' as const }],
  )
}

/** Values that are right by themselves and cannot be meant: found at any depth, so that a file of schemas is judged by the same rules. */
export function wrongCombinations(read: unknown, path: PropertyKey[] = []): WrongValue[] {
  if (Array.isArray(read)) {
    const names = read.map((one: unknown) => (isObject(one) ? (one.name ?? one.key) : undefined))
    return read.flatMap((one, index): WrongValue[] => [
      ...(names[index] !== undefined && names.indexOf(names[index]) !== index
        ? [{ path: [...path, index, isObject(one) && 'name' in one ? 'name' : 'key'], why: 'twice' as const }]
        : []),
      ...wrongCombinations(one, [...path, index]),
    ])
  }
  if (!isObject(read)) return []
  return [
    ...wrongHere(read, path),
    ...Object.entries(read).flatMap(([name, value]) => wrongCombinations(value, [...path, name])),
  ]
}

function wrongHere(read: Record<string, unknown>, path: PropertyKey[]): WrongValue[] {
  const wrong: WrongValue[] = []
  if (typeof read.timeZone === 'string' && !isTimeZone(read.timeZone))
    wrong.push({ path: [...path, 'timeZone'], why: 'timeZone' })
  if (read.tls === 'none' && !isLoopback(String(read.host))) wrong.push({ path: [...path, 'tls'], why: 'plain' })
  if (typeof read.certificateAuthority === 'string' && !isCertificate(read.certificateAuthority)) {
    wrong.push({ path: [...path, 'certificateAuthority'], why: 'certificate' })
  }
  if (isObject(read.match) && Object.values(read.match).every((part) => part === undefined)) {
    wrong.push({ path: [...path, 'match'], why: 'matchesNothing' })
  }
  if ([read.incoming, read.outgoing].some((server) => isObject(server) && server.auth === 'oauth') && !read.oauth) {
    wrong.push({ path: [...path, 'oauth'], why: 'missing' })
  }
  if (read.provider === 'other') {
    for (const name of ['authorizeUrl', 'tokenUrl'])
      if (read[name] === '') wrong.push({ path: [...path, name], why: 'missing' })
  }
  return wrong
}

type Reason = WrongValue extends infer W ? (W extends unknown ? Omit<W, 'path'> : never) : never

function reasonOf(issue: z.core.$ZodIssue, value: unknown): Reason {
  if (value === undefined) return { why: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return { why: typeReasons[issue.expected] ?? 'other' }
    case 'invalid_value':
      return { why: 'oneOf', values: issue.values.map(String).join(', ') }
    case 'invalid_format':
      return { why: formatReasons[String(issue.path.at(-1))] ?? 'other' }
    case 'invalid_union':
      return { why: 'textOrTexts' }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { why: 'empty' }
        : { why: 'atLeast', limit: Number(issue.minimum) }
    case 'too_big':
      if (issue.origin === 'string') return { why: 'tooLong', limit: Number(issue.maximum) }
      return { why: issue.origin === 'array' ? 'tooMany' : 'atMost', limit: Number(issue.maximum) }
    default:
      return { why: 'other' }
  }
}

const typeReasons: Partial<Record<string, 'text' | 'number' | 'wholeNumber' | 'yesOrNo' | 'list' | 'group'>> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'yesOrNo',
  array: 'list',
  object: 'group',
}

/** Texts that must have a form of their own, by the name of the setting. */
const formatReasons: Partial<Record<string, 'email' | 'key' | 'proxy'>> = {
  address: 'email',
  key: 'key',
  proxy: 'proxy',
}

/** As people write it: mail.folders.others[0]. */
function pathText(path: PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

function valueAt(given: unknown, path: PropertyKey[]): unknown {
  const stepInto = (value: unknown, step: PropertyKey): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined
  return path.reduce(stepInto, given)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTimeZone(name: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat('en', { timeZone: name }))
}

function isCertificate(pem: string): boolean {
  return pem.trim() === '' || succeeds(() => new X509Certificate(pem))
}

function isLoopback(host: string): boolean {
  return succeeds(() => requireProtection(ServerSettings.parse({ host, port: 1, tls: 'none', user: '', password: '' })))
}

function succeeds(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
