/** A whole reply of an SMTP server (RFC 5321 section 4.2): its code and its words, the lines of one that has several after each other. */
export type Reply = { code: number; words: string }

/** Octets of one line and of one reply, far above any (RFC 5321 section 4.5.3.1.5: 512 a line), and lines of it. */
const longestLine = 8 * 1024
const longestReply = 64 * 1024
const mostLines = 100

/** Characters of the words that are kept. */
const longestWords = 2000

/**
 * Reads replies from what a server sends, in whatever pieces it comes. Bounded: a reply without end, or a line that is none, throws RangeError,
 * and nothing may be read after that.
 */
export function replyReader(onReply: (reply: Reply) => void): { read(octets: Buffer): void; hasMore(): boolean } {
  let rest = ''
  let words = ''
  let codeOfReply = ''
  let lines = 0
  let octetsOfReply = 0
  return {
    read(octets) {
      rest += octets.toString('latin1')
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const line = rest.slice(0, end).replace(/\r$/, '')
        rest = rest.slice(end + 1)
        const [, code, sign] = /^([2-5]\d\d)(?:([ -])|$)/.exec(line) ?? []
        lines += 1
        octetsOfReply += end
        // All lines of a reply have one code (RFC 5321 section 4.2.1): nobody knows what two of them mean.
        const isOther = words !== '' && code !== codeOfReply
        if (code === undefined || isOther || lines > mostLines || octetsOfReply > longestReply)
          throw new RangeError('no reply of an SMTP server')
        codeOfReply = code
        words = (words === '' ? line : `${words} ${line.slice(4)}`).slice(0, longestWords)
        if (sign === '-') continue
        const reply = { code: Number(code), words: Buffer.from(words, 'latin1').toString('utf8') }
        words = ''
        lines = 0
        octetsOfReply = 0
        onReply(reply)
      }
      if (rest.length > longestLine) throw new RangeError('a line without end')
    },
    hasMore: () => rest !== '' || words !== '',
  }
}
