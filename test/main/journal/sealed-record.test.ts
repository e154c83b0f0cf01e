import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { describe, expect, test } from 'vitest'
import { newIdentity } from '../../../main/journal/identity.ts'
import { openSealed, sealTo } from '../../../main/journal/sealed-key.ts'
import { type Known, openRecord, sealRecord } from '../../../main/journal/sealed-record.ts'

const text = JSON.stringify([{ what: 'letters.reply', about: '旅券の更新について' }])
const key = randomBytes(32)
const desk = newId()
const identity = newIdentity()
const sealer = { desk, signing: identity.own.signing, epoch: 3, key }
const known: Known = {
  keyOf: (epoch) => (epoch === 3 ? key : null),
  deskOf: (one) => (one === desk ? { signing: identity.known.signing, ended: false } : null),
}

describe('a record of the journal', () => {
  test('is opened by every desk of the office, and shows whoever carries it nothing but who wrote it and when', () => {
    const record = sealRecord(text, sealer)
    expect(openRecord(record, known)).toEqual({ desk, epoch: 3, text })
    for (const needle of ['letters.reply', '旅券', 'about']) expect(record.includes(needle)).toBe(false)
    expect(sealRecord(text, sealer).equals(record)).toBe(false)
  })

  test('is refused with every single octet changed, cut off or put behind', () => {
    const record = sealRecord(text, sealer)
    for (let at = 0; at < record.length; at += 1) {
      const changed = Buffer.from(record)
      changed[at]! ^= 1
      expect(openRecord(changed, known)).toHaveProperty('refused')
      expect(openRecord(record.subarray(0, at), known)).toHaveProperty('refused')
    }
    expect(openRecord(Buffer.concat([record, Buffer.alloc(1)]), known)).toEqual({ refused: 'forged' })
  })

  test('is refused of a desk that nobody knows, that has been ended, that another signs for, and without the key of its epoch', () => {
    const record = sealRecord(text, sealer)
    const refused = (changed: Partial<Known>) => openRecord(record, { ...known, ...changed })
    expect(refused({ deskOf: () => null })).toEqual({ refused: 'unknown-desk' })
    expect(refused({ deskOf: () => ({ signing: identity.known.signing, ended: true }) })).toEqual({
      refused: 'ended-desk',
    })
    expect(refused({ keyOf: () => null })).toEqual({ refused: 'unknown-epoch' })
    expect(refused({ keyOf: () => randomBytes(32) })).toEqual({ refused: 'forged' })
    const other = newIdentity()
    expect(openRecord(sealRecord(text, { ...sealer, signing: other.own.signing }), known)).toEqual({
      refused: 'forged',
    })
    expect(refused({ deskOf: () => ({ signing: identity.known.sealing, ended: false }) })).toEqual({
      refused: 'forged',
    })
  })

  test('fills no memory: what unfolds without end is refused, and what is too large is not sealed', () => {
    const bomb = sealRecord('0'.repeat(33_000_000), sealer)
    expect(bomb.length).toBeLessThan(100_000)
    expect(openRecord(bomb, known)).toEqual({ refused: 'forged' })
    expect(() => sealRecord(randomBytes(1_000_000).toString('base64'), sealer)).toThrow('more than a record holds')
  })
})

describe('the key of an epoch', () => {
  const secret = randomBytes(32)

  test('is opened by the desk that it is sealed to, for what it is sealed for, and by no other', () => {
    const sealed = sealTo(identity.known.sealing, secret, 'epoch 4')
    expect(openSealed(identity.own.sealing, sealed, 'epoch 4')).toEqual(secret)
    expect(openSealed(identity.own.sealing, sealed, 'epoch 5')).toBeNull()
    expect(openSealed(newIdentity().own.sealing, sealed, 'epoch 4')).toBeNull()
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      expect(openSealed(identity.own.sealing, changed, 'epoch 4')).toBeNull()
    }
    expect(openSealed(identity.own.sealing, sealed.subarray(0, 20), 'epoch 4')).toBeNull()
  })
})
