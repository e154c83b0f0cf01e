import type { Script, Talk } from './scripted.ts'

/** What a hostile IMAP server says to one command; the tagged answer is its own business. */
export type Answer = (talk: Talk, tag: string, words: string) => Promise<void> | void

export type ImapFolder = { uidValidity?: number; uidNext?: number; exists?: number; uids?: number[] }

/** A script that behaves like a plain IMAP server with one folder, but for the commands that are answered otherwise (`UID FETCH` …). */
export function imapScript(
  answers: Record<string, Answer> = {},
  options: { greeting?: string; capability?: string; folder?: ImapFolder } = {},
): Script {
  const { uidValidity = 7, uids = [1, 2, 3] } = options.folder ?? {}
  const exists = options.folder?.exists ?? uids.length
  const uidNext = options.folder?.uidNext ?? Math.max(0, ...uids) + 1
  const capability = options.capability ?? 'IMAP4rev1 IDLE SASL-IR'
  const usual: Record<string, Answer> = {
    CAPABILITY: (talk, tag) => talk.say(`* CAPABILITY ${capability}\r\n${tag} OK\r\n`),
    LIST: (talk, tag) => talk.say(`* LIST () "/" INBOX\r\n${tag} OK\r\n`),
    LSUB: (talk, tag) => talk.say(`* LSUB () "/" INBOX\r\n${tag} OK\r\n`),
    SELECT: (talk, tag) =>
      talk.say(
        `* FLAGS (\\Answered \\Seen)\r\n* OK [PERMANENTFLAGS (\\Answered \\Seen \\*)] yes\r\n* ${exists} EXISTS\r\n` +
          `* OK [UIDVALIDITY ${uidValidity}] yes\r\n* OK [UIDNEXT ${uidNext}] yes\r\n${tag} OK [READ-WRITE] yes\r\n`,
      ),
    'UID SEARCH': (talk, tag) => talk.say(`* SEARCH ${uids.join(' ')}\r\n${tag} OK\r\n`),
    'UID FETCH': (talk, tag) => {
      for (const [index, uid] of uids.entries()) talk.say(fetchRow(index + 1, uid, mailOf(uid)))
      talk.say(`${tag} OK\r\n`)
    },
    IDLE: async (talk, tag) => {
      talk.say('+ idling\r\n')
      await talk.line()
      talk.say(`${tag} OK\r\n`)
    },
    LOGOUT: (talk, tag) => {
      talk.say(`* BYE\r\n${tag} OK\r\n`)
      talk.cut()
    },
  }
  return async (talk) => {
    talk.say(options.greeting ?? '* OK ready\r\n')
    for (;;) {
      const line = await talk.line()
      if (line === null) return
      const [, tag = '', command = '', words = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
      const answer =
        answers[command.toUpperCase()] ?? usual[command.toUpperCase()] ?? ((to: Talk) => to.say(`${tag} OK\r\n`))
      await answer(talk, tag, words)
    }
  }
}

/** The mail that the scripted folder holds under a UID. */
export const mailOf = (uid: number): string => `Subject: mail ${uid}\r\n\r\ntext ${uid}\r\n`

/** One untagged FETCH answer with the whole mail. */
export const fetchRow = (sequence: number, uid: number, mail: string): string =>
  `* ${sequence} FETCH (UID ${uid} FLAGS () INTERNALDATE "25-Nov-2026 10:00:00 +0000" BODY[]<0> {${mail.length}}\r\n${mail})\r\n`
