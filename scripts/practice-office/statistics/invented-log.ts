import { unpackCountries } from '../../../main/statistics/countries/country-table.ts'
import { seeded } from '../../bench/random.ts'
import {
  missingPages,
  robotAgents,
  siteEvents,
  sitePages,
  visitorAgents,
  visitorCountries,
  visitorReferrers,
} from './site.ts'

/** The log of one month of the invented Site, as its server would have put it away. */
export type InventedMonth = { name: string; text: string; pageViews: number }

/** Page views a day on a weekday of the first year; with weekends and growth about 90,000 in three years. */
const weekdayViews = 88
const dayMs = 86_400_000
const host = 'https://site.consulate.example'

/** How many of a day's visits begin in each hour by the office's clock. */
const hours = [2, 1, 1, 1, 1, 2, 4, 7, 10, 14, 15, 14, 11, 12, 12, 11, 9, 7, 6, 7, 8, 8, 6, 4]

/**
 * Three years of a log in the combined format, a month at a time, up to the day before `now`: visitors, robots, files that pages bring along, pages
 * that are not there. The same `now` makes the same lines.
 * @param countries the packed table of countries, from which addresses of each country are taken
 */
export function* inventedLog(now: Date, countries: Uint8Array): Generator<InventedMonth> {
  const random = seeded(20_261_129)
  const addressOf = addressesBy(countries, random)
  const lastDay = Math.floor(now.getTime() / dayMs) - 1
  let month = ''
  let lines: { at: number; line: string }[] = []
  let pageViews = 0
  let viewsToday = 0
  const made = (): InventedMonth => ({
    name: `access.log-${month}`,
    text: lines
      .sort((one, other) => one.at - other.at)
      .map(({ line }) => line)
      .join(''),
    pageViews,
  })
  for (let day = lastDay - 3 * 365; day <= lastDay; day += 1) {
    const its = new Date(day * dayMs).toISOString().slice(0, 7).replace('-', '')
    if (its !== month && month !== '') {
      yield made()
      lines = []
      pageViews = 0
    }
    month = its
    const wanted = viewsOf(day, lastDay, random)
    for (let views = 0; views < wanted; ) views += visit(day)
    for (let nth = Math.round(wanted * 0.14); nth > 0; nth -= 1) robot(day)
    // The log itself says how much of it are views of people.
    pageViews += viewsToday
    viewsToday = 0
  }
  yield made()

  function visit(day: number): number {
    const address = addressOf(weighted(visitorCountries, random()))
    const agent = weighted(visitorAgents, random())
    let at =
      day * dayMs +
      8 * 3_600_000 +
      weighted(
        hours.map((weight, hour) => [hour, weight] as const),
        random(),
      ) *
        3_600_000
    at += Math.floor(random() * 3_600_000)
    // The office's day begins at eight by the clock of the log.
    if (at >= (lastDay + 1) * dayMs) at -= dayMs
    const pages = 1 + Math.floor(random() ** 2 * 5.5)
    const inEnglish = random() < 0.36
    let from = weighted(visitorReferrers, random())
    let views = 0
    for (let nth = 0; nth < pages; nth += 1) {
      const page = pageFor(inEnglish)
      const status = random() < 0.06 ? 304 : 200
      const campaign = nth === 0 && from === '-' && random() < 0.05 ? '?utm_source=mail&utm_campaign=japanifornia' : ''
      log(
        at,
        address,
        page.path + campaign,
        status,
        from,
        agent,
        status === 304 ? 0 : 6000 + Math.floor(random() * 40_000),
      )
      if (page.kind === undefined) views += 1
      if (nth === 0 && random() < 0.4) log(at + 300, address, '/css/site.css', 200, host + page.path, agent, 5120)
      if (random() < 0.02) {
        const missing = missingPages[Math.floor(random() * (missingPages.length - 1))]!
        log(at + 4000, address, missing.path, 404, missing.from || '-', agent, 1200)
      }
      from = host + page.path
      at += 8000 + Math.floor(random() * 160_000)
    }
    viewsToday += views
    return Math.max(1, views)
  }

  function robot(day: number): void {
    const agent = weighted(robotAgents, random())
    const at = day * dayMs + Math.floor(random() * dayMs)
    const missing = random() < 0.15
    const path = missing ? missingPages.at(-1)!.path : pageFor(random() < 0.5).path
    log(at, addressOf('US'), path, missing ? 404 : 200, '-', agent, missing ? 1200 : 9000)
  }

  function pageFor(inEnglish: boolean): (typeof sitePages)[number] {
    const prefix = inEnglish ? '/itpr_en' : '/itpr_ja'
    const fitting = sitePages.filter(({ path, kind }) => kind === 'download' || path.startsWith(prefix))
    return weighted(
      fitting.map((page) => [page, page.weight] as const),
      random(),
    )
  }

  function log(
    at: number,
    address: string,
    target: string,
    status: number,
    from: string,
    agent: string,
    bytes: number,
  ): void {
    const line = `${address} - - [${stamp(at)}] "GET ${target} HTTP/1.1" ${status} ${bytes || '-'} "${from}" "${agent}"\n`
    lines.push({ at, line })
  }
}

/** How many pages are read on a day: fewer on weekends, more each year, and more after something was announced. */
function viewsOf(day: number, lastDay: number, random: () => number): number {
  const date = new Date(day * dayMs)
  const weekday = date.getUTCDay()
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs)
  const growth = 1 + (0.16 * (day - (lastDay - 3 * 365))) / (3 * 365)
  const event = siteEvents.find((one) => dayOfYear >= one.dayOfYear && dayOfYear < one.dayOfYear + 4)
  const lift = event ? 1 + (event.lift - 1) / (1 + dayOfYear - event.dayOfYear) : 1
  const share = weekday === 0 || weekday === 6 ? 0.48 : weekday === 1 ? 1.12 : 1
  return Math.round(weekdayViews * growth * lift * share * (0.9 + random() * 0.2))
}

/** Addresses of a country: visitors of it come back from some of a few hundred. */
function addressesBy(packed: Uint8Array, random: () => number): (code: string) => string {
  const table = unpackCountries(packed)
  const known = new Map<string, string[]>()
  const make = (code: string): string[] => {
    const place = table.codes.indexOf(code)
    const ranges: [number, number][] = []
    for (let at = 0; at < table.starts4.length - 1 && ranges.length < 400; at += 1)
      if (table.codes4[at] === place) ranges.push([table.starts4[at]!, table.starts4[at + 1]!])
    return Array.from({ length: 400 }, () => {
      const [start, end] = ranges[Math.floor(random() * ranges.length)] ?? [0xcb007100, 0xcb007200]
      const address = start + Math.floor(random() * (end - start))
      return [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.')
    })
  }
  return (code) => {
    let addresses = known.get(code)
    if (!addresses) known.set(code, (addresses = make(code)))
    return addresses[Math.floor(random() * addresses.length)]!
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 10/Oct/2026:13:55:36 +0000 */
function stamp(at: number): string {
  const iso = new Date(at).toISOString()
  return `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`
}

/** One of several by its weight; `share` is from 0 to below 1. */
function weighted<T>(choices: readonly (readonly [T, number])[], share: number): T {
  const sum = choices.reduce((all, [, weight]) => all + weight, 0)
  let left = share * sum
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return choices.at(-1)![0]
}
