import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countAttempts } from '../../../main/office/attempts.ts'
import { Problem } from '../../../shared/errors.ts'
import { temporaryFolder } from '../../support/office.ts'

const newFile = () => join(temporaryFolder(), 'attempts.json')

const wrong = async () => {
  throw new Problem('wrong_passphrase')
}

test('after three wrong passphrases one waits, each time twice as long, at most five minutes', async () => {
  let now = 0
  const attempts = countAttempts(() => new Date(now), newFile())
  const waits: number[] = []
  for (let n = 0; n < 12; n += 1) {
    await expect(attempts.during(wrong)).rejects.toEqual(new Problem('wrong_passphrase'))
    let seconds = 0
    try {
      attempts.check()
    } catch (error) {
      seconds = Number((error as Problem).details.seconds)
      await expect(attempts.during(async () => 'right')).rejects.toEqual(new Problem('too_many_attempts', { seconds }))
    }
    waits.push(seconds)
    now += seconds * 1000
  }
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300])
})

test('a right passphrase begins anew, and a failure of another kind is no attempt', async () => {
  const attempts = countAttempts(() => new Date(0), newFile())
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 2; n += 1) await expect(attempts.during(wrong)).rejects.toEqual(new Problem('wrong_passphrase'))
    for (let n = 0; n < 5; n += 1)
      await expect(
        attempts.during(async () => {
          throw new Problem('disk_full')
        }),
      ).rejects.toEqual(new Problem('disk_full'))
    expect(await attempts.during(async () => 'in')).toBe('in')
  }
})

test('starting the program again does not end the wait, and a clock set back does not make it longer', async () => {
  const file = newFile()
  let now = 10_000_000
  const start = () => countAttempts(() => new Date(now), file)
  for (let n = 0; n < 4; n += 1) {
    const attempts = start()
    await expect(attempts.during(wrong)).rejects.toEqual(new Problem('wrong_passphrase'))
    now += 5000
  }
  expect(() => start().check()).toThrow(new Problem('too_many_attempts', { seconds: 5 }))
  now -= 9_000_000
  const attempts = start()
  expect(() => attempts.check()).toThrow(new Problem('too_many_attempts', { seconds: 300 }))
  now += 300_000
  expect(await attempts.during(async () => 'in')).toBe('in')
  expect(() => readFileSync(file)).toThrow('ENOENT')
})
