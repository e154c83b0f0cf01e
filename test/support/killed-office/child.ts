import { audited } from '../../../main/database/audited.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { saveDraft } from '../../../main/letters/replies/draft-queries.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { openNewsletter } from '../../../main/newsletter/index.ts'
import { frameOf } from '../../../main/newsletter/issues/frame.ts'
import { writingHandlers } from '../../../main/newsletter/issues/issue-handlers.ts'
import { serve } from '../../../main/serve.ts'
import { contract } from '../../../shared/contract.ts'
import { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import { inventedIssue, pair } from '../invented-issue.ts'
import { newLine } from '../../../main/sending/line.ts'
import { deliveryDeps } from '../delivery-deps.ts'
import { callAs, colleague, kobayashi, newReader, openLettersOf } from '../../main/letters/ground.ts'
import { workerFiles } from '../../../main/worker-files.ts'

/**
 * A program to be killed: opens the office data named by its argument and pulls, sends, writes, imports or does what readers
 * ask by mail until the end comes.
 * Says `ready` with the milliseconds of CPU time that opening took.
 */
const { file, key, work, settings, path } = JSON.parse(process.argv[2]!) as {
  file: string
  key: string
  work: 'pull' | 'send' | 'write' | 'attach' | 'compose' | 'import' | 'requests'
  settings: MailSettings
  path: string
}

const began = process.cpuUsage()
const db = openDatabase(file, Buffer.from(key, 'hex'))
const { user, system } = process.cpuUsage(began)
process.stdout.write(`ready ${Math.round((user + system) / 1000)}\n`)

if (work === 'write') {
  for (let length = 1; ; length += 1) {
    const at = new Date().toISOString()
    audited(db, { accountId: kobayashi.id, what: 'letters.saveDraft', about: '', at }, () =>
      saveDraft(db, kobayashi.id, path, { subject: 'Re', body: 'あ'.repeat(length) }, at),
    )
    process.stdout.write(`saved ${length}\n`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

if (work === 'attach') {
  const letters = openLettersOf(db, null as never)
  const call = callAs(db, letters, kobayashi)
  const draft = { letterId: path, subject: 'Re', body: '添付します。' }
  const ids: string[] = []
  for (let nth = 1; ; nth += 1) {
    // Each is large enough to be many pages of the file, and says in every octet which one it is.
    const bytes = new Uint8Array(200_000 + nth).fill(nth % 256)
    const { file } = await call('attach', { ...draft, name: `file-${nth}.bin`, bytes })
    ids.push(file.id)
    process.stdout.write(`attached ${nth}\n`)
    if (ids.length > 5) {
      const id = ids.shift()!
      await call('detach', { letterId: path, ids: [id] })
      process.stdout.write(`detached ${nth - 5}\n`)
    }
  }
}

if (work === 'compose') {
  const handlers = writingHandlers({
    colleague,
    readers: () => Promise.resolve({ ja: 0, en: 0, both: 0 }),
    frame: () => frameOf(NewsletterSettings.parse({ eraseAfterDays: 30 }), null),
    office: () => ({ officeName: { ja: '', en: '' }, timeZone: 'UTC', idleMinutes: 10 }),
  })
  const editor = { ...kobayashi, roles: ['editor' as const] }
  const deps = { db, account: editor, now: () => new Date(), announce: () => {}, handedOut: new Set<string>() }
  const subjects = { ja: '', en: '' }
  for (let revision = 1; ; ) {
    const document = inventedIssue()
    document.content.push(pair('text', `版${revision}`.repeat(revision), ''))
    const save = { id: path, revision, subjects, document }
    const handler = handlers.saveIssue as Parameters<typeof serve>[2]
    const { saveIssue } = contract.newsletter
    const saved = await serve('newsletter.saveIssue', saveIssue, handler, save, { ...deps, refused: new Map() })
    if (!saved.ok) throw new Error(saved.error.code)
    revision += 1
    process.stdout.write(`saved ${revision}\n`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const line = newLine()
const newsletter =
  work === 'requests'
    ? openNewsletter({
        db,
        colleague,
        now: () => new Date(),
        background: true,
        settings: { find: () => null, save: () => {} },
        mailSettings: () => settings,
        line,
        letterNumber: () => null,
        isOfReply: () => false,
        office: () => ({ officeName: { ja: '', en: '' }, timeZone: 'UTC', idleMinutes: 10 }),
        renderingWorker: workerFiles().renderingWorker,
        ...deliveryDeps(file, Buffer.from(key, 'hex')),
        announce: () => {
          process.stdout.write('changed\n')
        },
      })
    : null
const letters = openLettersOf(db, newReader(), {
  mailSettings: () => settings,
  line,
  takers: newsletter ? [(mail) => newsletter.takeMail(mail)] : [],
  background: work === 'send',
  announce: () => {
    process.stdout.write('changed\n')
  },
})
const call = callAs(db, letters, kobayashi)
if (work === 'import') {
  await call('importMails', { path, closed: false })
  for (let seen = -1; ; ) {
    const [row] = await call('imports', {})
    if (row!.bytesDone !== seen) process.stdout.write('batch\n')
    seen = row!.bytesDone
    if (row!.state !== 'running') process.exit(0)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
if (work === 'pull' || work === 'requests') {
  for (;;) await call('pull', {})
}
for (
  let page = await call('list', { order: 'oldest' });
  work === 'send';
  page = await call('list', { order: 'oldest' })
) {
  // One letter after the other: the next is answered when the one before is settled.
  const queued = await call('queue', {})
  const letter = page.rows.find((row) => row.reply === null)
  if (letter && queued.every((one) => one.state === 'uncertain')) {
    const { id } = await call('reply', {
      letterId: letter.id,
      subject: `Re: ${letter.subject}`,
      body: `Answer to ${letter.subject}`,
    })
    await call('sendNow', { replyId: id })
    process.stdout.write('replied\n')
  }
  await new Promise((resolve) => setTimeout(resolve, 5))
}
process.stdout.write('done\n')
