import { inSteps } from '../database/in-steps.ts'
import type { ErrandContext } from '../serve.ts'

/** So many are changed in one step without waiting for what still travels. */
const fewLetters = 50

/** Milliseconds that a large act goes on: where the other workstations cannot be told by then, the rest is left, and that is said. */
const longestAct = 30_000

/** Does an act on many letters in steps, and tells the windows of it; returns how many letters were not reached. */
export async function onManyLetters<One>(
  { db, announce }: Pick<ErrandContext, 'db' | 'announce'>,
  many: readonly One[],
  step: (some: readonly One[]) => void,
): Promise<number> {
  try {
    if (many.length > fewLetters) return many.length - (await inSteps(db, many, step, AbortSignal.timeout(longestAct)))
    step(many)
    return 0
  } finally {
    announce('letters')
  }
}
