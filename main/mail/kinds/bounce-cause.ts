import { type Phrase, phraseIn } from './failure-phrases.ts'

/** What is known about one recipient whom a mail did not reach. */
export type Failure = {
  /** Enhanced status code (RFC 3463), or empty. */
  status: string
  /** What the other server answered, or what the report says in its own words where it does not quote any. */
  words: string
  /** True where the words stand in a field of the report that is for the other server's answer (Diagnostic-Code). */
  quoted: boolean
  /** What else the report says about this recipient. */
  notice: string
}

/** Enhanced status code (RFC 3463) in a server's words; no part of an IP address or version; empty where there is none. */
export function statusIn(words: string): string {
  const text = words.slice(0, 4000)
  const quoted = /\b[245]\d\d[- ]['"]?#?([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/.exec(text)?.[1]
  if (quoted !== undefined && !/^\d\.0\.0$/.test(quoted)) return quoted
  const found = [...text.matchAll(/(?:^|[^\d.\w/-])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g)].map((one) => one[1]!)
  return found.find((status) => !/^\d\.0\.0$/.test(status)) ?? found[0] ?? ''
}

/**
 * True where an address is gone for good: nobody of that name, moved away, no such host, a host that takes no mail. A full mailbox, a
 * refused sender, a filter or a blocked account may pass, and so may every 4xx. Status code and reply code come first, then the command
 * of SMTP that was refused, then the server's words, and what the report adds in its own words only where all these say nothing.
 */
export function isPermanent({ status, words, quoted, notice }: Failure): boolean {
  const reply = replyCode(words)
  if (status.startsWith('4') || (status === '' && reply.startsWith('4'))) return false
  const stage = stageOf(words) || stageOf(notice)
  if (stage === 'before' || restingMailbox.test(notice)) return false
  const phrase = phraseIn(words)
  const surely = goneStatus.test(status) || goneReplies.has(reply)
  if (phrase !== null && !(surely && phrase.vague))
    return isBelieved(phrase, { status, stage, words, reply, own: !quoted })
  if (surely) return true
  if (livingStatus.test(status)) return false
  const answered = quoted || reply !== ''
  const added = answered && /[a-z\u3040-\u30ff]{3}/i.test(words) ? null : phraseIn(notice)
  return added !== null && isBelieved(added, { status, stage, words: notice, reply, own: true })
}

/** Said anywhere about this recipient, against whatever code: the mailbox is there. */
const restingMailbox =
  /not enough disk space|mailbox (?:is )?full|(?:over|exceed\w*) (?:its |the )?quota|account is disabled/i

/** Bad mailbox, bad host, moved, null MX (RFC 7505), no route (RFC 3463 section 3), no such domain (Exchange). */
const goneStatus = /^5\.(?:1\.[1236]|1\.10|4\.4|4\.310)$/

/** No mail taken at all (RFC 7504), user not local. */
const goneReplies = new Set(['521', '551', '556'])

/** The sender, a full or resting mailbox, the system, the network, the content, a policy: the address is there. */
const livingStatus = /^5\.(?:1\.[78]|2\.\d+|3\.\d+|4\.\d+|6\.\d+|7\.\d+)$/

/** Of these, those that no word of an unknown user changes. */
const surelyLiving = /^5\.(?:1\.[78]|2\.[234]|3\.4|6\.\d+|7\.[2-9]|7\.\d\d+)$/

/** `own`: in the words of the reporting server itself, not as another's answer. */
type Told = { status: string; stage: Stage; words: string; reply: string; own: boolean }

/**
 * Whether words that speak of an address that is gone are borne out. A server that says "user unknown" only after it has seen the mail
 * filters by content, as Japanese carriers do; a status that says "bad mailbox" is believed whatever the command.
 */
function isBelieved({ means, vague }: Phrase, { status, stage, words, reply, own }: Told): boolean {
  if (!['nobody', 'moved', 'no-host', 'no-mail'].includes(means)) return false
  if (goneStatus.test(status)) return true
  if (means !== 'nobody') return stage !== 'mail'
  if (surelyLiving.test(status) || stage === 'mail') return false
  if (status.startsWith('5.7.') && saidByFilters.test(words)) return false
  if (stage === 'recipient' || status.startsWith('5.1.') || lookedUp.test(words)) return true
  if (saidByFilters.test(words)) return echoed.test(words) && !/^5\.[27]/.test(status)
  return reply !== '' || (own && !vague)
}

/** What Japanese carriers answer to an unwelcome mail too, once they have read it. */
const saidByFilters = /\b(?:unknown user|user unknown|no such user|user not exist)\b/i

/** `550 <address>:`: so a server speaks of the recipient it was just given. */
const echoed = /\b5\d\d:? (?:5\.\d\.\d )?<[^<>\s]{3,255}>:/i

/** What is said only of a name that was looked up, never after a filter: without a reply code, and with the name. */
const lookedUp =
  /^(?:unknown|no such|invalid) [a-z ]{0,20}(?:user|userid|recipient|address|account|mailbox):? <?[^\s<>@]{1,64}@|not (?:found|listed) in |name is not recogni[sz]ed|does(?:n't| not) have an? |domino/i

type Stage = 'before' | 'recipient' | 'mail' | ''

/** The command of SMTP that was refused, as far as it is told: before the recipient, the recipient, or the mail itself. */
function stageOf(text: string): Stage {
  const line = text.slice(0, 8000).replace(/\s+/g, ' ').toLowerCase()
  // Where commands are sent together, the reply read after DATA may be that to RCPT, if DATA then has no recipient: not told.
  if (/<<< 5[05]\d[^<>]{0,30}(?:need rcpt|no (?:valid )?recipient)/.test(line)) return ''
  const state = Number(/\(state (\d{1,2})\)/.exec(line)?.[1] ?? 0)
  if (state > 0) return state < 14 ? 'before' : state === 14 ? 'recipient' : 'mail'
  const found = [...line.matchAll(stagePattern)].at(-1)?.[1] ?? ''
  if (/rcpt|recipient/.test(found)) return 'recipient'
  if (/data|body|text|content|sent the message|^\.$/.test(found)) return 'mail'
  return found === '' ? '' : 'before'
}

const stagePattern = new RegExp(
  '(?:in reply to|after|error following|\\[(?=(?:rcpt_to|mail_from|body|connect)\\])|did not like our|error from remote server for|does not like|failed after i|>>>|--+>' +
    '|\\bsent:|smtp command|progress was|but (?=sender was rejected|my name was rejected|greeting failed))[\\s:]{0,3}' +
    '(?:the |end of |final |pipelined )*(rcpt|mail|data|body|ehlo|helo|starttls|connect|initial connection|recipient|sender|my name|greeting|text|content|sent the message|\\.(?= ))',
  'g',
)

function replyCode(words: string): string {
  return /(?:^|[\s:;>"'(])([45]\d\d)(?=[\s:;-]|$)/.exec(words)?.[1] ?? ''
}
