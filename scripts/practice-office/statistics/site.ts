/** A page of the invented Site: its path, its titles, and how often it is read beside the others. */
export type SitePage = { path: string; ja: string; en: string; weight: number; kind?: 'download' }

/** What the Site of the practice office has; its forms are files. */
export const sitePages: readonly SitePage[] = [
  { path: '/itpr_ja/passport.html', ja: '旅券（パスポート）', en: 'Passports', weight: 120 },
  { path: '/itpr_ja/zairyu.html', ja: '在留証明', en: 'Residence certificates', weight: 76 },
  { path: '/itpr_ja/visa.html', ja: '査証（ビザ）', en: 'Visas', weight: 70 },
  { path: '/itpr_ja/contact.html', ja: 'お問い合わせ', en: 'Contact', weight: 55 },
  { path: '/itpr_ja/koseki.html', ja: '戸籍・国籍の届出', en: 'Family register and nationality', weight: 46 },
  { path: '/itpr_ja/culture.html', ja: '文化行事のご案内', en: 'Cultural events', weight: 44 },
  { path: '/itpr_ja/holidays.html', ja: '休館日のお知らせ', en: 'Holidays', weight: 30 },
  { path: '/itpr_ja/', ja: '日本語トップ', en: 'Top (Japanese)', weight: 90 },
  { path: '/itpr_ja/vote.html', ja: '在外選挙', en: 'Voting from abroad', weight: 14 },
  { path: '/itpr_ja/school.html', ja: '教育・補習校', en: 'Schools', weight: 16 },
  { path: '/itpr_ja/anzen.html', ja: '安全のお知らせ', en: 'Safety', weight: 20 },
  { path: '/itpr_ja/japanifornia/', ja: 'ジャパニフォルニア', en: 'Japanifornia', weight: 18 },
  { path: '/itpr_en/', ja: '英語トップ', en: 'Top (English)', weight: 60 },
  { path: '/itpr_en/visa.html', ja: '査証（英語）', en: 'Visas (English)', weight: 64 },
  { path: '/itpr_en/jet.html', ja: 'JETプログラム', en: 'JET Programme', weight: 22 },
  { path: '/itpr_en/culture.html', ja: '文化行事（英語）', en: 'Cultural events (English)', weight: 24 },
  { path: '/itpr_en/mext.html', ja: '国費留学', en: 'MEXT scholarships', weight: 15 },
  { path: '/itpr_en/certificates.html', ja: '証明（英語）', en: 'Certificates (English)', weight: 18 },
  { path: '/itpr_en/contact.html', ja: 'お問い合わせ（英語）', en: 'Contact (English)', weight: 20 },
  { path: '/itpr_en/holidays.html', ja: '休館日（英語）', en: 'Holidays (English)', weight: 12 },
  { path: '/files/passport-application.pdf', ja: '旅券申請書', en: 'Passport form', weight: 22, kind: 'download' },
  { path: '/files/zairyu-form.pdf', ja: '在留証明申請書', en: 'Residence form', weight: 15, kind: 'download' },
  { path: '/files/visa-form.pdf', ja: '査証申請書', en: 'Visa form', weight: 20, kind: 'download' },
  { path: '/files/koseki-todoke.docx', ja: '届書の書式', en: 'Register form', weight: 6, kind: 'download' },
]

/** Addresses that are asked for and are not there, with the page that leads to them. */
export const missingPages: readonly { path: string; from: string }[] = [
  { path: '/itpr_ja/passport_old.html', from: 'https://travel.example/japan/passport' },
  { path: '/itpr_en/visa2019.html', from: 'https://school.example/exchange/visas.html' },
  { path: '/itpr_ja/ryoken.html', from: 'https://site.consulate.example/itpr_ja/' },
  { path: '/files/visa-form-2021.pdf', from: 'https://school.example/exchange/visas.html' },
  { path: '/wp-login.php', from: '' },
]

/** Where visitors come from, by the codes of ISO 3166-1, with their share in percent. */
export const visitorCountries: readonly (readonly [string, number])[] = [
  ['US', 70],
  ['JP', 17.4],
  ['CA', 2.2],
  ['MX', 1.5],
  ['GB', 1.3],
  ['KR', 1.1],
  ['PH', 1],
  ['DE', 0.7],
  ['BR', 0.6],
  ['TW', 0.6],
  ['AU', 0.5],
  ['FR', 0.5],
  ['CN', 0.5],
  ['IN', 0.5],
  ['PE', 0.3],
  ['VN', 0.3],
  ['TH', 0.3],
  ['NZ', 0.2],
  ['IT', 0.2],
  ['ES', 0.2],
]

export const visitorReferrers: readonly (readonly [string, number])[] = [
  ['-', 42],
  ['https://www.google.com/', 30],
  ['https://www.google.co.jp/', 8],
  ['https://search.yahoo.co.jp/search?p=%E6%97%85%E5%88%B8', 6],
  ['https://www.bing.com/search?q=japan+consulate', 5],
  ['https://www.facebook.com/', 3],
  ['https://school.example/exchange/visas.html', 2],
  ['https://travel.example/japan/passport', 2],
  ['https://community.example/links', 2],
]

export const visitorAgents: readonly (readonly [string, number])[] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    30,
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    26,
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    16,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    12,
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    8,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 3],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    3,
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.9.0',
    2,
  ],
]

export const robotAgents: readonly (readonly [string, number])[] = [
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 40],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 25],
  ['Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)', 15],
  ['Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 12],
  ['-', 8],
]

/** A day on which something was announced, by its distance from a year's beginning in days; more people than usual come around it. */
export const siteEvents: readonly { dayOfYear: number; ja: string; en: string; lift: number }[] = [
  { dayOfYear: 5, ja: '新年の書き初め会を案内', en: 'New Year calligraphy announced', lift: 1.5 },
  { dayOfYear: 84, ja: '桜まつりを案内', en: 'Cherry Blossom Festival announced', lift: 1.9 },
  { dayOfYear: 182, ja: '旅券の電子申請を開始', en: 'Online passport applications begin', lift: 1.6 },
  { dayOfYear: 292, ja: '秋の文化行事を案内', en: 'Autumn events announced', lift: 1.7 },
]
