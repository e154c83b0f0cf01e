import type { Recognised } from '../lines/recognise.ts'

/** How GoAccess 1.7 is told to read a log: its own names for formats, written out (goaccess(1), “log-format”). */
export type GoAccessFormat = { log: string; date: DateFormat }

/** `%d/%b/%Y` or `%Y-%m-%d`. */
export type DateFormat = 'day/month/year' | 'year-month-day'

const common = '%h %^[%d:%t %^] "%r" %s %b'
const combined = `${common} "%R" "%u"`

/** What GoAccess reads a recognised log with; null for formats that it is given as JSON or not at all. */
export function goAccessFormat({ format, fields }: Recognised): GoAccessFormat | null {
  const clf = (log: string): GoAccessFormat => ({ log, date: 'day/month/year' })
  switch (format) {
    case 'common':
      return clf(common)
    case 'combined':
      return clf(combined)
    case 'vhost-combined':
      return clf(`%v:%^ ${combined}`)
    case 's3':
      return clf('%^ %v [%d:%t %^] %h %^"%r" %s %^ %b %^ %L %^ "%R" "%u"')
    case 'w3c':
      return { log: w3cFormat(fields), date: 'year-month-day' }
    case 'cloudfront':
      return { log: '%d\t%t\t%^\t%b\t%h\t%m\t%v\t%U\t%s\t%R\t%u\t%q\t%^', date: 'year-month-day' }
    default:
      return null
  }
}

const specifiers: Readonly<Record<string, string>> = {
  date: '%d',
  time: '%t',
  'c-ip': '%h',
  'cs-method': '%m',
  'cs-uri-stem': '%U',
  'cs-uri-query': '%q',
  'sc-status': '%s',
  'sc-bytes': '%b',
  'cs(user-agent)': '%u',
  'cs(referer)': '%R',
}

/** GoAccess is told the fields in the order in which the file names them. */
function w3cFormat(fields: readonly string[]): string {
  return fields.map((name) => specifiers[name] ?? '%^').join(' ')
}
