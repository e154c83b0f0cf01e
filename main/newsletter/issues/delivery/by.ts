import type { ActName } from '../../../../shared/acts.ts'
import type { Change } from '../../../../shared/office/audit.ts'

/** Who asks, and the one change with its row of the record in which it is written down: `ErrandContext` has both. */
export type By = {
  accountId: string | null
  commit<T>(work: () => T, row?: { what?: ActName; about?: string; changes?: readonly Change[] }): T
}
