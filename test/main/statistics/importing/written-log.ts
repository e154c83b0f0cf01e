import { seeded } from '../varied-log.ts'

const agents = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.3.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  '-',
]
const paths = [
  '/',
  '/itpr_ja/',
  '/itpr_ja/visa.html?a=1',
  '/itpr_en/index.html',
  '/forms/visa.pdf',
  '/logo.png',
  '/gone.html',
  '/robots.txt',
]
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Lines of a log of five days around the end of daylight saving in California, in the order of time; some follow each other that are truly the
 * same. Each ends with a newline.
 */
export function writtenLog(seed: number, lines: number): string[] {
  const random = seeded(seed)
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  let seconds = Date.UTC(2026, 9, 30, 6) / 1000
  const step = (5 * 86_400) / lines
  const log: string[] = []
  while (log.length < lines) {
    seconds += Math.floor(random() * 2 * step)
    const path = one(paths)
    const status = path === '/gone.html' ? 404 : random() < 0.1 ? 304 : 200
    const text =
      `192.0.2.${1 + Math.floor(random() * 30)} - - [${clock(seconds, random() < 0.5 ? -7 : 9)}] ` +
      `"${random() < 0.9 ? 'GET' : 'HEAD'} ${path} HTTP/1.1" ${status} ${Math.floor(random() * 9000)} "-" "${one(agents)}"\n`
    log.push(text)
    if (random() < 0.03) log.push(text)
  }
  return log
}

/** A moment as servers write it, on clocks that are so many hours ahead of UTC. */
function clock(seconds: number, hours: number): string {
  const at = new Date((seconds + hours * 3600) * 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  return `${date}:${time} ${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}00`
}

/** The moment of a line, in seconds since 1970 UTC. */
export function momentOf(line: string): number {
  const [, day, month, year, time, sign, hours] = /\[(\d+)\/(\w+)\/(\d+):([\d:]+) ([+-])(\d\d)00\]/.exec(line)!
  const offset = Number(hours) * 3600 * (sign === '-' ? 1 : -1)
  return Date.parse(`${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day}T${time}Z`) / 1000 + offset
}
