import type { Database } from '../../../database/open.ts'

/** Everything in one change, or looked at as it was at one moment. */
export function asOne(db: Database, begin: 'BEGIN' | 'BEGIN IMMEDIATE'): { run(work: () => void): void } {
  const [first, last, back] = [begin, 'COMMIT', 'ROLLBACK'].map((one) => db.prepare(one))
  return {
    run(work) {
      first!.run()
      try {
        work()
        last!.run()
      } catch (failure) {
        if (db.inTransaction) back!.run()
        throw failure
      }
    },
  }
}
