import { foldText } from '../../fold-text.ts'

/**
 * A template as people write it: `{{お名前}}` is a variable, `{{団体なら}} … {{でなければ}} … {{ここまで}}` a condition; each word also in English
 * (`{{name}}`, `{{if organization}} … {{otherwise}} … {{end}}`), half or full width.
 */
export type Piece =
  | { what: 'text'; text: string }
  | { what: 'variable'; name: string }
  | { what: 'choice'; when: Condition; so: Piece[]; otherwise: Piece[] }

export type Condition =
  | { what: 'organisation' }
  | { what: 'form' }
  | { what: 'has'; name: string }
  | { what: 'subject'; word: string }

/** What is wrong with a text, and in which line, counted from 1. */
export type TemplateFault = { why: 'no-end' | 'no-begin' | 'too-deep'; line: number }

/** What is known of the letter that is answered. */
export type Known = {
  /** Values of variables by `nameKey`; an empty one cannot be filled. */
  values: ReadonlyMap<string, string>
  organisation: boolean
  form: boolean
  subject: string
}

/** A variable that stands in a text unfilled: its name and where it stands, in UTF-16 units, and in which paragraph, counted from 1. */
export type Unfilled = { name: string; start: number; end: number; paragraph: number }

const deepest = 8

/** Reads a template, in time that grows with its length alone. */
export function readTemplate(text: string): { pieces: Piece[]; fault: null } | { pieces: null; fault: TemplateFault } {
  const whole: Piece[] = []
  const open: { choice: Extract<Piece, { what: 'choice' }>; line: number; otherwise: boolean }[] = []
  let into = whole
  let line = 1
  const fail = (why: TemplateFault['why'], at = line) => ({ pieces: null, fault: { why, line: at } })
  for (const token of tokensOf(text)) {
    if (token.mark === null) {
      if (token.text !== '') into.push({ what: 'text', text: token.text })
      line += linesIn(token.text)
      continue
    }
    const meant = meaningOf(token.mark)
    const last = open.at(-1)
    if (meant === 'end' || meant === 'otherwise') {
      if (!last || (meant === 'otherwise' && last.otherwise)) return fail('no-begin')
      if (meant === 'otherwise') {
        last.otherwise = true
        into = last.choice.otherwise
      } else {
        open.pop()
        const above = open.at(-1)
        into = above ? (above.otherwise ? above.choice.otherwise : above.choice.so) : whole
      }
    } else if (typeof meant === 'string') into.push({ what: 'variable', name: token.mark.trim() })
    else {
      if (open.length === deepest) return fail('too-deep')
      const choice: Piece = { what: 'choice', when: meant, so: [], otherwise: [] }
      into.push(choice)
      open.push({ choice, line, otherwise: false })
      into = choice.so
    }
    line += token.lines
  }
  const left = open.at(-1)
  return left ? fail('no-end', left.line) : { pieces: whole, fault: null }
}

/** The text with everything filled in that is known; what is not stays as it was written. Null where the text cannot be read. */
export function fillTemplate(text: string, known: Known): string | null {
  const { pieces } = readTemplate(text)
  return pieces && fill(pieces, known)
}

/** The variables that a template names, each once, conditions included. */
export function variablesOf(text: string): string[] {
  const names = new Map<string, string>()
  const gather = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.what === 'variable') names.set(nameKey(piece.name), names.get(nameKey(piece.name)) ?? piece.name)
      if (piece.what !== 'choice') continue
      gather(piece.so)
      gather(piece.otherwise)
    }
  }
  gather(readTemplate(text).pieces ?? [])
  return [...names.values()]
}

/** What still has to be filled in by hand; conditions that were pasted in count as well. */
export function listUnfilled(text: string): Unfilled[] {
  let paragraph = 1
  let at = 0
  return [...text.matchAll(marks())].map((found) => {
    const between = text.slice(at, found.index)
    paragraph += at === 0 && between.trim() === '' ? 0 : (between.match(/\n[^\S\n]*\n(?=[^\n])/gu) ?? []).length
    at = found.index
    return { name: found[1]!.trim(), start: found.index, end: found.index + found[0].length, paragraph }
  })
}

/** By what two spellings of one name are the same. */
export const nameKey = (name: string): string => foldText(name).replaceAll(/\s+/gu, ' ').trim()

/** A name that can stand between braces. */
export const isVariableName = (name: string): boolean =>
  name.trim() !== '' && name.length <= 60 && !/[{}｛｝\n]/u.test(name) && meaningOf(name) === 'variable'

function fill(pieces: readonly Piece[], known: Known): string {
  return pieces
    .map((piece) => {
      if (piece.what === 'text') return piece.text
      if (piece.what === 'variable') return known.values.get(nameKey(piece.name)) || `{{${piece.name}}}`
      return fill(holds(piece.when, known) ? piece.so : piece.otherwise, known)
    })
    .join('')
}

function holds(when: Condition, known: Known): boolean {
  switch (when.what) {
    case 'organisation':
      return known.organisation
    case 'form':
      return known.form
    case 'has':
      return (known.values.get(nameKey(when.name)) ?? '') !== ''
    case 'subject':
      return foldText(known.subject).includes(foldText(when.word))
  }
}

/** Names are short, so that a brace which nobody closed costs no more than its line. */
const marks = (): RegExp => /[{｛]{2}([^{}｛｝\n]{1,80})[}｝]{2}/gu

/** `lines` are the line breaks that a mark takes with it. */
type Token = { mark: null; text: string } | { mark: string; lines: number }

/** Text and marks in turn; a condition that has its line to itself takes the line with it. */
function* tokensOf(text: string): Generator<Token> {
  let at = 0
  for (const found of text.matchAll(marks())) {
    const mark = found[1]!
    let start = found.index
    let end = start + found[0].length
    let lines = 0
    if (meaningOf(mark) !== 'variable') {
      let left = start
      while (left > at && blank(text[left - 1])) left -= 1
      let right = end
      while (blank(text[right])) right += 1
      const alone = (left === 0 || text[left - 1] === '\n') && (right === text.length || text[right] === '\n')
      if (alone) {
        start = left
        end = right === text.length ? right : right + 1
        lines = right === text.length ? 0 : 1
      }
    }
    yield { mark: null, text: text.slice(at, start) }
    yield { mark, lines }
    at = end
  }
  yield { mark: null, text: text.slice(at) }
}

const blank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r' || character === '\u3000'

function meaningOf(mark: string): 'variable' | 'otherwise' | 'end' | Condition {
  const words = mark.normalize('NFKC').trim()
  if (/^(?:ここまで|end)$/iu.test(words)) return 'end'
  if (/^(?:でなければ|otherwise)$/iu.test(words)) return 'otherwise'
  if (/^(?:団体なら|if organi[sz]ation)$/iu.test(words)) return { what: 'organisation' }
  if (/^(?:フォームなら|if form)$/iu.test(words)) return { what: 'form' }
  const subject = /^(?:用件に「([^」]+)」があれば|if subject has [“"]([^”"]+)[”"])$/iu.exec(words)
  if (subject) return { what: 'subject', word: subject[1] ?? subject[2]! }
  const has = /^(?:(.+)があれば|if (.+))$/iu.exec(words)
  return has ? { what: 'has', name: (has[1] ?? has[2]!).trim() } : 'variable'
}

const linesIn = (text: string): number => text.split('\n').length - 1
