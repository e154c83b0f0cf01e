/**
 * True where an SMTP server refused a recipient because there is no such address: told by its enhanced status (RFC 3463: 5.1.1 mailbox, 5.1.2
 * and 5.1.10 system, 5.1.3 syntax, 5.1.6 moved away), and only where it gives none by its words. Any other refusal, as of a policy, is none.
 */
export function isUnknownRecipient(reply: {
  code: number | undefined
  command: string | undefined
  words: string
}): boolean {
  if (!/^RCPT\b/i.test(reply.command ?? '') || (reply.code ?? 0) < 500) return false
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(reply.words.slice(0, 200))?.[0]
  if (status !== undefined && status !== '5.0.0') return /^5\.1\.(1|2|3|6|10)$/.test(status)
  return [550, 551, 553].includes(reply.code ?? 0) && saysUnknown.test(reply.words)
}

const saysUnknown = new RegExp(
  [
    '(user|recipient|mailbox|account|address|addressee)\\b[^.;]{0,60}\\b(unknown|not found|does(n.t| not) exist|not exist|invalid|unavailable here|no longer)',
    '\\b(unknown|no such|invalid|non-?existent|nonexistent)\\b[^.;]{0,20}\\b(user|recipient|mailbox|account|address|person|name)',
    '\\bnot (a )?(known|valid|our) (user|recipient|mailbox|address|customer)',
    'no mailbox (here )?(by|of) (that|this) name',
    '(宛先|ユーザー?|受信者|メールアドレス)[^。]{0,20}(存在しません|不明|見つかりません|ありません)',
  ].join('|'),
  'iu',
)
