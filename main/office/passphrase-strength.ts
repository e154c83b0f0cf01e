import { withoutOwnWords } from '../../shared/own-words.ts'

/** Fewest characters of a passphrase, as people count them, after NFKC. */
const shortest = 12
/** Longer ones are judged by their beginning: the judgement grows faster than the text. */
const longest = 100
/** zxcvbn's scale goes from 0 to 4; the window asks for the same. */
const strongEnough = 3

/** Whether a new passphrase is long enough and hard to guess; names of the office and of its people count for nothing. */
export async function isStrong(passphrase: string, ownWords: readonly string[]): Promise<boolean> {
  const text = passphrase.normalize('NFKC')
  if ([...text].length < shortest) return false
  // The word lists take 150 ms to build and are rarely needed.
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const looked = text.slice(0, longest)
  return [looked, withoutOwnWords(looked, ownWords)].every((part) => judge.check(part).score >= strongEnough)
}
