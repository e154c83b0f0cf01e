import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDesk } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'
import type { IssueDocument, Pair, Paragraph } from '../../shared/newsletter/issue/document.ts'
import type { Issue } from '../../shared/newsletter/issue/issue.ts'
import type { OfficeStatus } from '../../shared/office/status.ts'
import { benchMessages } from './messages.ts'
import { readerFile } from './reader-file.ts'

export const passphrase = 'eleven herons over quiet rice fields'

/** What lies in the office: ids of approved issues, and the octets of a mail on average over the readers. */
export type SendOffice = { issues: string[]; octets: number }

export type DeskCall = <T>(path: string, input: unknown) => Promise<T>

/** A desk at the office, in this thread; what delivers is as it was built. */
export function benchDesk(dataDir: string): { call: DeskCall; close(): Promise<void> } {
  const workers = { ...workerFiles(), deliveryWorker: new URL('../../out/main/delivery-worker.js', import.meta.url) }
  const desk = startDesk({ dataDir, workers, background: false })
  return {
    async call<T>(path: string, input: unknown): Promise<T> {
      const result = await desk.call(path, input)
      if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.error)}`)
      return result.output as T
    },
    close: () => desk.close(),
  }
}

export async function signIn(call: DeskCall, which = 0): Promise<void> {
  const { accounts } = await call<OfficeStatus>('office.status', {})
  await call('office.signIn', { accountId: accounts[which]!.id, passphrase })
}

/** Makes an office with letters, readers and so many approved issues whose mails have about so many octets; it sends to a server on loopback. */
export async function makeSendOffice(
  dataDir: string,
  wanted: {
    readers: number
    letters: number
    issues: number
    octets: number
    smtpPort: number
    connections: number
    seed: number
  },
): Promise<SendOffice> {
  const { call, close } = benchDesk(dataDir)
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-send-'))
  try {
    await call('office.create', {
      accountName: 'Haruka Kobayashi',
      passphrase,
      language: 'ja',
      officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
    })
    const { account } = await call<{ account: { id: string } }>('office.status', {})
    await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'staff', 'editor'] })
    await call('office.addAccount', {
      name: 'Naoki Mori',
      roles: ['supervisor'],
      language: 'ja',
      passphrase,
    })
    await call('office.setMailSettings', mailSettings(wanted.smtpPort))
    await call('newsletter.setDeliverySettings', { limits: { connections: wanted.connections }, plus: true })
    await call('office.finishSetUp', { step: 'done' })
    await takeIn(call, folder, wanted)
    const issues: string[] = []
    for (let nth = 0; nth < wanted.issues; nth += 1) issues.push(await askedIssue(call, wanted.octets))
    const octets = await octetsOnAverage(call, issues[0]!)
    await call('office.lock', { because: 'person' })
    await signIn(call, 1)
    for (const id of issues) {
      const { revision } = await call<Issue>('newsletter.issue', { id })
      await call('newsletter.approveIssue', { id, revision })
    }
    return { issues, octets }
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function takeIn(call: DeskCall, folder: string, wanted: { readers: number; letters: number; seed: number }) {
  const mbox = join(folder, 'letters.mbox')
  const mails = [...benchMessages(wanted.letters, wanted.seed)]
  writeFileSync(
    mbox,
    Buffer.concat(
      mails.flatMap(({ raw }) => [Buffer.from('From bench Sat Nov 28 09:00:00 2026\n'), raw, Buffer.from('\n\n')]),
    ),
    { mode: 0o600 },
  )
  const { id: importId } = await call<{ id: string }>('letters.importMails', { path: mbox, closed: false })
  for (;;) {
    const one = (await call<{ id: string; state: string }[]>('letters.imports', {})).find(({ id }) => id === importId)
    if (one?.state === 'done') break
    if (one?.state !== 'running') throw new Error(`the import of letters ended as ${one?.state}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const path = join(folder, 'readers.csv')
  // Everybody is mailed to.
  const lines = readerFile(wanted.readers, wanted.seed).split('\n')
  writeFileSync(
    path,
    lines
      .map((line) => line.replace(/^([^,]*,[^,]*),[^,]*,/, '$1,active,'))
      .join('\n')
      .replace('language,active', 'language,state'),
    {
      mode: 0o600,
    },
  )
  const { id } = await call<{ id: string }>('newsletter.checkImport', { path })
  await call('newsletter.runImport', { id })
}

