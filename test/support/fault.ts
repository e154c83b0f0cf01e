import { test } from 'vitest'
import { patience } from './eventually.ts'
import { type Random, seeded } from './seeded.ts'

export type { Random } from './seeded.ts'

const asked = process.env.MADOGUCHI_FAULT_TIMES
const seed = Number(process.env.MADOGUCHI_FAULT_SEED ?? 20261124)

/** Whether it was asked how often: what is big then may be small in the suite. */
export const inFull = asked !== undefined

/** Milliseconds, only to end what will never come: as often as it is asked for, faults take as long as they take, which is less than a day. */
const limit = inFull ? 86_400_000 : 4 * patience

/**
 * A test that does harm many times: `full` times by `npm run test:faults`, as often as that command is told, or a
 * twentieth of it in the suite, or as many as are told. The seed stands in the title.
 */
export function faultTest(
  title: string,
  full: number,
  harm: (times: number, random: Random) => Promise<void>,
  inSuite = Math.ceil(full / 20),
): void {
  const times = asked === undefined ? inSuite : asked === 'full' ? full : Number(asked)
  test(`${times} times: ${title} (seed ${seed})`, { timeout: limit }, () => harm(times, seeded(seed)))
}
