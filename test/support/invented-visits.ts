import type { Dimension } from '../../shared/statistics/questions.ts'

/** One invented visit, which stands for several like it. */
export type InventedVisit = {
  day: string
  weekday: number
  hour: number
  weight: number
  pages: string[]
  file: string | null
  missing: string | null
  robot: string
  of: Partial<Record<Dimension, string>>
}

export const titles: Readonly<Record<string, string>> = {
  '/itpr_ja/passport.html': '旅券(パスポート)',
  '/itpr_ja/zairyu.html': '在留証明',
  '/itpr_ja/visa.html': '査証(ビザ)',
  '/itpr_ja/contact.html': 'お問い合わせ',
  '/itpr_ja/koseki.html': '戸籍・国籍の届出',
  '/itpr_ja/culture.html': '文化行事のご案内',
  '/itpr_ja/holidays.html': '休館日のお知らせ',
  '/itpr_en/visa.html': 'Visas',
  '/itpr_en/culture.html': 'Cultural events',
}

const pages = [...Object.keys(titles), '/itpr_ja/00_000123.html', '/', '/itpr_en/']
const countries = [
  'US',
  'US',
  'US',
  'US',
  'US',
  'US',
  'US',
  'JP',
  'JP',
  'CA',
  'MX',
  'GB',
  'KR',
  'PH',
  'DE',
  'BR',
  '',
  'AU',
  'FR',
  'TW',
]
const referrers = [
  '',
  '',
  '',
  'www.google.com',
  'www.google.com',
  'www.mofa.go.jp',
  'search.yahoo.co.jp',
  'community.example',
]
const engines: Readonly<Record<string, string>> = { 'www.google.com': 'Google', 'search.yahoo.co.jp': 'Yahoo! JAPAN' }
const browsers = ['Chrome', 'Chrome', 'Safari', 'Edge', 'Firefox', 'Line']
const systems = ['iOS', 'Windows', 'Android', 'macOS']
const devices = ['mobile', 'mobile', 'desktop', 'tablet']

/** Visits of a Site from one day to another, the same for every call: more on weekdays in the morning, and around an event. */
export function inventedVisits(from: string, to: string): InventedVisit[] {
  const random = seeded(12)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * random() * list.length * 1.4) % list.length]!
  const visits: InventedVisit[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const weekday = ((new Date(at).getUTCDay() + 6) % 7) + 1
    const busy = (weekday > 5 ? 0.55 : 1) * (day.slice(5) === '10-20' ? 1.35 : 1) * (day < '2026' ? 0.93 : 1)
    const many = Math.round((60 + random() * 12) * busy)
    for (let count = 0; count < many; count++) {
      const seen = Array.from({ length: 1 + Math.floor(random() * random() * 7) }, () => one(pages))
      const referrer = one(referrers)
      const robot = random() < 0.05 ? 'Googlebot' : ''
      visits.push({
        day,
        weekday,
        hour:
          random() < 0.6
            ? 8 + Math.floor(random() * 6)
            : random() < 0.6
              ? 17 + Math.floor(random() * 6)
              : Math.floor(random() * 24),
        weight: 8,
        pages: seen,
        file: random() < 0.1 ? one(['/files/passport-form.pdf', '/files/zairyu.pdf', '/files/visa-form.pdf']) : null,
        missing: random() < 0.012 ? one(['/itpr_ja/old.html', '/favicon.php', '/itpr_ja/2019/news.html']) : null,
        robot,
        of: {
          country: one(countries),
          domain: one(['comcast.net', 'ad.jp', 'ne.jp', 'edu', '']),
          referrer,
          engine: engines[referrer] ?? '',
          campaign: random() < 0.04 ? 'spring-festival' : '',
          browser: one(browsers),
          system: one(systems),
          device: one(devices),
          robot,
          entry: seen[0]!,
          exit: seen.at(-1)!,
          server: '',
        },
      })
    }
  }
  return visits
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
