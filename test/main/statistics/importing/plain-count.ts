import { momentOf } from './written-log.ts'

export type PlainCount = {
  pageViews: number
  visitors: number
  visits: number
  downloads: number
  notFound: number
  robots: number
}

const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' })

/** Counts lines of the Combined Log Format by the office's definitions, as plainly as they are written. */
export function plainCount(lines: readonly string[]): PlainCount {
  const count: PlainCount = { pageViews: 0, visitors: 0, visits: 0, downloads: 0, notFound: 0, robots: 0 }
  const parsed = lines.map((line) => {
    const [, address, method, target, status, agent] =
      /^(\S+) .*?"(\w+) (\S+) HTTP\/1\.1" (\d+) \d+ "-" "([^"]*)"\n$/.exec(line)!
    const seconds = momentOf(line)
    const path = target!.split('?')[0]!
    return {
      visitor: `${clock.format(seconds * 1000)} ${address} ${agent}`,
      seconds,
      method: method!,
      path,
      status: status!,
      agent: agent!,
    }
  })
  const readers = new Set(parsed.filter(({ path }) => path === '/robots.txt').map(({ visitor }) => visitor))
  const events = new Map<string, { seconds: number; isView: boolean }[]>()
  for (const { visitor, seconds, method, path, status, agent } of parsed) {
    const isRobot = agent === '-' || agent.includes('bot')
    // Pictures of a visitor who calls itself no robot are not kept apart, whoever it is found to be.
    if (isRobot || (readers.has(visitor) && !path.endsWith('.png'))) count.robots += 1
    if (isRobot || readers.has(visitor) || path.endsWith('.png')) continue
    const isPage = /\/$|\.html$/.test(path)
    const isView = isPage && method === 'GET' && (status === '200' || status === '304')
    if (isView) count.pageViews += 1
    if (path.endsWith('.pdf') && method === 'GET' && status !== '404') count.downloads += 1
    if (status === '404') count.notFound += 1
    events.set(visitor, [...(events.get(visitor) ?? []), { seconds, isView }])
  }
  for (const list of events.values()) {
    let last = Number.NEGATIVE_INFINITY
    const visits: boolean[] = []
    for (const { seconds, isView } of list.sort((one, other) => one.seconds - other.seconds)) {
      if (seconds - last > 1800) visits.push(false)
      if (isView) visits[visits.length - 1] = true
      last = seconds
    }
    count.visits += visits.filter(Boolean).length
    if (visits.some(Boolean)) count.visitors += 1
  }
  return count
}
