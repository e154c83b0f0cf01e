import { askedCalls } from './asked-calls.ts'
import { candidateCalls } from './candidate-calls.ts'
import { entryCalls } from './entry-calls.ts'
import { publicationCalls } from './publications.ts'
import { similarCalls } from './similar-calls.ts'

/** Everything that the part Q&A answers. */
export const answers = { ...candidateCalls, ...entryCalls, ...similarCalls, ...publicationCalls, ...askedCalls }
