import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onDisplay } from '../../../main/shell/on-display.ts'
import { linksCanBeMade, localFolder } from '../../../main/shell/start-folder.ts'

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: -200, width: 2560, height: 1400 }
const at = (x: number, y: number) => ({ x, y, width: 1000, height: 700, maximized: false })

test.each([
  ['on the first display', at(10, 10), [left], true],
  ['on the second display', at(2500, -150), [left, right], true],
  ['where the second display was', at(2500, -150), [left], false],
  ['half beyond the edge, still to be taken hold of', at(-800, 10), [left], true],
  ['beyond the edge but for a strip', at(-950, 10), [left], false],
  ['above every display', at(100, -40), [left], false],
  ['under the lower edge', at(100, 1030), [left], false],
  ['where no display is known', at(10, 10), [], false],
])('a window that stood %s', (_where, bounds, displays, kept) => {
  const { x: _x, y: _y, ...size } = bounds
  expect(onDisplay(bounds, displays)).toEqual(kept ? bounds : size)
})

test('the data lie on this computer on Windows, not in a profile that roams', () => {
  expect([
    localFolder('Madoguchi', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, 'win32'),
    localFolder('Madoguchi', { LOCALAPPDATA: '' }, 'win32'),
    localFolder('Madoguchi', { LOCALAPPDATA: '/local' }, 'linux'),
  ]).toEqual([join('/local', 'Madoguchi'), null, null])
})

test('a folder in which no link can be made is noticed, and nothing stays in one where it can', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-links-'))
  try {
    writeFileSync(join(folder, 'file'), '')
    expect([
      linksCanBeMade(join(folder, 'new'), 'linux'),
      readdirSync(join(folder, 'new')),
      linksCanBeMade(join(folder, 'file', 'below'), 'linux'),
      linksCanBeMade(join(folder, 'file', 'below'), 'win32'),
    ]).toEqual([true, [], false, true])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
