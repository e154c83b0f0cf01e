import { pick, seeded } from './random.ts'

const hosts = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'yahoo.co.jp',
  'yahoo.com',
  'hotmail.com',
  'docomo.ne.jp',
  'icloud.com',
  'outlook.com',
  'sbcglobal.net',
] as const
const families: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['佐藤', 'さとう'],
  ['鈴木', 'すずき'],
  ['高橋', 'たかはし'],
  ['田中', 'たなか'],
  ['伊藤', 'いとう'],
  ['渡辺', 'わたなべ'],
  ['山本', 'やまもと'],
  ['中村', 'なかむら'],
  ['小林', 'こばやし'],
  ['Carter', ''],
  ['Nguyen', ''],
  ['Martinez', ''],
]
const given: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['翔', 'しょう'],
  ['花子', 'はなこ'],
  ['健一', 'けんいち'],
  ['美咲', 'みさき'],
  ['誠', 'まこと'],
  ['Emily', ''],
  ['Daniel', ''],
]

/** A file of invented readers as this program writes it: one in five at a host of their own, every second with a name, every fourth with tags. */
export function readerFile(count: number, seed: number): string {
  const random = seeded(seed)
  const lines = ['address,language,state,name,reading,tags,consentAt,consentHow,consentVersion,proof']
  for (let at = 0; at < count; at += 1) {
    const [family, kana] = pick(random, families)
    const [first, firstKana] = pick(random, given)
    const own = random() < 0.2
    const host = own ? `host${Math.floor(random() * 5000)}.example` : pick(random, hosts)
    const named = random() < 0.5
    const day = new Date(Date.UTC(2012, 0, 1 + Math.floor(random() * 5300))).toISOString().slice(0, 10)
    lines.push(
      [
        `${kana === '' ? family.toLowerCase() : 'reader'}.${at.toString(36)}${Math.floor(random() * 1000)}@${host}`,
        pick(random, ['ja', 'ja', 'ja', 'en', 'en', 'both']),
        pick(random, [
          'active',
          'active',
          'active',
          'active',
          'active',
          'active',
          'active',
          'paused',
          'pending',
          'bounced',
        ]),
        named ? `${family} ${first}` : '',
        named && kana !== '' && firstKana !== '' ? `${kana} ${firstKana}` : '',
        random() < 0.25 ? pick(random, ['茶', '音楽', '書道', '茶; 音楽', '学校', '報道']) : '',
        day,
        pick(random, ['web-form', 'mail', 'event', 'old-list', 'paper']),
        pick(random, ['', '1', '2', '3']),
        random() < 0.4 ? `<${at.toString(36)}.${Math.floor(random() * 1e9)}@mail.example>` : '',
      ].join(','),
    )
  }
  return `${lines.join('\r\n')}\r\n`
}
