/** One mail of an mbox file, its lines ended as on the wire (CRLF). */
export type MboxMail = {
  raw: Buffer
  /** True where the mail is longer than was asked for. */
  cut: boolean
  /** Its separator, as `From haruka@example.jp Tue Nov 24 10:00:00 2026`. */
  separator: string
  /** Bytes of the file up to the end of this mail. */
  endsAt: number
}

/** Pieces of a line are held up to this many bytes; a longer line is taken as it comes. */
const longestLine = 1024 * 1024

/**
 * Splits the bytes of an mbox file into its mails, however they are cut into chunks; holds one mail at a time. Reads mboxrd (one `>` is
 * taken off every `>From `, `>>From ` …) and mboxo alike; a separator counts at the beginning and after an empty line only.
 */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  largest: number,
): AsyncGenerator<MboxMail> {
  let mail: Gathered | null = null
  let rest = Buffer.alloc(0)
  let lineBegins = true
  let afterEmpty = true
  let offset = 0
  // Whether the first separator of the file is odd: then the others may be, too.
  let odd: boolean | null = null
  // An odd line that is a separator where a header field follows.
  let candidate: Buffer | null = null
  const begin = (separator: Buffer, at: number): MboxMail | null => {
    const done = mail && finished(mail, at)
    mail = {
      bytes: Buffer.alloc(0),
      size: 0,
      cut: false,
      separator: separator.toString('latin1').trim(),
      emptyLine: null,
      largest,
    }
    afterEmpty = false
    return done
  }
  const add = (line: Buffer): void => {
    if (mail) gather(mail, lineBegins ? unquoted(line) : line, lineBegins)
    afterEmpty = lineBegins && isEmpty(line)
  }
  const noSeparator = (): void => {
    if (candidate) add(candidate)
    candidate = null
  }
  const take = (line: Buffer, whole: boolean): MboxMail | null => {
    let done: MboxMail | null = null
    if (candidate) {
      if (isHeaderField(line)) {
        done = begin(candidate, offset - candidate.length)
        odd ??= true
        candidate = null
      } else noSeparator()
    }
    if (lineBegins && whole && afterEmpty && isSeparator(line)) {
      done = begin(line, offset)
      odd ??= false
    } else if (lineBegins && whole && afterEmpty && odd !== false && isOddSeparator(line)) candidate = Buffer.from(line)
    else add(line)
    offset += line.length
    lineBegins = whole
    return done
  }
  for await (const chunk of chunks) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk)
    let at = 0
    for (let end = data.indexOf(lineFeed, at); end !== -1; end = data.indexOf(lineFeed, at)) {
      const done = take(data.subarray(at, end + 1), true)
      at = end + 1
      if (done) yield done
    }
    rest = data.subarray(at)
    if (rest.length > longestLine) {
      // A return at the very end may belong to the line feed that comes next.
      const held = rest.at(-1) === carriageReturn ? 1 : 0
      take(rest.subarray(0, rest.length - held), false)
      rest = rest.subarray(rest.length - held)
    }
  }
  if (rest.length > 0) {
    const done = take(rest, true)
    if (done) yield done
  }
  noSeparator()
  if (mail) yield finished(mail, offset)
}

type Gathered = {
  /** What has come of the mail, with room behind it: a list of its lines would weigh several times as much. */
  bytes: Buffer
  size: number
  cut: boolean
  separator: string
  largest: number
  /** An empty line that belongs to the mail only if another line follows: the format puts one behind each mail. */
  emptyLine: Buffer | null
}

const lineFeed = 10
const carriageReturn = 13
const lineEnd = Buffer.from('\r\n')

function gather(mail: Gathered, line: Buffer, lineBegins: boolean): void {
  if (mail.emptyLine) append(mail, mail.emptyLine)
  mail.emptyLine = null
  if (lineBegins && isEmpty(line)) {
    mail.emptyLine = lineEnd
    return
  }
  const bare = line.at(-1) === lineFeed && line.at(-2) !== carriageReturn
  append(mail, bare ? line.subarray(0, -1) : line)
  if (bare) append(mail, lineEnd)
}

function append(mail: Gathered, piece: Buffer): void {
  const room = mail.largest - mail.size
  if (piece.length > room) mail.cut = true
  const length = Math.min(room, piece.length)
  if (mail.size + length > mail.bytes.length) {
    const wider = Buffer.alloc(Math.min(mail.largest, Math.max(16_384, 2 * mail.bytes.length, mail.size + length)))
    mail.bytes.copy(wider, 0, 0, mail.size)
    mail.bytes = wider
  }
  piece.copy(mail.bytes, mail.size, 0, length)
  mail.size += length
}

function finished({ bytes, size, cut, separator }: Gathered, endsAt: number): MboxMail {
  return { raw: bytes.subarray(0, size), cut, separator, endsAt }
}

function isEmpty(line: Buffer): boolean {
  return line[0] === lineFeed || (line[0] === carriageReturn && line[1] === lineFeed)
}

/** `From ` and a date somewhere behind it; Thunderbird also writes `From - ` or nothing at all. A sentence that begins so has neither. */
function isSeparator(line: Buffer): boolean {
  if (!startsWith(line, 'From ')) return false
  const text = line.subarray(0, 1000).toString('latin1')
  return /^From -?\s*$/.test(text) || /^From .*\d:\d\d\b.*\b\d{4}\b/.test(text)
}

/**
 * `From ` and a sender, with another date than the format asks for or none (`From haruka@example.jp 2026-11-24`), as some programs write it.
 * A sentence seldom goes on with an address.
 */
function isOddSeparator(line: Buffer): boolean {
  if (!startsWith(line, 'From ') || line.length > 300) return false
  return /^From +(\S+@\S*|<\S*>|MAILER-DAEMON|MAILER_DAEMON|nobody|unknown|root|\?+@?\?*|-)( .*)?\r?\n?$/i.test(
    line.toString('latin1'),
  )
}

function isHeaderField(line: Buffer): boolean {
  return /^[!-9;-~]{1,80}[ \t]*:/.test(line.toString('latin1', 0, 100))
}

/** One quoting mark less before `From `. */
function unquoted(line: Buffer): Buffer {
  if (line[0] !== 62) return line
  let marks = 1
  while (line[marks] === 62) marks++
  return startsWith(line.subarray(marks, marks + 5), 'From ') ? line.subarray(1) : line
}

function startsWith(line: Buffer, word: string): boolean {
  return line.length >= word.length && line.toString('latin1', 0, word.length) === word
}
