import { closingCalls } from './closing-calls.ts'
import { deskCalls } from './desk-calls.ts'
import { importCalls } from './import-calls.ts'
import { noteCalls } from './note-calls.ts'
import { questionCalls } from './question-calls.ts'
import { releaseCalls } from './release-calls.ts'

/** Everything that the part 統計 answers. */
export const statistics = {
  ...importCalls,
  ...deskCalls,
  ...closingCalls,
  ...questionCalls,
  ...releaseCalls,
  ...noteCalls,
}
