import { appendFileSync, closeSync, openSync } from 'node:fs'
import { pick, seeded } from './random.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Writes a log in the Combined Log Format: as many lines of three months as are wanted, in order, of 120,000 addresses, some lines twice. */
export function writeInventedLog(file: string, lines: number, seed: number): void {
  const random = seeded(seed)
  const number = (most: number): number => Math.floor(random() * most)
  /** Small numbers come much more often. */
  const often = (most: number): number => Math.floor(most * random() ** 3)
  const agents = Array.from({ length: 500 }, (_, at) => agentOf(at))
  const addresses = Array.from(
    { length: 120_000 },
    () => `${1 + number(222)}.${number(256)}.${number(256)}.${1 + number(254)}`,
  )
  const agentOfAddress = addresses.map(() => often(agents.length))
  const referrers = [
    '-',
    '-',
    'https://www.google.com/',
    'https://search.yahoo.co.jp/',
    ...Array.from({ length: 600 }, (_, at) => `https://site-${at}.example/page-${at}.html`),
  ]
  const pages = Array.from(
    { length: 6000 },
    (_, at) => `/itpr_${at % 2 === 0 ? 'ja' : 'en'}/${at % 3 === 0 ? `article-${at}.html` : `page${at}/`}`,
  )
  const endings = ['js', 'css', 'png', 'woff2', 'pdf']
  const assets = Array.from({ length: 400 }, (_, at) => `/assets/f${at}.${endings[at % 5]}`)
  const begin = Date.UTC(2026, 4, 1) / 1000
  const handle = openSync(file, 'w')
  let text = ''
  for (let line = 0; line < lines; line += 1) {
    const at = often(addresses.length)
    const isAsset = random() < 0.62
    const path = isAsset ? assets[often(assets.length)]! : pages[often(pages.length)]!
    const query = !isAsset && random() < 0.12 ? `?utm_source=x${number(9)}&q=${number(1e6)}` : ''
    const status = pick(random, [200, 200, 200, 200, 200, 200, 200, 304, 301, 404])
    const referrer = isAsset
      ? `https://www.consulate.example${pages[often(pages.length)]}`
      : referrers[often(referrers.length)]!
    const agent = agents[random() < 0.85 ? agentOfAddress[at]! : often(agents.length)]!
    const one = `${addresses[at]} - - [${clock(begin + Math.floor((line / lines) * 91 * 86_400))}] "GET ${path}${query} HTTP/1.1" ${status} ${number(60_000)} "${referrer}" "${agent}"\n`
    text += one
    if (random() < 0.001 && line + 1 < lines) {
      text += one
      line += 1
    }
    if (text.length > 4_000_000) {
      appendFileSync(handle, text)
      text = ''
    }
  }
  appendFileSync(handle, text)
  closeSync(handle)
}

function agentOf(at: number): string {
  const version = 60 + (at % 80)
  if (at % 9 === 8) return `Mozilla/5.0 (compatible; Examplebot-${at}/2.1; +http://bot.example/about.html)`
  if (at % 3 === 0)
    return `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.${at}.0 Safari/537.36`
  if (at % 3 === 1)
    return `Mozilla/5.0 (iPhone; CPU iPhone OS ${10 + (at % 9)}_${at % 7} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version}.0 Mobile/15E148 Safari/604.1`
  return `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.${at % 5}`
}

let shown = { seconds: -1, text: '' }

function clock(seconds: number): string {
  if (seconds === shown.seconds) return shown.text
  const at = new Date(seconds * 1000)
  const text = `${at.toISOString().slice(8, 10)}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${at.toISOString().slice(11, 19)} +0000`
  shown = { seconds, text }
  return text
}
