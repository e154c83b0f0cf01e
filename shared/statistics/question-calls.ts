import { nothing, query } from '../rpc.ts'
import { Answered, Asked, Kept } from './questions.ts'

const supervisor = ['supervisor'] as const

/** The calls that answer numbers. */
export const questionCalls = {
  /** From which days and servers something is kept. */
  kept: query({ who: supervisor, purpose: '3(1)', input: nothing, output: Kept }),
  /** Any numbers of a period, in one pass. */
  ask: query({ who: supervisor, purpose: '3(1)', input: Asked, output: Answered }),
}
