import { requestKinds } from '../../../../main/statistics/store/rows.ts'
import { seeded } from '../varied-log.ts'
import type { Asked } from './ground.ts'

/** 2026-08-20: the days run into the next month. */
export const firstDay = 20_685

type Random = () => number

/** Requests of some days of two servers, many of them in one second, by visitors of whom some change their country or browser within the day. */
export function inventedRequests(seed: number, count: number, days = 25): Asked[] {
  const random = seeded(seed)
  const visitors = Array.from({ length: Math.ceil(count / 12) }, () => inventedVisitor(random))
  return Array.from({ length: count }, () => {
    const visitor = one(random, visitors)
    const day = firstDay + Math.floor(random() * random() * days)
    // Near each other, so that visits have more than one request.
    const second = Math.min(86_399, Math.floor(visitor.second + Math.floor(random() * 4) * 1801 * random()))
    return {
      ...visitor,
      ...inventedPath(random),
      ...(random() < 0.05 ? inventedVisitor(random) : {}),
      visitor: visitor.visitor,
      server: visitor.visitor % 3 === 0 ? 'www' : 'shop',
      day,
      second,
      hour: Math.floor(second / 3600),
      referrer:
        random() < 0.15 ? one(random, ['www.google.co.jp', 'www.google.com', 'www.bing.com', 'city.example']) : '',
      campaign: random() < 0.05 ? one(random, ['spring', 'autumn']) : '',
    }
  })
}

function inventedVisitor(random: Random) {
  return {
    visitor: Math.floor(random() * 2 ** 53),
    second: Math.floor(random() * 86_000),
    country: one(random, ['US', 'JP', 'CA', 'MX', '']),
    domain: one(random, ['ad.jp', 'edu', '', '']),
    browser: one(random, ['Chrome', 'Safari', 'Firefox']),
    system: one(random, ['Windows', 'iOS', 'Android']),
    device: one(random, ['desktop', 'phone']),
    robot: random() < 0.15 ? one(random, ['Googlebot', 'bingbot']) : '',
  }
}

function inventedPath(random: Random): Pick<Asked, 'kind' | 'path' | 'status' | 'link'> {
  const number = Math.floor(random() * random() * 12)
  const language = random() < 0.6 ? 'ja' : 'en'
  const share = random()
  if (share < 0.65)
    return {
      kind: requestKinds.view,
      path: `/itpr_${language}/${number}.html`,
      status: random() < 0.9 ? '200' : '304',
      link: '',
    }
  if (share < 0.75)
    return { kind: requestKinds.download, path: `/itpr_${language}/form${number % 4}.pdf`, status: '200', link: '' }
  if (share < 0.85)
    return {
      kind: requestKinds.notFound,
      path: `/old/${number}.html`,
      status: '404',
      link: random() < 0.5 ? `city.example/links${number % 3}` : '',
    }
  if (share < 0.9) return { kind: requestKinds.missingFile, path: `/old/${number}.png`, status: '404', link: '' }
  return { kind: requestKinds.other, path: '', status: one(random, ['301', '403', '500']), link: '' }
}

export function one<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!
}

/** The same in another order. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return all
    .map((value) => ({ value, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value)
}
