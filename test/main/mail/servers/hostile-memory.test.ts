import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Answer, imapScript } from '../../../servers/scripted-imap.ts'
import { type Scripted, startScripted } from '../../../servers/scripted.ts'
import type { MailboxWork } from './mailbox-child.ts'

/** Megabytes that a program which talks to one server may hold at most, whatever that server sends. */
const most = 300

let server: Scripted
afterEach(() => server.stop())

/** What came of the work in a program of its own, and the most memory that program held, in megabytes. */
async function workOf(work: MailboxWork, answers: Record<string, Answer>): Promise<{ came: string; peak: number }> {
  server = await startScripted(imapScript(answers))
  const asked = JSON.stringify({ work, server: server.settings('none') })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'mailbox-child.ts'), asked], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  return JSON.parse(said) as { came: string; peak: number }
}

const folders = Array.from({ length: 100_000 }, (_, place) => `* LIST () "/" "folder ${place}"\r\n`).join('')
const numbersTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1).join(' ')
const piece = 'x'.repeat(64 * 1024)

test('a server that says news of flags without end is left', async () => {
  const { came, peak } = await workOf('fetch', {
    'UID FETCH': (talk) => talk.flood('* 1 FETCH (FLAGS (\\Seen))\r\n'.repeat(2000)),
  })
  expect([came, peak < most]).toEqual(['server_floods', true])
})

test('a folder of four hundred thousand mails is listed whole', async () => {
  const { came, peak } = await workOf('uids', {
    'UID SEARCH': (talk, tag) => talk.say(`* SEARCH ${numbersTo(400_000)}\r\n${tag} OK\r\n`),
  })
  expect([came, peak < most]).toEqual(['400000 mails', true])
})

test('a folder of a million mails is said to have too many', async () => {
  const { came, peak } = await workOf('uids', {
    'UID SEARCH': (talk, tag) => talk.say(`* SEARCH ${numbersTo(1_000_000)}\r\n${tag} OK\r\n`),
  })
  expect([came, peak < most]).toEqual(['too_many_mails', true])
})

test('a mail without end is taken in up to 64 MB, and said to be cut', async () => {
  const { came, peak } = await workOf('fetch', {
    'UID FETCH': (talk, tag, words) => {
      const length = Number(/<\d+\.(\d+)>/u.exec(words)?.[1])
      const start = Number(/<(\d+)\./u.exec(words)?.[1])
      const uid = Number(/^\d+/u.exec(words)?.[0])
      talk.say(
        `* ${uid} FETCH (UID ${uid} FLAGS () INTERNALDATE "25-Nov-2026 10:00:00 +0000" BODY[]<${start}> {${length}}\r\n`,
      )
      for (let left = length; left > 0; left -= piece.length) talk.say(piece.slice(0, left))
      talk.say(`)\r\n${tag} OK\r\n`)
    },
  })
  expect([came, peak < most]).toEqual([`1 mail of ${64 * 1024 * 1024} bytes, cut`, true])
})

test('a mail whose one piece has no end is not waited for', async () => {
  const { came, peak } = await workOf('fetch', {
    'UID FETCH': (talk) => {
      talk.say('* 1 FETCH (UID 1 FLAGS () BODY[]<0> {4294967290}\r\n')
      return talk.flood(piece)
    },
  })
  expect([came, peak < most]).toEqual(['server_protocol', true])
})

test('a server of a hundred thousand folders is said to have too many', async () => {
  const { came, peak } = await workOf('folders', { LIST: (talk, tag) => talk.say(`${folders}${tag} OK\r\n`) })
  expect([came, peak < most]).toEqual(['too_many_folders', true])
})
