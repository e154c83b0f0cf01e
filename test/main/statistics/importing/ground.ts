import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { DeskOptions } from '../../../../main/desk.ts'
import type { LogImport } from '../../../../shared/statistics/imports.ts'
import type { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { newTestOffice, temporaryFolder, type TestOffice } from '../../../support/office.ts'

/** A new office whose first account also looks at statistics, with a folder for logs. */
export async function newStatisticsOffice(
  settings: Partial<StatisticsSettings> = {},
  options: Partial<DeskOptions> = {},
): Promise<TestOffice & { logs: string }> {
  const office = await newTestOffice(options)
  const { call, account } = office
  await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'staff', 'supervisor'] })
  const before = await call('statistics.settings', {})
  await call('statistics.setSettings', { ...before.settings, timeZone: 'America/Los_Angeles', ...settings })
  return { ...office, logs: newFolder() }
}

/** A folder for logs. */
export function newFolder(): string {
  const logs = join(temporaryFolder(), 'logs')
  mkdirSync(logs)
  return logs
}

/** Writes a log of this name and answers where it lies. */
export function logFile(office: { logs: string }, name: string, content: string | Uint8Array): string {
  const path = join(office.logs, name)
  writeFileSync(path, content)
  return path
}

/** Imports files and waits for the end; answers what the list of imports then says. */
export async function imported({ call }: Pick<TestOffice, 'call'>, paths: string[], server = ''): Promise<LogImport> {
  const { id } = await call('statistics.beginImport', { paths, server })
  return endOf({ call }, id)
}

export async function endOf({ call }: Pick<TestOffice, 'call'>, id: string): Promise<LogImport> {
  await expect.poll(() => call('statistics.importProgress', {}), { interval: 20 }).toBeNull()
  const { rows } = await call('statistics.imports', { limit: 100 })
  return rows.find((one) => one.id === id)!
}

/** A line of the Combined Log Format. */
export function line(one: {
  time: string
  address?: string
  path?: string
  status?: number
  bytes?: number
  referrer?: string
  agent?: string
}): string {
  const { time, address = '203.0.113.9', path = '/itpr_ja/', status = 200, bytes = 512, referrer = '-' } = one
  const agent = one.agent ?? 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0'
  return `${address} - - [${time}] "GET ${path} HTTP/1.1" ${status} ${bytes} "${referrer}" "${agent}"\n`
}
