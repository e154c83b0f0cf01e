import { createTransport } from 'nodemailer'
import type { DeliveryProgress } from '../../shared/newsletter/issue/delivery.ts'
import { seeded, pick } from './random.ts'
import { benchDesk, type DeskCall, signIn } from './send-office.ts'

/** What the child is told: deliver an issue as this program does, alone or while letters are asked for, or send as many mails with nodemailer's pool. */
export type SendOrder =
  | { do: 'ours' | 'asked'; dataDir: string; issueId: string }
  | { do: 'theirs'; port: number; mails: number; octets: number; connections: number }

/** Mails as the sender counts them, milliseconds of its CPU time meanwhile, seconds from the order to its end, waits for letters. */
export type SendLine = { accepted: number; cpu: number; seconds: number; quiet: number[]; busy: number[] }

const order = JSON.parse(process.argv[2]!) as SendOrder
const line: SendLine = { accepted: 0, cpu: 0, seconds: 0, quiet: [], busy: [] }
if (order.do === 'theirs') await theirs(order)
else await ours(order)
console.log(JSON.stringify(line))

async function measured(work: () => Promise<number>): Promise<void> {
  const [before, began] = [process.cpuUsage(), performance.now()]
  line.accepted = await work()
  const { user, system } = process.cpuUsage(before)
  line.cpu = (user + system) / 1000
  line.seconds = (performance.now() - began) / 1000
}

async function ours({ do: what, dataDir, issueId }: Extract<SendOrder, { dataDir: string }>): Promise<void> {
  const { call, close } = benchDesk(dataDir)
  await signIn(call)
  const ask = letterQuestions(call)
  const asks = what === 'asked'
  if (asks) for (let nth = 0; nth < 50; nth += 1) await ask()
  if (asks) for (let nth = 0; nth < 400; nth += 1) line.quiet.push(await ask())
  await measured(async () => {
    await call('newsletter.deliverIssue', { id: issueId, at: null })
    for (;;) {
      const { state, counts } = await call<DeliveryProgress>('newsletter.delivery', { id: issueId })
      if (state === 'done') return counts.accepted
      if (state !== 'running') throw new Error(`the delivery is ${state}`)
      if (asks) for (let nth = 0; nth < 20; nth += 1) line.busy.push(await ask())
      else await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  await close()
}

/** What somebody at the counter asks for: a page of the list, a search, a letter; returns how many milliseconds it took. */
function letterQuestions(call: DeskCall): () => Promise<number> {
  const random = seeded(11)
  let ids: string[] = []
  return async () => {
    const kind = ids.length === 0 ? 0 : Math.floor(random() * 3)
    const began = performance.now()
    if (kind === 2) await call('letters.get', { id: pick(random, ids as [string, ...string[]]) })
    else {
      const search = kind === 1 ? { search: pick(random, ['旅券', '映画', 'passport', 'school', '戸籍謄本']) } : {}
      const { rows } = await call<{ rows: { id: string }[] }>('letters.list', {
        view: 'all',
        limit: 100,
        ...search,
      })
      if (kind === 0) ids = rows.map(({ id }) => id)
    }
    const took = performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, 2))
    return took
  }
}

async function theirs({ port, mails, octets, connections }: Extract<SendOrder, { do: 'theirs' }>): Promise<void> {
  const pool = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  // As large as ours: text and HTML in base64, 78 octets for every 57.
  const half = Math.max(100, Math.round((((octets - 2000) / 78) * 57) / 2))
  const text = '広報文化センターの催し。'.repeat(Math.ceil(half / 36))
  const html = `<html><body>${text}</body></html>`
  await measured(async () => {
    const sent = await Promise.all(
      Array.from({ length: mails }, async (_, nth) => {
        const token = `mdg1.${String(nth).padStart(36, '0')}`
        await pool.sendMail({
          from: { name: '練習総領事館', address: 'news@consulate.example' },
          to: `reader${nth}@host.example`,
          subject: '十二月のお知らせ',
          text: `${text}\nhttps://site.example/leave?t=${token}\n`,
          html: html.replace('</body>', `<a href="https://site.example/leave?t=${token}">配信停止</a></body>`),
          textEncoding: 'base64',
          list: { id: 'news.consulate.example', unsubscribe: `mailto:news@consulate.example?subject=${token}` },
          headers: { Precedence: 'bulk', 'Auto-Submitted': 'auto-generated' },
        })
        return 1
      }),
    )
    return sent.length
  })
  pool.close()
}
