import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic'

/** What a dictionary of Japanese takes a piece of text for. */
export type TokenKind = 'person' | 'place' | 'proper' | 'noun' | 'unknown' | 'other'
/** A word of a text, from the UTF-16 unit `at`, `length` units long. */
export type Token = { at: number; length: number; kind: TokenKind }
export type Tokenize = (text: string) => Token[]

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/u

/** A line longer than this is cut: the tokens of a text are objects, and those of a megabyte at once take too much memory. */
const mostAtOnce = 2_000

/** Loads the dictionary, once for a process. */
export function loadTokenizer(): Tokenize {
  const builder = new TokenizerBuilder()
  builder.setDictionary('embedded://ipadic')
  builder.setMode('normal')
  const tokenizer = builder.build()
  return (text) => {
    const tokens: Token[] = []
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start)
      const end = Math.min(newline < 0 ? text.length : newline + 1, start + mostAtOnce)
      const piece = text.slice(start, end)
      let at = 0
      // Names in Japanese are all that is looked for.
      if (japanese.test(piece))
        for (const { surface, partOfSpeech, partOfSpeechSubcategory1, partOfSpeechSubcategory2 } of tokenizer.tokenize(
          piece,
        ) as LinderaToken[]) {
          const found = piece.indexOf(surface, at)
          if (found < 0) continue
          tokens.push({
            at: start + found,
            length: surface.length,
            kind: kindOf(partOfSpeech, partOfSpeechSubcategory1, partOfSpeechSubcategory2),
          })
          at = found + surface.length
        }
      start = end
    }
    return tokens
  }
}

type LinderaToken = {
  surface: string
  partOfSpeech: string
  partOfSpeechSubcategory1: string
  partOfSpeechSubcategory2: string
}

/** IPADIC's parts of speech, as far as names are concerned. */
function kindOf(part: string, first: string, second: string): TokenKind {
  if (part === 'UNK') return 'unknown'
  if (part !== '名詞') return 'other'
  if (first !== '固有名詞') return 'noun'
  if (second === '人名') return 'person'
  return second === '地域' ? 'place' : 'proper'
}
