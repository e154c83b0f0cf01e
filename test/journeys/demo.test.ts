import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { afterFile } from '../support/after-file.ts'
import { patience } from '../support/eventually.ts'
import { temporaryFolder } from '../support/office.ts'

const root = join(import.meta.dirname, '../..')

test('whoever tries the program first sees all of the practice office walked through', {
  timeout: 4 * patience,
}, async () => {
  const out = join(temporaryFolder(), 'out')
  const child = spawn(process.execPath, [join(root, 'scripts/practice-office/demo.ts'), '--headless', '--out', out], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  afterFile(() => void child.kill('SIGKILL'))
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const code = await new Promise((resolve) => void child.once('close', resolve))
  expect({ code, told }).toEqual({ code: 0, told })
  const pictures = ['letter', 'reply', 'answers', 'answers-en-dark', 'readers', 'newsletter', 'statistics', 'release']
  expect(pictures.filter((name) => !existsSync(join(out, `${name}.png`)))).toEqual([])
})
