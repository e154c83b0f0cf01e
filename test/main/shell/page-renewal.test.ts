import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { renewPage } from '../../../main/shell/page-renewal.ts'
import type { Result } from '../../../shared/rpc.ts'

const locked: Result<object> = { ok: true, output: {} }
const refused: Result<object> = { ok: false, error: { code: 'not_signed_in', details: {} } }

const failed: Result<object> = { ok: false, error: { code: 'disk_full', details: {} } }

function newPage(isLocked = false) {
  const process = new EventEmitter()
  const done: string[] = []
  let time = 0
  const page = renewPage(
    {
      end: () => {
        done.push('ended')
        process.emit('gone')
      },
      load: () => void done.push('loaded'),
      onGone: (listener) => process.on('gone', listener),
      isLocked: async () => isLocked,
    },
    {
      changed: (part) => void done.push(`changed ${part}`),
      goneByItself: () => void done.push('locked'),
      gaveUp: () => void done.push('given up'),
    },
    () => time,
  )
  return { page, done, crash: () => process.emit('gone'), later: (milliseconds: number) => (time += milliseconds) }
}

describe('the process of the page', () => {
  test('is replaced when the desk is locked, and the old one draws nothing more', async () => {
    const { page, done } = newPage()
    page.tellChanged('letters')
    await page.renewAfter(async () => {
      page.tellChanged('office')
      return locked
    })
    page.tellChanged('office')
    expect(done).toEqual(['changed letters', 'ended', 'loaded', 'changed office'])
  })

  test('stays where the lock was refused, and hears then what has changed meanwhile', async () => {
    const { page, done } = newPage()
    expect(
      await page.renewAfter(async () => {
        page.tellChanged('office')
        page.tellChanged('office')
        return refused
      }),
    ).toEqual(refused)
    expect(done).toEqual(['changed office'])
  })

  test.each([
    [true, ['ended', 'loaded']],
    [false, []],
  ])('is replaced where a lock that failed in part has locked (%s)', async (isLocked, done) => {
    const page = newPage(isLocked)
    expect(await page.page.renewAfter(async () => failed)).toEqual(failed)
    expect(page.done).toEqual(done)
  })

  test('is replaced as soon as nobody is signed in, while the desk still lets a reply leave', async () => {
    const { page, done } = newPage(true)
    await page.renewAfter(async () => {
      await vi.waitFor(() => expect(done).toEqual(['ended', 'loaded']))
      page.tellChanged('office')
      return locked
    })
    expect(done).toEqual(['ended', 'loaded', 'changed office'])
  })

  test('stays where the desk had been locked before: somebody may be signing in', async () => {
    const { page, done } = newPage(true)
    await page.renewAfter(async () => refused)
    expect(done).toEqual([])
  })

  test('that ended by itself locks the desk and is loaded again, but not for ever', () => {
    const { done, crash, later } = newPage()
    crash()
    expect(done.splice(0)).toEqual(['locked', 'loaded'])
    later(61_000)
    for (let times = 0; times < 4; times++) crash()
    expect(done).toEqual(['locked', 'loaded', 'locked', 'loaded', 'locked', 'loaded', 'locked', 'given up'])
  })
})
