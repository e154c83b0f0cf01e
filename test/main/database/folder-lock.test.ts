import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { lockFolder } from '../../../main/database/folder-lock.ts'
import { Problem } from '../../../shared/errors.ts'
import { temporaryFolder } from '../../support/office.ts'

let child: ChildProcess | null = null
afterEach(() => {
  child?.kill('SIGKILL')
})

async function heldElsewhere(file: string): Promise<ChildProcess> {
  child = spawn(process.execPath, [join(import.meta.dirname, 'lock-child.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return child
}

describe('the lock of a folder', () => {
  test('is refused to a second process, and free again once the first was killed', async () => {
    const file = join(temporaryFolder(), 'office.lock')
    const holder = await heldElsewhere(file)
    expect(() => lockFolder(file)).toThrow(new Problem('office_in_use'))
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    lockFolder(file).release()
  })

  test('is refused to a second desk of the same process, and free after release', () => {
    const file = join(temporaryFolder(), 'office.lock')
    const lock = lockFolder(file)
    expect(() => lockFolder(file)).toThrow(new Problem('office_in_use'))
    lock.release()
    lockFolder(file).release()
    expect(readFileSync(file).length).toBe(0)
  })

  test('cannot be taken in a folder that is not there', () => {
    expect(() => lockFolder(join(temporaryFolder(), 'nowhere', 'office.lock'))).toThrow('ENOENT')
  })
})
