import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { summarizeLog } from '../../../../main/statistics/summarize-log.ts'
import { zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { fileOf } from '../../cli/command-line.ts'
import { variedLog } from '../varied-log.ts'

const installed = spawnSync('goaccess', ['--version']).status === 0

/** What GoAccess itself says of a log. */
export function goAccessSays(path: string, format: string): object {
  const run = spawnSync('goaccess', [path, `--log-format=${format}`, '-o', 'json', '--no-global-config'], {
    encoding: 'latin1',
    maxBuffer: 1 << 30,
  })
  // Its JSON holds raw control characters where a log does; only its first part is asked for.
  const value = (name: string): number => Number(new RegExp(`"${name}": (\\d+)`).exec(run.stdout)?.[1])
  return {
    valid: value('valid_requests'),
    failed: value('failed_requests'),
    visitors: value('unique_visitors'),
    bytes: value('bandwidth'),
  }
}

test.skipIf(!installed)(
  'logs of any kind are counted as GoAccess itself counts them',
  { timeout: 600_000 },
  async () => {
    const zone = zoneDays('UTC')
    for (let seed = 1; seed <= 15; seed += 1) {
      const combined = seed % 3 > 0
      const path = fileOf(Buffer.from(variedLog(seed, 400, combined), 'latin1'), 'access.log')
      const { valid, failed, visitors, bytes } = await summarizeLog(path, { zone, goAccess: true })
      expect({ seed, valid, failed, visitors, bytes }).toEqual({
        seed,
        ...goAccessSays(path, combined ? 'COMBINED' : 'COMMON'),
      })
    }
  },
)
