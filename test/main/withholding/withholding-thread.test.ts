import { expect, test } from 'vitest'
import { startWithholding } from '../../../main/withholding/withholding-thread.ts'
import type { Question } from '../../../main/withholding/withhold.ts'
import { workerFiles } from '../../../main/worker-files.ts'

test('a proof that takes longer than the rest after which the thread ends is carried through, and another one follows', async () => {
  // The thread alone takes longer than this to begin.
  const { withhold, stop } = startWithholding(workerFiles().withholdingWorker, 5)
  try {
    const question = (count: number): Question => ({
      table: [
        { place: { row: 'a' }, values: { letters: 2 }, contributors: 2 },
        { place: { row: 'b' }, values: { letters: count }, contributors: count },
        { place: {}, values: { letters: count + 2 }, contributors: count + 2 },
      ],
      earlier: [],
      groups: [{ dimension: 'row', total: null, parts: ['a', 'b'] }],
      k: 5,
    })
    for (const count of [40, 50]) expect(await withhold(question(count))).toMatchObject({ outcome: 'proved' })
  } finally {
    await stop()
  }
})
