import { test } from 'vitest'
import { type Random, seeded } from './seeded.ts'

export type { Random } from './seeded.ts'

const asked = process.env.MADOGUCHI_FAULT_TIMES
const seed = Number(process.env.MADOGUCHI_FAULT_SEED ?? 20261124)

/** A day: as often as it is asked for, faults take as long as they take. */
const limit = 86_400_000

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
