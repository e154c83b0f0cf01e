import type { Words } from '../../shared/words/index.ts'
import { problemOf } from '../../shared/errors.ts'
import { type NginxFormat, parseNginxFormat } from '../statistics/lines/nginx-format.ts'
import { type LogSummary, summarizeLog as summarize } from '../statistics/summarize-log.ts'
import { type ZoneDays, zoneDays } from '../statistics/measures/zone-days.ts'
import type { CommandCall } from './command.ts'
import { complain, onOneLine, print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'
import { sentenceOf } from './sentence.ts'

/** `desk summarize-log`: what access logs say in numbers, each file by itself; one that is no log does not keep it from the others. */
export async function summarizeLog({ options, files, words }: CommandCall): Promise<number> {
  const facts = {
    zone: zoneOf(options['time-zone'], words),
    nginxFormat: formatOf(options['log-format'], words),
    visitorCookie: options['visitor-cookie'],
    goAccess: options.goaccess === true,
  }
  let unread = 0
  for (const path of files) {
    try {
      const summary = await summarize(path, facts)
      await (options.json ? printJson(asObject(summary)) : print(asText(path, summary, words)))
    } catch (error) {
      unread += 1
      complain(words.cli.log.unread(path, sentenceOf(problemOf(error), words)))
    }
  }
  return unread === 0 ? 0 : 1
}

function zoneOf(name: string | undefined, words: Words): ZoneDays {
  try {
    return zoneDays(name ?? 'UTC')
  } catch {
    throw new Refusal(words.cli.log.noZone(name ?? ''), 2)
  }
}

function formatOf(pasted: string | undefined, words: Words): NginxFormat | undefined {
  if (pasted === undefined) return undefined
  const format = parseNginxFormat(pasted)
  if (format === null) throw new Refusal(words.cli.log.noFormat, 2)
  return format
}

/** The order and the names of the command line’s promise. */
function asObject(summary: LogSummary): object {
  const { format, lines, valid, failed, robots, hits, pageViews, visitors, visits, bytes, notFound } = summary
  const [first, last] = [moment(summary.first), moment(summary.last)]
  return { format, lines, valid, failed, robots, hits, pageViews, visitors, visits, bytes, notFound, first, last }
}

function asText(path: string, summary: LogSummary, words: Words): string {
  const facts = Object.entries(asObject(summary)) as [keyof Words['cli']['log']['facts'], string | number][]
  return [`== ${onOneLine(path)}`, ...facts.map(([name, value]) => `${words.cli.log.facts[name]}: ${value}`), ''].join(
    '\n',
  )
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
