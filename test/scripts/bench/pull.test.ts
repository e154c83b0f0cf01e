import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { benchMessages } from '../../../scripts/bench/messages.ts'
import { asJson, keepsLimit, median, printed, type Figure, type Report } from '../../../scripts/bench/report.ts'
import { defaultSchema } from '../../../shared/letters/default-schema.ts'
import { readMessage } from '../../../main/mail/reader/read-message.ts'
import { temporaryFolder } from '../../support/office.ts'
import { available } from '../../servers/dovecot.ts'
import * as postgres from '../../servers/postgres.ts'

const root = join(import.meta.dirname, '../../..')

describe('mails of the bench', () => {
  test('are the same for the same seed', () => {
    const sum = (seed: number) =>
      createHash('sha256')
        .update(Buffer.concat([...benchMessages(50, seed)].map((one) => one.raw)))
        .digest('hex')
    expect(sum(1)).toBe(sum(1))
    expect(sum(1)).not.toBe(sum(2))
  })

  test('are read as what was written into them', async () => {
    const plain = (text: string) => text.replaceAll(/\s+/gu, '')
    for (const { raw, subject, text } of benchMessages(100, 7)) {
      const reading = await readMessage(raw, [defaultSchema])
      expect({ kind: reading.kind, subject: reading.subject, text: plain(reading.text) }).toEqual({
        kind: text.includes('writer') ? 'form' : 'direct',
        subject,
        text: plain(text),
      })
    }
  })
})

describe('the report', () => {
  const figure = (limit: Figure['limit'], ours: number, theirs: number | null = null): Figure => ({
    name: 'pull',
    unit: 'a second',
    ours,
    theirs,
    limit,
  })

  test.each([
    [figure({ atLeast: 2000 }, 2000), true],
    [figure({ atLeast: 2000 }, 1999.9), false],
    [figure({ below: 400 }, 399), true],
    [figure({ below: 400 }, 400), false],
    [figure({ timesTheirs: 2 }, 20, 10), true],
    [figure({ timesTheirs: 2 }, 19, 10), false],
    [figure({ timesTheirs: 2 }, 19), false],
    [figure(null, 1), true],
  ])('knows whether a limit is kept: %o', (given, kept) => {
    expect(keepsLimit(given)).toBe(kept)
  })

  test('says ours, theirs, ratio, limit and conditions, for people and programs', () => {
    const report: Report = {
      bench: 'pull',
      figures: [figure({ timesTheirs: 2 }, 2500, 1000)],
      conditions: { Node: 'v24' },
      faults: ['Nothing was found.'],
    }
    expect(printed(report)).toBe(
      [
        'bench pull',
        '',
        '                  ours  theirs   ratio         limit',
        'pull (a second)  2,500   1,000  2.50 ×  ≥ 2 × theirs  kept',
        '',
        'Node  v24',
        '',
        'Nothing was found.',
        '',
      ].join('\n'),
    )
    expect(JSON.parse(asJson(report))).toEqual({
      ...report,
      figures: [{ ...report.figures[0], ratio: 2.5, met: true }],
    })
  })

  test('takes the middle of several rounds', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
  })
})

const rivals = available() && ['mbsync', 'notmuch'].every((name) => existsSync(join('/usr/bin', name)))

describe('the bench of the intake', () => {
  test.runIf(rivals)('takes in, finds and measures on both sides (Dovecot, mbsync, notmuch)', async () => {
    const file = join(temporaryFolder(), 'report.json')
    const { code } = await bench(['pull', '--count', '300', '--rounds', '1', '--json', file])
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      faults: string[]
      figures: (Figure & { met: boolean })[]
    }
    expect(report.faults).toEqual([])
    expect(report.figures.map(({ name, unit }) => `${name} (${unit})`)).toEqual([
      'pull (messages a second)',
      'pull (times theirs)',
      'peak memory (MB)',
      'office after the pull (times the mails)',
    ])
    expect(code).toBe(report.figures.every((one) => one.met) ? 0 : 1)
  })

  test.runIf(available())(
    'imports a maildir beside a pull of the same mails, and says how large the office is (Dovecot)',
    async () => {
      const file = join(temporaryFolder(), 'report.json')
      const { code } = await bench(['import-mails', '--count', '300', '--rounds', '1', '--json', file])
      const report = JSON.parse(readFileSync(file, 'utf8')) as {
        faults: string[]
        figures: (Figure & { met: boolean })[]
      }
      expect(report.faults).toEqual([])
      expect(report.figures.map(({ name, unit }) => `${name} (${unit})`)).toEqual([
        'import, beside our pull (messages a second)',
        'peak memory (MB)',
        'office after the import (times the mails)',
        'office after the pull (times the mails)',
      ])
      expect(code).toBe(report.figures.every((one) => one.met) ? 0 : 1)
    },
  )

  test.runIf(rivals && postgres.available())(
    'lets a second workstation into an office, and finds the same letters there (Dovecot, PostgreSQL, mbsync, notmuch)',
    async () => {
      const file = join(temporaryFolder(), 'report.json')
      const { code } = await bench(['join', '--count', '300', '--json', file])
      const report = JSON.parse(readFileSync(file, 'utf8')) as {
        faults: string[]
        figures: (Figure & { met: boolean })[]
      }
      expect(report.faults).toEqual([])
      expect(report.figures.map(({ name }) => name)).toContain('every letter is there, beside mbsync and notmuch')
      expect(code).toBe(report.figures.every((one) => one.met) ? 0 : 1)
    },
  )

  test.runIf(available() && process.platform === 'linux')('says which Debian package is missing', async () => {
    const { code, error } = await bench(['pull'], { PATH: '/nowhere' })
    expect({ code, error }).toEqual({
      code: 2,
      error: 'mbsync is not installed: this bench needs the Debian package isync.\n',
    })
  })

  test('a bench that nobody knows is answered with those that there are', async () => {
    const { code, error } = await bench(['pul'])
    expect({ code, error }).toEqual({ code: 2, error: expect.stringMatching(/^NAME is one of: .*\bpull\b/mu) })
  })
})

function bench(words: string[], env: Record<string, string> = {}): Promise<{ code: number; error: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts/bench/run.ts'), ...words],
      { env: { ...process.env, ...env } },
      (_, __, error) => {
        resolve({ code: child.exitCode ?? -1, error })
      },
    )
  })
}
