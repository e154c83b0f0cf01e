import { afterAll } from 'vitest'

type Undo = () => unknown

const undoes: Undo[] = []

/** Says what is to be undone after the tests of this file: the last first, each even where another fails. */
export function afterFile(undo: Undo): void {
  undoes.push(undo)
}

/** Undoes it all; registered for every file, for files that share a process load this one only once. */
export function undoAfterFile(): void {
  afterAll(async () => {
    const failures: unknown[] = []
    for (const undo of undoes.splice(0).reverse()) {
      try {
        await undo()
      } catch (failure) {
        failures.push(failure)
      }
    }
    if (failures.length > 0) throw failures[0]
  })
}
