import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { withoutOwnWords } from '../../../shared/own-words.ts'
import type { Question, Strength } from './strength.ts'

// In a worker, because building the word lists takes longer than the 50 ms a task of the window may take.
const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Longer passphrases are judged by their beginning, so that the judgement stays quick. */
const longest = 100

addEventListener('message', (event: MessageEvent<Question>) => {
  const { id, passphrase, ownWords } = event.data
  const { score, feedback } = judge.check(passphrase.slice(0, longest))
  const rest = judge.check(withoutOwnWords(passphrase.slice(0, longest), ownWords)).score
  const strength: Strength =
    rest < score ? { score: rest, because: 'userInputs' } : { score, because: feedback.warning || null }
  const answer: { id: number; strength: Strength } = { id, strength }
  postMessage(answer)
})
