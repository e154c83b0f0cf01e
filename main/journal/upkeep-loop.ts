import { problemOf } from '../../shared/errors.ts'
import { keepUp, type UpkeepDeps } from './upkeep.ts'

export type UpkeepLoop = {
  /** Something happened that it may have waited for. */
  wake(): void
  /** One round, told by somebody. Throws what the engine throws. */
  round(): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds between two rounds; and until the first, and until one after something happened, so that others come first. */
const [rest, soon] = [3_600_000, 3000]

/** Sees to the journal by the hour, and soon after something happened that it waits for. What fails now is tried again. */
export function startUpkeep(
  deps: Omit<UpkeepDeps, 'isOver'> & { background: boolean; onFailure: (failure: unknown) => void },
): UpkeepLoop {
  let over = false
  let atWork: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | null = null
  const round = (): Promise<void> => {
    const next = atWork.catch(() => undefined).then(() => keepUp({ ...deps, isOver: () => over }))
    atWork = next
    return next
  }
  const later = (milliseconds: number): void => {
    if (over || !deps.background) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      round()
        .catch((failure: unknown) => {
          if (!over && problemOf(failure).code === 'unexpected') deps.onFailure(failure)
        })
        .finally(() => {
          if (timer === null) later(rest)
        })
    }, milliseconds).unref()
  }
  later(soon)
  return {
    wake: () => later(soon),
    round,
    async stop() {
      over = true
      if (timer) clearTimeout(timer)
      await atWork.catch(() => undefined)
    },
  }
}
