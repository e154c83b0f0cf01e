import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { available, startDovecot } from '../../test/servers/dovecot.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { machine, versionOf } from './conditions.ts'
import { faultsOf, fill, officeFile, seed, soughtWord } from './pull.ts'
import { median, type Report } from './report.ts'
import { takeIn, type TakenIn } from './take-in.ts'

/** Imports a whole maildir into a new office, beside a pull of the same mails from a local Dovecot; the two take turns at going first. */
export async function importMailsBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  if (!available())
    throw new CannotMeasure('Dovecot is not installed: this bench needs the Debian package dovecot-imapd.')
  const messages = count ?? 20_000
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const users = Array.from({ length: rounds }, (_, round) => [`imported-${round}`, `pulled-${round}`]).flat()
  const dovecot = await startDovecot(users)
  try {
    const source = fill(dovecot, users, messages)
    const sides = {
      imported: (user: string) => takeIn(join(folder, user), { maildir: dovecot.inboxOf(user) }, soughtWord),
      pulled: (user: string) => takeIn(join(folder, user), { server: dovecot.settings(user) }, soughtWord),
    }
    const taken: Record<'imported' | 'pulled', TakenIn[]> = { imported: [], pulled: [] }
    for (let round = 0; round < rounds; round += 1) {
      const order = ['imported', 'pulled'] as const
      for (const side of round % 2 === 0 ? order : order.toReversed()) {
        // What was written before is not paid for by whoever comes next.
        execFileSync('sync')
        const result = await sides[side](`${side}-${round}`)
        console.error(`round ${round + 1}, ${side}: ${result.seconds.toFixed(2)} s`)
        taken[side].push(result)
        rmSync(join(folder, `${side}-${round}`), { recursive: true, force: true })
      }
    }
    const perSecond = (side: TakenIn[]): number => messages / median(side.map((one) => one.seconds))
    return {
      bench: 'import-mails',
      figures: [
        {
          name: 'import, beside our pull',
          unit: 'messages a second',
          ours: perSecond(taken.imported),
          theirs: perSecond(taken.pulled),
          limit: { timesTheirs: 1 },
        },
        {
          name: 'peak memory',
          unit: 'MB',
          ours: Math.max(...taken.imported.map((one) => one.megabytes ?? 0)),
          theirs: Math.max(...taken.pulled.map((one) => one.megabytes ?? 0)),
          limit: { below: 400 },
        },
        officeFile('office after the import', taken.imported, source.bytes),
        officeFile('office after the pull', taken.pulled, source.bytes),
      ],
      conditions: {
        ...machine(),
        Dovecot: versionOf('/usr/sbin/dovecot'),
        Mails: `${messages}, ${Math.round(source.bytes / messages)} bytes each on average; seed ${seed}; ${source.matches} with ${soughtWord}`,
        Rounds: `${rounds}, medians; each cold, forced to disk, with the start of the program; the pull over TLS`,
      },
      faults: [
        ...faultsOf('import', taken.imported, messages, source.matches),
        ...faultsOf('pull', taken.pulled, messages, source.matches),
      ],
    }
  } finally {
    await dovecot.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
