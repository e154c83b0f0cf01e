import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { available, type Dovecot, startDovecot } from '../../test/servers/dovecot.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { machine, requireProgram, versionOf } from './conditions.ts'
import { benchMessages } from './messages.ts'
import { pullTheirs } from './pull-theirs.ts'
import { type Figure, median, type Report } from './report.ts'
import { takeIn, type TakenIn } from './take-in.ts'

/** Sought afterwards on both sides: in subjects and texts of Japanese mails, inside sentences without spaces. */
export const soughtWord = '旅券'
export const seed = 20_261_124

/**
 * Takes a whole mailbox from a local Dovecot over TLS into the encrypted, searchable office, beside mbsync into a fresh maildir and
 * notmuch into a fresh index. Each round of each side has a mailbox that nobody has opened before; the sides take turns at going first.
 */
export async function pullBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  if (!available())
    throw new CannotMeasure('Dovecot is not installed: this bench needs the Debian package dovecot-imapd.')
  const programs = { mbsync: requireProgram('mbsync', 'isync'), notmuch: requireProgram('notmuch', 'notmuch') }
  const messages = count ?? 20_000
  const conditions = {
    ...machine(),
    Dovecot: versionOf('/usr/sbin/dovecot'),
    mbsync: versionOf(programs.mbsync),
    notmuch: versionOf(programs.notmuch),
  }
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const users = Array.from({ length: rounds }, (_, round) => [`ours-${round}`, `theirs-${round}`]).flat()
  const dovecot = await startDovecot(users)
  try {
    const source = fill(dovecot, users, messages)
    const sides = {
      ours: (user: string) => takeIn(join(folder, user), { server: dovecot.settings(user) }, soughtWord),
      theirs: (user: string) => pullTheirs(join(folder, user), dovecot.settings(user), programs, soughtWord),
    }
    const pulled: Record<'ours' | 'theirs', TakenIn[]> = { ours: [], theirs: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const side of round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
        // What was written before is not paid for by whoever comes next.
        execFileSync('sync')
        const result = await sides[side](`${side}-${round}`)
        console.error(`round ${round + 1}, ${side}: ${result.seconds.toFixed(2)} s`)
        pulled[side].push(result)
        rmSync(join(folder, `${side}-${round}`), { recursive: true, force: true })
      }
    }
    return {
      bench: 'pull',
      figures: figuresOf(pulled, messages, source.bytes),
      conditions: {
        ...conditions,
        Mails: `${messages}, ${Math.round(source.bytes / messages)} bytes each on average; seed ${seed}; ${source.matches} with ${soughtWord}`,
        Rounds: `${rounds}, medians; each side cold and with a mailbox never opened before, TLS, forced to disk; ours with the start of the program`,
      },
      faults: [
        ...faultsOf('ours', pulled.ours, messages, source.matches),
        ...faultsOf('theirs', pulled.theirs, messages, source.matches),
      ],
    }
  } finally {
    await dovecot.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same mails for every user; what they come to. */
export function fill(dovecot: Dovecot, users: string[], messages: number): { bytes: number; matches: number } {
  let [bytes, matches] = [0, 0]
  for (const message of benchMessages(messages, seed)) {
    bytes += message.raw.length
    if (`${message.subject}\n${message.text}`.includes(soughtWord)) matches += 1
    for (const user of users) dovecot.deliver(user, [message.raw])
  }
  return { bytes, matches }
}

/** How large the office is beside the mails that it holds. */
export function officeFile(name: string, offices: TakenIn[], bytes: number): Figure {
  const largest = Math.max(...offices.map((one) => one.bytes ?? Number.NaN))
  return { name, unit: 'times the mails', ours: largest / bytes, theirs: null, limit: { below: 2 } }
}

function figuresOf({ ours, theirs }: Record<'ours' | 'theirs', TakenIn[]>, messages: number, bytes: number): Figure[] {
  const perSecond = (side: TakenIn[]): number => messages / median(side.map((one) => one.seconds))
  const [oursPerSecond, theirsPerSecond] = [perSecond(ours), perSecond(theirs)]
  return [
    { name: 'pull', unit: 'messages a second', ours: oursPerSecond, theirs: theirsPerSecond, limit: null },
    { name: 'pull', unit: 'times theirs', ours: oursPerSecond, theirs: theirsPerSecond, limit: { timesTheirs: 2.5 } },
    {
      name: 'peak memory',
      unit: 'MB',
      ours: Math.max(...ours.map((one) => one.megabytes ?? 0)),
      theirs: null,
      limit: { below: 400 },
    },
    officeFile('office after the pull', ours, bytes),
  ]
}

export function faultsOf(side: string, pulled: TakenIn[], messages: number, matches: number): string[] {
  return pulled.flatMap(({ held, found }, round) => [
    ...(held === messages ? [] : [`Round ${round + 1}, ${side}: holds ${held} mails instead of ${messages}.`]),
    ...(found === matches
      ? []
      : [`Round ${round + 1}, ${side}: finds ${soughtWord} in ${found} mails instead of ${matches}.`]),
  ])
}
