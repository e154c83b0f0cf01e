import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { afterFile } from '../../support/after-file.ts'
import { codeOf, lock, newTestOffice, signIn, temporaryFolder } from '../../support/office.ts'

const folder = join(temporaryFolder(), 'disk')
const mount = (...options: string[]): boolean => spawnSync('mount', [...options, folder]).status === 0
const canMount = (): boolean => {
  mkdirSync(folder)
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=30m', 'tmpfs')
  if (isMounted) afterFile(() => spawnSync('umount', [folder]))
  return isMounted
}

test.runIf(process.platform === 'linux' && process.getuid?.() === 0 && canMount())(
  'an office whose folder has become read-only says so, and opens once it may be written again',
  async () => {
    const office = await newTestOffice({ dataDir: join(folder, 'office') })
    await lock(office)
    expect(mount('-o', 'remount,ro')).toBe(true)
    expect(await codeOf(signIn(office))).toBe('folder_not_writable')
    expect(mount('-o', 'remount,rw')).toBe(true)
    await signIn(office)
    expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
    await lock(office)
  },
)

test('a clock that was set back by a year changes neither the order nor the soundness of the record', async () => {
  let back = 0
  const office = await newTestOffice({ clock: () => new Date(Date.parse('2026-11-24T03:00:00Z') - back) })
  await lock(office)
  back = 365 * 86_400_000
  await signIn(office)
  expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
  await lock(office)
  back = 0
  await signIn(office)
  const { rows } = await office.call('office.audit', {})
  const signedIn = rows.filter(({ what }) => what === 'office.signIn').map(({ at }) => at.slice(0, 4))
  expect(signedIn).toEqual(['2026', '2025'])
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, nth) => rows.length - nth))
  expect(rows.some(({ what }) => what === 'office.recordBroken')).toBe(false)
})
