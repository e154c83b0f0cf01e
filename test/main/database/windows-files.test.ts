import { expect, test } from 'vitest'
import { isOnNetwork } from '../../../main/database/network-folder.ts'
import { renameFile } from '../../../main/database/rename-file.ts'

const missing = () => {
  throw Object.assign(new Error('none'), { code: 'ENOENT' })
}

test.each([
  ['a share by its name', '\\\\server\\share\\office', missing, true],
  ['a share written with slashes', '//server/share/office', missing, true],
  ['a share in the long form', '\\\\?\\UNC\\server\\share\\office', missing, true],
  ['a drive letter that stands for a share', 'Z:\\office', () => '\\\\server\\share\\office', true],
  ['a local disk in the long form', '\\\\?\\C:\\office', (path: string) => path, false],
  ['a local disk', 'C:\\Users\\tanaka\\office', (path: string) => path, false],
  ['a disk that is not there', 'Q:\\office', missing, false],
])('Windows: %s', (_what, folder, realPath, network) => {
  expect(isOnNetwork(folder, 'win32', realPath)).toBe(network)
})

test('a folder that is not made yet lies where its parent lies', () => {
  const realPath = (path: string) => (path === 'Z:\\' ? '\\\\server\\share\\' : missing())
  expect([isOnNetwork('Z:\\not\\yet', 'win32', realPath), isOnNetwork('//server/share', 'linux', realPath)]).toEqual([
    true,
    false,
  ])
})

/** A system whose renames fail so many times, with the tries that were made. */
function failing(times: number, code: string, platform = 'win32') {
  const seen = { tries: 0, waited: 0 }
  return {
    seen,
    platform,
    rename: () => {
      seen.tries += 1
      if (seen.tries <= times) throw Object.assign(new Error(code), { code })
    },
    wait: (milliseconds: number) => {
      seen.waited += milliseconds
    },
  }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('a rename that a virus scanner holds up with %s is tried again', (code) => {
  const system = failing(3, code)
  renameFile('a', 'b', system)
  expect(system.seen).toEqual({ tries: 4, waited: 150 })
})

test('it is given up after two seconds, and at once on another system or for another reason', () => {
  const [held, elsewhere, full] = [failing(999, 'EBUSY'), failing(999, 'EPERM', 'linux'), failing(999, 'ENOSPC')]
  expect(() => renameFile('a', 'b', held)).toThrow('EBUSY')
  expect(() => renameFile('a', 'b', elsewhere)).toThrow('EPERM')
  expect(() => renameFile('a', 'b', full)).toThrow('ENOSPC')
  expect([held.seen.waited, elsewhere.seen, full.seen]).toEqual([
    2000,
    { tries: 1, waited: 0 },
    { tries: 1, waited: 0 },
  ])
})
