import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchMessages } from './messages.ts'
import { type Figure, median } from './report.ts'
import { takeIn } from './take-in.ts'

/** Seed of the mails, and a word that some of them hold. */
const [seed, soughtWord] = [20_261_124, '旅券']

/**
 * How much more time of processors an import takes where the letters' terms are taken into the index meanwhile, everything packed and kept: the same
 * mails into a new office with it and without, by turns. Linux only.
 */
export async function similarIntake(messages: number, rounds: number): Promise<{ figure: Figure; faults: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const maildir = join(folder, 'mails')
  const taken: Record<'with' | 'without', number[]> = { with: [], without: [] }
  const faults: string[] = []
  try {
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, name), { recursive: true })
    let number = 0
    for (const { raw } of benchMessages(messages, seed)) {
      number += 1
      writeFileSync(join(maildir, 'new', `${1_700_000_000 + number}.M1P1.bench`), raw)
    }
    for (let round = 0; round < rounds; round += 1) {
      const order = ['with', 'without'] as const
      for (const side of round % 2 === 0 ? order : order.toReversed()) {
        execFileSync('sync')
        const office = join(folder, `${side}-${round}`)
        const { cpuSeconds, held } = await takeIn(office, { maildir }, soughtWord, { similar: side === 'with' })
        console.error(`round ${round + 1}, ${side} the index: ${cpuSeconds?.toFixed(2)} s of processors`)
        if (held !== messages) faults.push(`Round ${round + 1}: ${held} mails were taken in instead of ${messages}.`)
        taken[side].push(cpuSeconds!)
        rmSync(office, { recursive: true, force: true })
      }
    }
    return {
      figure: {
        name: `intake of ${messages.toLocaleString('en-GB')} letters with the index, beside without, median of ${rounds}`,
        unit: 's CPU',
        ours: median(taken.with),
        theirs: median(taken.without),
        limit: { mostTimesTheirs: 1.1 },
      },
      faults,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
