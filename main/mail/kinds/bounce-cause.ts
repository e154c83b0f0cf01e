import { anyOf } from './any-of.ts'

/** Enhanced status code (RFC 3463) in a server's words; no part of an IP address or version; empty where there is none. */
export function statusIn(words: string): string {
  const quoted = /\b[245]\d\d[- ]['"]?#?([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/.exec(words.slice(0, 4000))?.[1]
  if (quoted !== undefined && !/^\d\.0\.0$/.test(quoted)) return quoted
  const found = [...words.slice(0, 4000).matchAll(/(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g)].map(
    (one) => one[1]!,
  )
  return found.find((status) => !/^\d\.0\.0$/.test(status)) ?? found[0] ?? ''
}

/**
 * True where an address is gone for good: nobody of that name, moved away, no such host, a host that takes no mail. A full mailbox, a
 * refused sender, a filter or a blocked account may pass, and so may every 4xx. A server that says "user unknown" only after it has
 * seen the mail (DATA) filters by content, as Japanese carriers do: that is not permanent either.
 */
export function isPermanent(bounce: { status: string; words: string; notice: string }): boolean {
  const { status } = bounce
  const words = plain(bounce.words)
  const notice = plain(bounce.notice)
  const said = /[a-z\u3040-\u30ff]{3}/.test(words) ? words : notice
  const reply = replyCode(words)
  if (status.startsWith('4') || (status === '' && reply.startsWith('4'))) return false
  const stage = stageOf(words, notice)
  if (stage === 'before' || passing.test(withoutNames(said)) || restingMailbox.test(notice)) return false
  if (noHost.test(said)) return true
  if (/^5\.(?:1\.[78]|2\.[234]|3\.[14]|6\.\d+|7\.[2-9]|7\.\d\d+)$/.test(status)) return false
  if (/^5\.(?:1\.[1236]|1\.10|3\.2|4\.4)$/.test(status) || ['521', '551', '556'].includes(reply) || moved.test(said))
    return true
  if (!noUser.test(said) && !noUser.test(withoutNames(said))) return false
  if (stage === 'recipient' || status.startsWith('5.1.') || lookedUp.test(said)) return true
  if (!saidByFilters.test(said)) return reply !== '' || said === notice
  return stage === '' && !/^5\.[27]/.test(status) && echoed.test(words)
}

/** The command of SMTP that was refused, as far as it is told: before the recipient, the recipient, or the mail itself. */
function stageOf(words: string, notice: string): 'before' | 'recipient' | 'mail' | '' {
  for (const text of [words, notice]) {
    const found = [...text.matchAll(stagePattern)].at(-1)?.[1] ?? ''
    if (/rcpt|recipient/.test(found)) return 'recipient'
    if (/data|text|content|sent the message/.test(found)) return 'mail'
    if (found !== '') return 'before'
  }
  return ''
}

const stagePattern = new RegExp(
  '(?:in reply to|after|\\[(?=rcpt_to)|did not like our|error from remote server for|does not like|failed after i|>>>|smtp command)[\\s:]{0,3}' +
    '(?:end of |final |pipelined )?(rcpt|mail|data|ehlo|helo|starttls|initial connection|recipient|sender|text|content|sent the message)',
  'g',
)

function replyCode(words: string): string {
  return /(?:^|[\s:;>"(])([45]\d\d)(?=[\s:;-]|$)/.exec(words)?.[1] ?? ''
}

/** Without addresses and hosts: a server called relay or content says nothing by its name. */
function withoutNames(text: string): string {
  return text
    .replace(/<?[^\s<>]{1,255}@[^\s<>]{1,255}>?/g, ' ')
    .replace(/(?:[a-z0-9-]{1,63}\.)+[a-z]{2,20}(?![a-z])/g, ' ')
}

/** One line in lower case, without addresses of pages and the sentences that say the same about every failure. */
function plain(text: string): string {
  const line = text
    .slice(0, 8000)
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return line
    .replace(/https?:\/\/[^\s<>"]+/g, '')
    .replace(
      /giving up on [\d.a-f:]+|i've given up|unknown address error(?= 5\d\d)|554 (?:5\.\d\.\d )?<[^<>]{1,255}>\.\.\. service unavailable/g,
      '',
    )
}

/** Reasons that lie with the mail, its sender, the connection or a passing state of the mailbox. */
const passing = anyOf(
  [],
  [
    // mailbox full or asleep
    'quota',
    'mailbox (?:is |was )?(?:temporarily )?full',
    'full mailbox',
    'too much mail',
    'disk full',
    'mailbox (?:size )?(?:limit|exceed)',
    '(?:mailbox|inbox|account|storage|disk|user)[^.]{0,40}(?:is full|over|exceed|out of (?:space|storage))',
    'not enough (?:disk|storage) space',
    'insufficient (?:disk|system|storage)',
    '容量',
    'いっぱい',
    'disabled',
    'suspended',
    'discontinued',
    'frozen',
    'not activated',
    '(?:account|mailbox|user|recipient)[^.]{0,30}(?:locked|blocked|on hold|closed temporarily|expired)',
    'unable to accept new mail',
    'temporarily',
    'account[^.]{0,40}inactive',
    'inactive (?:account|user)',
    'or access denied',
    'no longer accepts? mail',
    // sender, filter, policy
    'spam',
    'junk',
    'ube\\b',
    'unsolicited',
    'black ?list',
    'block ?list',
    'blocked',
    'denylist',
    'rbl\\b',
    'dnsbl',
    'reputation',
    'bulk mail',
    'virus',
    'infected',
    'malware',
    'banned',
    'not authori[sz]ed',
    'unauthori[sz]ed',
    'unauthenticated',
    'authentication',
    'auth ?required',
    'dmarc',
    '\\bspf\\b',
    '\\bdkim\\b',
    'reverse dns',
    '\\bptr\\b',
    'rdns',
    'relay',
    'polic(?:y|ies)',
    'prohibited',
    'content',
    'header error',
    'attachment',
    'too (?:big|large|long)',
    '(?:message|mail)[^.]{0,20}size',
    'size (?:limit|exceed)',
    'exceed',
    'limit',
    'too many',
    '\\brate\\b',
    'throttl',
    'greylist',
    'not a member',
    'permission',
    'restrict',
    'moderat',
    'sender (?:e-?mail )?(?:address )?(?:rejected|not|verify|denied)',
    '(?:from|sender) address',
    '\\bfrom:',
    '(?:helo|ehlo)\\b',
    'no valid recipients from',
    '\\bbatv\\b',
    'mail from',
    'your (?:ip|host|domain|server)',
    'client host',
    "sender(?:'s)? domain",
    'not allowed to send',
    'rejected (?:by|for|due)',
    'message (?:was )?rejected',
    // connection, time
    'timed? ?out',
    'time-?out',
    'connection (?:refused|reset|closed|lost|dropped)',
    'refused',
    'try (?:again )?later',
    'try again in',
    'not found, try again',
    '(?:server|system|host|temporarily|currently) unavailable',
    'service (?:not |is |currently |temporarily )*(?:available|unavailable)',
    'deferred',
    'expired',
    'giving up',
    'not responding',
    'unreachable',
    'no route',
    'network error',
    'loop',
    'hop count',
    'too many hops',
    'tls\\b',
    'certificate',
    'out of memory',
    'local error',
    'configuration error',
    'syntax error',
    'protocol error',
    'procmail',
    'maildrop',
    'mailer error',
  ],
)

/** Said anywhere in the notice, against whatever code: the mailbox is there. */
const restingMailbox =
  /not enough disk space|mailbox (?:is )?full|(?:over|exceed\w*) (?:its |the )?quota|account is disabled/

const moved = anyOf(
  [],
  [
    '\\bno longer (?:on|at|with|works?|employed|valid|available|in use|exist)',
    'has (?:been )?(?:moved|replaced by)',
    'moved (?:to|permanently)',
    'not our (?:user|customer)',
    'user (?:has )?moved',
    'address (?:has )?changed',
    'new address',
  ],
)

const noHost = anyOf([
  'host unknown',
  'unknown host',
  'no such (?:domain|host)',
  '(?:host|domain)(?: name)?(?: or domain name)?(?: [a-z0-9.-]{3,253})? (?:not found|could not be found|does not exist' +
    "|doesn't exist|unknown|is invalid)",
  'domain (?:of recipient )?(?:does not exist|not found)',
  "(?:couldn't|could not|cannot|can't) find (?:any host|a mail exchanger|the host)",
  'nxdomain',
  'name or service not known',
  'bad destination (?:system|host)',
  'unroute?able address',
  'illegal host',
  'domain (?:must exist|is not reachable)',
  'all host address lookups failed permanently',
  'invalid domain name',
  'null mx',
  'no smtp service',
  "(?:does not|doesn't) (?:accept|receive) (?:any )?(?:e-?)?mail",
  'no mx (?:record )?found',
  'not accepting network messages',
  'no mail exchanger',
  'unknown domain',
  'all relevant mx records point to non-existent hosts',
])

const noUser = anyOf(
  [
    'unknown (?:virtual )?(?:user|recipient|address|account|mailbox|local[- ]?part|e-?mail)',
    'user ?unknown',
    '(?:user|recipient|address|account|mailbox|addressee|alias|userid|e-?mail)(?:e?s)?\\b[^.;]{0,60}?\\b(?:unknown|not (?:be )?found|(?:was' +
      '|is) not (?:recogni[sz]ed|known|valid|listed|registered)|not (?:exist|listed|known|valid|recogni[sz]ed|registered|active' +
      "|present|local|ok\\b|accepted)|does ?n[o']t exist|do(?:es)? not exist|doesn't have|does not have|invalid|inactive|undeliverable|unavailable here" +
      "|couldn't be found|could not be found|not here|(?:is )?unavail?able)",
    'non[- ]?exist(?:ing|ent|ant) (?:user|recipient|address|account|mailbox)',
    '(?:there is )?no(?: ?body| one) (?:here|of|at|by|with)\\b',
    'missing home directory',
    '(?:bad|valid)(?:rcpt|recipient)to\\b',
    'recip(?:ient)?notfound',
    'no valid recipients',
    'envelope recipient has been denied',
    "can(?:no|')t accept user",
    'rejected recipients',
    'not an? (?:active|known|valid) address',
    "does(?: not|n't) exist",
    'no such (?:user|address|mailbox|recipient|account|person|id|name|e-?mail)',
    'mailbox unavailable',
    '(?:recipient )?address rejected(?=\\.? *(?:$|[\\[(]))',
    'no (?:mail ?box|user|account|recipient|address)\\b[^.;]{0,30}?\\b(?:here|by that name|found|available|with that name|exists?)',
    'invalid (?:user|recipient|address|mailbox|e-?mail|final delivery userid)',
    'bad (?:address|recipient|destination mailbox)',
    'not a (?:valid|known|local) (?:user|mailbox|recipient|address|account)',
    '(?:not (?:found|listed)|no [^.;]{0,20}) in (?:the |our |name )?(?:directory|address|domino|public)',
    '(?:[45]\\d\\d|rcpt) (?:not found|unknown)\\b',
    'recipient address rejected: (?:access denied|undeliverable address)',
    "adresse? (?:d'?e?stinataire )?(?:inconnue?|invalide)",
    'utilisateur inconnu',
    'unbekannt(?:er)? (?:empfänger|benutzer)',
    'usuario (?:desconocido|inexistente)',
    'destinatario (?:desconocido|inesistente)',
    'adresse nicht gefunden',
    'nessun utente',
    'no existe (?:dicha|ese|esa|el|la)\\b',
    'não existe',
    'onbekende (?:gebruiker|ontvanger)',
  ],
  [
    'нет такого',
    'не существует',
    'не найден',
    '(?<!可能)不存在',
    '존재하지',
    '存在し(?:ない|ません)',
    '見つかりません',
    '宛先不明',
    'ユーザー不明',
  ],
)

/** What Japanese carriers answer to an unwelcome mail too, once they have read it. */
const saidByFilters = /\b(?:unknown user|user unknown|no such user|user not exist)\b/

/** `550 <address>:` is how a server refuses the recipient it was just given. */
const echoed = /\b5\d\d:? (?:5\.\d\.\d )?<[^>]{3,255}>:/

/** What is said only of a name that was looked up, never after a filter. */
const lookedUp = anyOf(
  [],
  [
    "(?:doesn't|does not) have an? ",
    'invalid final delivery userid',
    'not (?:found|listed) in ',
    'recipient name is not recogni[sz]ed',
    'unknown recipient',
    "address (?:couldn't|could not) be found",
    'mailbox unavailable',
    'recipient address rejected: access denied',
    'domino',
    '見つかりません',
  ],
)
