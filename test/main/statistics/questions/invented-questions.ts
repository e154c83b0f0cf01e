import { seeded } from '../varied-log.ts'
import { Asked, Counted, Dimension } from '../../../../shared/statistics/questions.ts'
import { firstDay, one } from '../store/invented-requests.ts'

const values: Record<Dimension, readonly string[]> = {
  page: ['/itpr_ja/0.html', '/itpr_en/0.html', '/itpr_ja/1.html', '/itpr_ja/2.html', '/nowhere.html'],
  section: ['ja', 'en', ''],
  entry: ['/itpr_ja/0.html', '/itpr_ja/1.html', '/itpr_en/0.html', ''],
  exit: ['/itpr_ja/0.html', '/itpr_ja/1.html', '/itpr_en/0.html', ''],
  file: ['/itpr_ja/form0.pdf', '/itpr_ja/form1.pdf', '/itpr_en/form0.pdf'],
  missing: ['/old/0.html', '/old/1.html', '/old/0.png'],
  link: ['city.example/links0', 'city.example/links1', ''],
  referrer: ['www.google.co.jp', 'www.google.com', 'city.example', ''],
  engine: ['Google', 'Bing', ''],
  campaign: ['spring', 'autumn', ''],
  country: ['US', 'JP', 'CA', '', 'XX'],
  domain: ['ad.jp', 'edu', ''],
  browser: ['Chrome', 'Safari'],
  system: ['Windows', 'iOS'],
  device: ['desktop', 'phone'],
  robot: ['Googlebot', 'bingbot', ''],
  status: ['200', '304', '404', '500'],
  server: ['www', 'shop', 'none'],
  month: ['2026-08', '2026-09'],
  day: ['2026-08-20', '2026-08-21', '2026-08-23', '2026-09-01'],
  weekday: ['1', '4', '5', '7'],
  hour: ['0', '9', '10', '11', '23'],
}

/** A question with panels that nobody would ask, but somebody could. */
export function inventedQuestion(seed: number): Asked {
  const random = seeded(seed)
  const filters = Array.from({ length: Math.floor(random() * 4) }, () => {
    const dimension = one(random, Dimension.options)
    const some = values[dimension].filter(() => random() < 0.6)
    return { dimension, values: some.length > 0 ? some : [values[dimension][0]!] }
  })
  const panels = Array.from({ length: Math.floor(random() * 5) }, () => ({
    by: Array.from({ length: random() < 0.6 ? 1 : 2 }, () => one(random, Dimension.options)),
    counted: random() < 0.6 ? null : one(random, Counted.options),
    order: random() < 0.6 ? null : one(random, ['count', 'visits', 'value'] as const),
    limit: one(random, [1, 5, 20, 1000]),
  }))
  return Asked.parse({
    question: { ...period(random), filters: random() < 0.3 ? [] : filters, robots: random() < 0.3 },
    panels,
    compare: random() < 0.3 ? period(random) : null,
  })
}

/** Everything by everything, without filters: what is counted beforehand of closed months is among it. */
export function wholeQuestions(): Asked[] {
  const panels = [...Dimension.options.map((dimension) => ({ by: [dimension] })), { by: ['weekday', 'hour'] }]
  const periods = [
    { from: '2026-01-01', to: '2027-12-31' },
    { from: '2026-08-22', to: '2026-09-30' },
    { from: '2026-08-20', to: '2026-09-02' },
    { from: '2026-09-02', to: '2026-08-20' },
  ]
  const byTime = Counted.options.flatMap((counted) =>
    (['day', 'month', 'weekday', 'hour', 'server'] as const).map((dimension) => ({ by: [dimension], counted })),
  )
  return periods.flatMap((question) => [Asked.parse({ question, panels }), Asked.parse({ question, panels: byTime })])
}

function period(random: () => number): { from: string; to: string } {
  const date = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
  if (random() < 0.4) return { from: '2026-01-01', to: '2027-12-31' }
  const from = firstDay - 2 + Math.floor(random() * 25)
  return { from: date(from), to: date(from + Math.floor(random() * 20)) }
}
