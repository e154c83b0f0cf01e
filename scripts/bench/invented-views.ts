import { type DayRows, newDayRows, requestKinds } from '../../main/statistics/store/rows.ts'
import type { StoredValues } from '../../main/statistics/store/values.ts'
import { seeded } from './random.ts'

/** Three years that end with October 2026, as days since 1970. */
export const lastDay = 20_757
export const days = 1096
export const firstDay = lastDay - days + 1

/** What a requester can be; the first of each list comes most. */
export const lists = {
  country: numbered(60, 'C'),
  domain: ['', ...numbered(40, 'net')],
  browser: numbered(8, 'Browser '),
  system: numbered(6, 'System '),
  device: ['mobile', 'desktop', 'tablet', 'tv'],
  referrer: ['', ...numbered(300, 'site').map((name) => `${name}.example`)],
  page: numbered(6000, '/itpr_ja/').map((path) => `${path}.html`),
}
export type Listed = keyof typeof lists

/** Requests of one day in the order of visits, as places in the lists; `visit` and `visitor` count within the day. */
export type InventedDay = Record<Listed, Uint16Array> & {
  requests: number
  kind: Uint8Array
  status: Uint16Array
  robot: Uint8Array
  second: Uint32Array
  visit: Uint32Array
  visitor: Uint32Array
}

/** Invents so many page views of people over three years, the same for the same seed; besides them downloads, errors and robots. */
export function* inventedViews(views: number, seed: number): Generator<{ day: number; rows: InventedDay }> {
  const random = seeded(seed)
  let left = views
  for (let at = 0; at < days; at += 1) {
    const share = Math.round(left / (days - at))
    yield { day: firstDay + at, rows: inventedDay(random, share) }
    left -= share
  }
}

/** Seconds of the day up to which somebody comes again on it. */
const lastStart = 80_000

function inventedDay(random: () => number, views: number): InventedDay {
  const room = views * 2 + 100
  const day: InventedDay = {
    requests: 0,
    country: new Uint16Array(room),
    domain: new Uint16Array(room),
    browser: new Uint16Array(room),
    system: new Uint16Array(room),
    device: new Uint16Array(room),
    referrer: new Uint16Array(room),
    page: new Uint16Array(room),
    kind: new Uint8Array(room),
    status: new Uint16Array(room),
    robot: new Uint8Array(room),
    second: new Uint32Array(room),
    visit: new Uint32Array(room),
    visitor: new Uint32Array(room),
  }
  let left = views
  for (let visit = 0, visitor = -1; left > 0; visit += 1) {
    const isAgain = visitor >= 0 && random() < 0.1 && day.second[day.requests - 1]! < lastStart
    const robot = isAgain ? 0 : random() < 0.05 ? 1 : 0
    const before = day.requests - 1
    if (!isAgain) visitor += 1
    const like = isAgain && day.robot[before] === 0 ? before : -1
    const one = (list: Listed, skew: number): number =>
      like >= 0 ? day[list][like]! : Math.floor(lists[list].length * random() ** skew)
    const of = {
      country: one('country', 6),
      domain: one('domain', 8),
      browser: one('browser', 3),
      system: one('system', 2),
      device: one('device', 3),
    }
    const referrer = random() < 0.4 ? one('referrer', 4) : 0
    // After the visit before, by more than half an hour.
    let second = like >= 0 ? day.second[like]! + 1801 + Math.floor(random() * 3600) : startOf(random)
    for (let more = true; more && second < 86_400; more = random() < 0.64) {
      const row = day.requests
      const kind = random()
      day.second[row] = second
      second += Math.floor(random() * 200)
      day.page[row] = Math.floor(lists.page.length ** random()) - 1
      day.kind[row] =
        kind < 0.93
          ? requestKinds.view
          : kind < 0.96
            ? requestKinds.download
            : kind < 0.98
              ? requestKinds.notFound
              : requestKinds.other
      day.status[row] = [301, random() < 0.9 ? 200 : 304, 200, 404][day.kind[row]]!
      day.robot[row] = robot
      day.visit[row] = visit
      day.visitor[row] = visitor
      for (const list of Object.keys(of) as (keyof typeof of)[]) day[list][row] = of[list]
      day.referrer[row] = referrer
      day.requests += 1
      if (day.kind[row] === requestKinds.view && robot === 0) left -= 1
      if (left === 0 || day.requests === room) return day
    }
  }
  return day
}

/** Most come in the working hours of the office, some in the evening. */
function startOf(random: () => number): number {
  return Math.floor((random() < 0.7 ? 9 + random() * 8 : random() * 24) * 3600)
}

/** The same as rows of the store, in the order of time as a log has them. */
export function rowsOf(day: InventedDay, values: StoredValues, keys: Float64Array): DayRows {
  const rows = newDayRows(day.requests)
  const order = Uint32Array.from({ length: day.requests }, (_, row) => row)
  order.sort((one, other) => day.second[one]! - day.second[other]!)
  const numbers = Object.fromEntries(
    Object.entries(lists).map(([list, texts]) => [
      list,
      list === 'page' ? [] : texts.map((text) => values.number(list as Exclude<Listed, 'page'>, text)),
    ]),
  ) as Record<Listed, number[]>
  const subjects = [requestKinds.view, requestKinds.download, requestKinds.notFound].map((kind) => ({
    kind,
    numbers: new Map<number, number>(),
  }))
  const subjectOf = (kind: number, page: number): number => {
    const known = subjects.find((one) => one.kind === kind)
    if (!known) return 0
    let number = known.numbers.get(page)
    if (number === undefined) {
      number = values.subject(known.kind, lists.page[page]!)
      known.numbers.set(page, number)
    }
    return number
  }
  const robot = values.number('robot', 'Robot')
  for (const [place, row] of order.entries()) {
    rows.second[place] = day.second[row]!
    rows.hour[place] = Math.floor(day.second[row]! / 3600)
    rows.visitor[place] = keys[day.visitor[row]!]!
    rows.subject[place] = subjectOf(day.kind[row]!, day.page[row]!)
    rows.status[place] = values.number('status', String(day.status[row]))
    rows.robot[place] = day.robot[row] === 0 ? 0 : robot
    for (const list of ['country', 'domain', 'browser', 'system', 'device', 'referrer'] as const)
      rows[list][place] = numbers[list][day[list][row]!]!
  }
  rows.rows = day.requests
  return rows
}

function numbered(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, at) => `${name}${at}`)
}
