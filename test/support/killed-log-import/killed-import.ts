import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportOrder } from '../../../main/statistics/importing/order.ts'
import { StatisticsSettings } from '../../../shared/statistics/settings.ts'

/** An import that is going to be killed: its store and key (hexadecimal), and its log. */
export type KilledImport = {
  id: string
  file: string
  key: string
  log: string
  nginxFormat: string
  visitorCookie: string
}

/** What its thread is asked for: small parts, so that there are many moments between them. */
export function importOrder({ log, nginxFormat, visitorCookie }: KilledImport): ImportOrder {
  const settings = StatisticsSettings.parse({ timeZone: 'America/Los_Angeles', nginxFormat, visitorCookie })
  const files = [{ path: log, name: 'access.log', bytes: statSync(log).size }]
  const now = Date.UTC(2027, 0) / 1000
  return { files, server: '', settings, countries: null, now, rowsOfPart: 500, ending: new SharedArrayBuffer(4) }
}

/** Begins the import in a process of its own and kills it so many milliseconds after that part was told; answers whether it had ended before. */
export async function runAndKill(
  asked: KilledImport,
  after: { parts: number; milliseconds: number },
): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let parts = 0
  let killing = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    parts += text.split('\n').length - 1
    if (parts < after.parts || killing) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), after.milliseconds)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  return code === 0
}
