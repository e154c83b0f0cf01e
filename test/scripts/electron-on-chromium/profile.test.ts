import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSmallProgram } from '../../support/small-program.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-small-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const secret = '山田花子の下書き'

test('a program that ends leaves no profile behind', async () => {
  const program = await startSmallProgram(folder)
  expect(existsSync(program.profileDir)).toBe(true)
  expect(await program.close()).toBe(0)
  expect(existsSync(program.profileDir)).toBe(false)
})

test('what was written in a killed window stands nowhere in its profile, the browser ends, and the next start sweeps the profile away', async () => {
  const program = await startSmallProgram(folder)
  await program.page.evaluate((words) => {
    document.title = words
    localStorage.setItem('draft', words)
    sessionStorage.setItem('draft', words)
    history.pushState(words, '', `#${words}`)
    return new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('drafts')
      request.onupgradeneeded = () => request.result.createObjectStore('texts').put(words, 1)
      request.onsuccess = () => resolve()
      request.onerror = () => reject(new Error('no database'))
    })
  }, secret)
  await program.page.locator('#field').pressSequentially(secret)
  const browser = browserProcess(program.profileDir)
  await program.kill()

  await expect.poll(() => isRunning(browser)).toBe(false)
  expect(filesWith(program.profileDir, secret)).toEqual([])

  const next = await startSmallProgram(folder)
  expect(existsSync(program.profileDir)).toBe(false)
  await next.close()
})

test('the search for the words finds them where they stand', () => {
  expect(filesWith(import.meta.dirname, secret)).toEqual([import.meta.filename])
})

/** Files that hold the words in clear, as UTF-8, UTF-16 or percent-encoded. */
function filesWith(folderToRead: string, words: string): string[] {
  const needles = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(encodeURIComponent(words))]
  return readdirSync(folderToRead, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)))
}

function browserProcess(profileDir: string): number {
  return Number(/-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock')))![1])
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A process whose end nobody has looked at is still listed.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
