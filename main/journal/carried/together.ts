import type { Carried } from '../../part.ts'

/** What is carried in several ways, as one. */
export function together(...all: readonly Carried[]): Carried {
  return {
    isDue: () => all.some((one) => one.isDue()),
    names: () => all.flatMap((one) => one.names()),
    async carry(space, isOver) {
      for (const one of all) if (!isOver() && one.isDue()) await one.carry(space, isOver)
    },
  }
}
