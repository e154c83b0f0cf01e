import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { Colleague } from '../office/account.ts'

/** Every format that is read; the last two are exports of other programs, which hold totals and no lines. */
export const LogFormat = z.enum([
  'common',
  'combined',
  'vhost-combined',
  'w3c',
  'nginx',
  'cloudfront',
  'alb',
  's3',
  'haproxy',
  'traefik',
  'caddy',
  'nginx-json',
  'cloudflare',
  'bunny',
  'ga4',
  'matomo',
])
export type LogFormat = z.infer<typeof LogFormat>

/** A format that was recognised, and why. */
export const FoundFormat = z.object({
  format: LogFormat,
  /** A line of the file names its fields; its first lines are read by it; a `log_format` stands in the settings; its columns are named so. */
  by: z.enum(['fields-line', 'first-lines', 'log-format', 'column-names']),
  /** Of the first lines: how many were looked at, and how many are of this format. */
  matched: z.number().int(),
  tested: z.number().int(),
  /** The fields that a line of the file names, in their order; else none. */
  fields: z.array(z.string()),
})
export type FoundFormat = z.infer<typeof FoundFormat>

export const LogPacking = z.enum(['none', 'gzip', 'bzip2', 'zstd', 'zip'])
export type LogPacking = z.infer<typeof LogPacking>

/** A file that may be imported, looked at and not read. */
export const LookedAtFile = z.object({
  /** Where it lies; only the window that asked is told. */
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  packing: LogPacking.nullable(),
  /** Null where it is no access log; then `why` says so. */
  found: FoundFormat.nullable(),
  why: z.enum(errorCodes).nullable(),
})
export type LookedAtFile = z.infer<typeof LookedAtFile>

/** What became of one file of an import. Numbers are those so far where it is being read, or was cut. */
export const ImportedFile = z.object({
  /** Its name without its folder. */
  name: z.string(),
  bytes: z.number(),
  packing: LogPacking.nullable(),
  found: FoundFormat.nullable(),
  state: z.enum(['waiting', 'reading', 'done', 'failed', 'cancelled', 'interrupted']),
  /** Why it failed. */
  why: z.enum(errorCodes).nullable(),
  /** Lines of any kind; access lines; lines that are none and should be. */
  lines: z.number().int(),
  valid: z.number().int(),
  failed: z.number().int(),
  /** Access lines that were new; that were here already; of days that take none any more; of the office itself. */
  fresh: z.number().int(),
  known: z.number().int(),
  late: z.number().int(),
  internal: z.number().int(),
  /** The days that late lines are of (2026-10-03), the first fifty. */
  lateDays: z.array(z.string()),
  /** How many parts it has: a new one begins where time runs back by more than two hours. */
  parts: z.number().int(),
  /** True where time runs back so often that the file is one part, in which lines that are the same count once. */
  shuffled: z.boolean(),
  /** The earliest and the latest access line (ISO 8601 with Z). */
  first: z.string().nullable(),
  last: z.string().nullable(),
})
export type ImportedFile = z.infer<typeof ImportedFile>

/** An import of one or more files. */
export const LogImport = z.object({
  id: z.uuid(),
  at: z.string(),
  /** Null while it runs. */
  endedAt: z.string().nullable(),
  /** Null where a watched folder was looked at. */
  by: Colleague.nullable(),
  /** The server whose logs they are: the same line of two servers is two lines. Empty where there is one. */
  server: z.string(),
  /** `interrupted`: the program ended meanwhile; what had been taken in is kept, and the files may be imported again. */
  state: z.enum(['running', 'done', 'failed', 'cancelled', 'interrupted']),
  files: z.array(ImportedFile),
})
export type LogImport = z.infer<typeof LogImport>

/** How far the running import is. */
export const LogImportProgress = z.object({
  id: z.uuid(),
  /** Bytes of its files, as they lie there, and how many of them are read. */
  bytes: z.number(),
  readBytes: z.number(),
  lines: z.number().int(),
  linesASecond: z.number(),
  /** Null where nothing can be said yet. */
  secondsLeft: z.number().nullable(),
  files: z.array(ImportedFile),
})
export type LogImportProgress = z.infer<typeof LogImportProgress>

/**
 * Why a line is no access line. `unfinished`: it is the last one of its file and has no end, as while a server is still writing it. Its text is kept
 * nowhere: it may hold an address.
 */
export const BadLineReason = z.enum(['fields', 'address', 'time', 'request', 'status', 'bytes', 'length', 'unfinished'])
export type BadLineReason = z.infer<typeof BadLineReason>

/** A line that could not be read: its place in its file, counted from 1, and why. */
export const BadLogLine = z.object({ file: z.string(), line: z.number().int(), reason: BadLineReason })
export type BadLogLine = z.infer<typeof BadLogLine>
