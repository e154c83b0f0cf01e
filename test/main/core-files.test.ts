import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Elsewhere there is no such setting.
test.runIf(process.platform === 'linux')('a program that fails leaves nothing of its memory in the core file', () => {
  const file = join(import.meta.dirname, '../../main/core-files.ts')
  const code = `import { keepMemoryOutOfCoreFiles } from ${JSON.stringify(file)}; import { readFileSync } from 'node:fs'
    const filter = () => Number.parseInt(readFileSync('/proc/self/coredump_filter', 'utf8'), 16)
    const before = filter(); keepMemoryOutOfCoreFiles(); console.log(JSON.stringify([before > 0, filter()]))`
  expect(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }))).toEqual(
    [true, 0],
  )
})
