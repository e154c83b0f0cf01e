import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataDirOf } from '../../../main/shell/data-dir.ts'
import { saveFile } from '../../../main/shell/save-file.ts'
import { Problem } from '../../../shared/errors.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-save-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('an attachment is written whole, in place of what stood there, and never executable', async () => {
  const place = join(folder, '旅券の写し.pdf')
  await writeFile(place, 'before', { mode: 0o777 })
  await saveFile(place, new Uint8Array([37, 80, 68, 70]))
  expect(await readFile(place)).toEqual(Buffer.from('%PDF'))
  if (process.platform !== 'win32') expect((await stat(place)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['旅券の写し.pdf'])
})

test('a place that cannot be written says so and leaves nothing behind', async () => {
  await expect(saveFile(join(folder, 'nowhere', 'a.pdf'), new Uint8Array())).rejects.toEqual(
    new Problem('export_failed'),
  )
  await expect(saveFile(folder, new Uint8Array([1]))).rejects.toEqual(new Problem('export_failed'))
  expect(await readdir(folder)).toEqual([])
})

test.each([
  [['electron', '.', '--data', 'a/b'], resolve('a/b')],
  [['madoguchi', '--data=/srv/office'], resolve('/srv/office')],
  [['electron', '.'], null],
  [['electron', '--data'], null],
  [['electron', '--data='], null],
  [['electron', '--data', '--headless'], null],
])('the office-data folder of %j', (argv, folderNamed) => {
  expect(dataDirOf(argv)).toBe(folderNamed)
})
