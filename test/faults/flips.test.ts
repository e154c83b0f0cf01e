import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { checkpoint, openToLook } from '../../main/database/open.ts'
import { fileIsSound } from '../../main/database/verify.ts'
import { Problem } from '../../shared/errors.ts'
import { keep } from '../main/letters/ground.ts'
import { faultTest } from '../support/fault.ts'
import { type KilledOffice, newOffice, opened } from '../support/killed-office/killed-office.ts'

faultTest('a bit flipped anywhere in the office file is noticed', 300, (times, random) => {
  const office = newOffice()
  const db = opened(office)
  for (let letter = 1; letter <= 60; letter += 1) keep(db, letter)
  checkpoint(db)
  db.close()
  const whole = readFileSync(office.file)
  expect(isSound(office)).toBe(true)
  const unnoticed: string[] = []
  for (let flip = 0; flip < times; flip += 1) {
    const bytes = Buffer.from(whole)
    const at = Math.floor(random() * bytes.length)
    const bit = Math.floor(random() * 8)
    bytes[at]! ^= 1 << bit
    writeFileSync(office.file, bytes)
    if (isSound(office)) unnoticed.push(`byte ${at} of page ${1 + Math.floor(at / 4096)}, bit ${bit}`)
  }
  expect(unnoticed).toEqual([])
  return Promise.resolve()
})

/** Whether the office can be opened and every page of it is what was written. */
function isSound(office: KilledOffice): boolean {
  try {
    const db = openToLook(office.file, office.key)
    try {
      return fileIsSound(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (!(error instanceof Problem)) expect(error).toMatchObject({ code: 'SQLITE_CORRUPT' })
    return false
  }
}
