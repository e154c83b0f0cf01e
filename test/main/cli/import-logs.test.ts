import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder, testPassphrase } from '../../support/office.ts'
import { line, newStatisticsOffice } from '../statistics/importing/ground.ts'
import { desk } from './command-line.ts'

test('access logs are imported by the command line, and what is here already is not counted again', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'office')
  const office = await newStatisticsOffice({}, { dataDir })
  await office.desk.close()
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, testPassphrase)
  const at = ['--data', dataDir, '--passphrase-file', passphraseFile, '--json']
  const log = join(folder, 'access.log')
  writeFileSync(log, line({ time: '10/Nov/2026:09:00:00 -0800' }) + line({ time: '10/Nov/2026:09:00:01 -0800' }))
  const picture = join(folder, 'picture.png')
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  const first = await desk(['import-logs', log, ...at])
  expect(first.errors).toBe('')
  expect(JSON.parse(first.output)).toMatchObject({
    state: 'done',
    lines: 2,
    new: 2,
    known: 0,
    files: [{ name: 'access.log', format: 'combined' }],
  })
  const second = await desk(['import-logs', log, picture, ...at])
  expect(second.exitCode).toBe(1)
  expect(JSON.parse(second.output)).toMatchObject({
    state: 'done',
    new: 0,
    known: 2,
    files: expect.arrayContaining([
      expect.objectContaining({ name: 'picture.png', state: 'failed', why: 'not_a_log' }),
    ]) as object,
  })
  expect((await desk(['import-logs', join(folder, 'missing.log'), ...at])).exitCode).toBe(1)
})
