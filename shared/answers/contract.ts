import { candidateCalls } from './candidate-calls.ts'
import { entryCalls } from './entry-calls.ts'

/** Everything that the part Q&A answers. */
export const answers = { ...candidateCalls, ...entryCalls }