async function askedIssue(call: DeskCall, octets: number): Promise<string> {
  const { id } = await call<{ id: string }>('newsletter.startIssue', { from: 'blank' })
  const save = async (paragraphs: number): Promise<void> => {
    const { revision } = await call<Issue>('newsletter.issue', { id })
    const subjects = { ja: '十二月のお知らせ', en: 'News of December' }
    await call('newsletter.saveIssue', { id, revision, subjects, document: document(paragraphs) })
  }
  // What one paragraph adds is known from two sizes; the issue is made as long as the mail is to be.
  await save(1)
  const one = await octetsOnAverage(call, id)
  await save(11)
  const each = ((await octetsOnAverage(call, id)) - one) / 10
  await save(Math.max(1, Math.round(1 + (octets - one) / each)))
  await call('newsletter.askApproval', { id })
  return id
}

/** Of the text and the HTML in base64, over the readers of each variant; their headers are 2 KB besides. */
async function octetsOnAverage(call: DeskCall, id: string): Promise<number> {
  const { activeLanguages } = await call<{ activeLanguages: Record<string, number> }>('newsletter.numbers', {})
  let [sum, readers] = [0, 0]
  for (const [variant, count] of Object.entries(activeLanguages)) {
    const { html, text } = await call<{ html: string; text: string }>('newsletter.previewIssue', { id, variant })
    sum += count * (2000 + (Buffer.byteLength(html + text) * 78) / 57)
    readers += count
  }
  return Math.round(sum / Math.max(1, readers))
}

const stamp = '2026-11-24T01:00:00.000Z'
const words = {
  ja: '広報文化センターでは、書道や映画の催しを毎月開いています。どなたでもお気軽にお越しください。',
  en: 'Our center holds calligraphy mornings and film evenings every month. Everybody is welcome to come and look.',
}

function document(paragraphs: number): IssueDocument {
  const line = (text: string): Paragraph => ({
    type: 'paragraph',
    attrs: { role: 'text' },
    content: [{ type: 'text', text }],
  })
  const pair = (kind: Pair['attrs']['kind'], ja: string[], en: string[]): Pair => {
    const cell = (lang: 'ja' | 'en', lines: string[]) => ({
      type: 'cell' as const,
      attrs: { lang, href: '', image: '', alt: '', level: 2 as const },
      content: lines.map(line),
    })
    return { type: 'pair', attrs: { id: kind, kind, ja: stamp, en: stamp }, content: [cell('ja', ja), cell('en', en)] }
  }
  const many = (text: string): string[] => Array.from({ length: paragraphs }, () => text)
  return {
    type: 'doc',
    content: [
      pair('masthead', ['{{month}}'], ['{{month}}']),
      pair('heading', ['催しのご案内'], ['What is on']),
      pair('text', many(words.ja), many(words.en)),
      pair('footer', ['練習総領事館'], ['Practice Consulate']),
    ],
  }
}

function mailSettings(port: number): object {
  const server = { host: '127.0.0.1', tls: 'none', user: '', password: '', certificateAuthority: '' }
  return {
    // Nobody listens there: nothing is pulled while something is measured.
    incoming: { ...server, port: 9 },
    outgoing: { ...server, port },
    folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
    sender: {
      address: 'news@consulate.example',
      name: { ja: '練習総領事館', en: 'Practice Consulate' },
      signature: { ja: '練習総領事館', en: 'Practice Consulate' },
    },
  }
}
