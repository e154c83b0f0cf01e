import { existsSync, readFileSync } from 'node:fs'
import { connectMailbox } from '../../../../main/mail/servers/mailbox.ts'
import type { ServerAccess } from '../../../../main/mail/servers/server-access.ts'
import { Problem } from '../../../../shared/errors.ts'

export type MailboxWork = 'uids' | 'folders' | 'fetch'

/** A program that asks one thing of a server, and says what came and the most megabytes it held. */
const { work, server } = JSON.parse(process.argv[2]!) as { work: MailboxWork; server: ServerAccess }

async function come(): Promise<string> {
  const mailbox = await connectMailbox(server)
  try {
    if (work === 'folders') return `${(await mailbox.folders()).length} folders`
    await mailbox.open('INBOX')
    if (work === 'uids') return `${(await mailbox.uids()).length} mails`
    for await (const [mail] of mailbox.fetch([1], {}))
      if (mail) return `1 mail of ${mail.raw.length} bytes${mail.cut ? ', cut' : ''}`
    return 'no mail'
  } finally {
    await mailbox.close()
  }
}

/** Kilobytes. On Linux the usage of a program begins with what the one that started it had held; its own is in /proc. */
function mostHeld(): number {
  const own = existsSync('/proc/self/status')
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))
    : null
  return own ? Number(own[1]) : process.resourceUsage().maxRSS
}

const came = await come().catch((failure: unknown) => {
  if (failure instanceof Problem) return failure.code
  throw failure
})
process.stdout.write(JSON.stringify({ came, peak: Math.round(mostHeld() / 1024) }))
process.exit(0)
