import { beforeAll, describe, expect, test } from 'vitest'
import { findRequest } from '../../../../main/newsletter/by-mail/requests.ts'
import { foldAddress } from '../../../../shared/newsletter/address.ts'
import { letterIdOf } from '../../../../main/letters/letter-identity.ts'
import { letterKeyOf } from '../../../../main/letters/letter-key.ts'
import { type GeneratedMail, generatedMails } from '../../mail/requests/mails/generated-mails.ts'
import { newList, type TestList } from './ground.ts'

type Taken = GeneratedMail & { became: 'taken' | 'letter'; state: string | null; answers: number }

let list: TestList
const taken: Taken[] = []

/** Whoever asks to leave or to move is a reader, and so is everybody who writes a letter: what is read wrongly does harm here. */
beforeAll(async () => {
  list = newList()
  const mails = generatedMails()
  for (const { expected, mail } of mails) {
    const sender = /^From:.*?([\w.+-]+@[\w.-]+)/im.exec(mail.toString('latin1'))?.[1] ?? null
    const address = expected.address ?? sender
    const wanted = expected.asks === 'subscribe' || expected.asks === 'confirm' ? null : address
    if (wanted !== null && foldAddress(wanted) !== null && list.reader(wanted) === null) list.add(wanted)
  }
  const key = letterKeyOf(list.db)
  for (const generated of mails) {
    const became = await list.receive(generated.mail)
    const request = findRequest(list.db, letterIdOf(key, generated.mail))
    const answers = list.db
      .prepare<[string], number>('SELECT count(*) FROM list_mails WHERE request_id = ?')
      .pluck()
      .get(request?.id ?? '')!
    taken.push({ ...generated, became, state: request?.state ?? null, answers })
  }
}, 600_000)

const share = (all: Taken[], is: (one: Taken) => boolean): number => all.filter(is).length / all.length
const isPlain = (asks: string) => (one: Taken) =>
  one.expected.plain && one.expected.asks === asks && one.expected.kind !== 'form'
const isAutomatic = ({ expected }: Taken): boolean => expected.kind === 'automatic' || expected.kind === 'bounce'

describe('of 726 mails that people, forms and machines write to a list whose readers they are', () => {
  test('no letter stops the newsletter for anybody, and at most 2 % of the letters become a task', () => {
    const letters = taken.filter((one) => one.expected.asks === null && !isAutomatic(one))
    expect(letters.length).toBeGreaterThan(250)
    expect(letters.filter(({ state }) => state === 'done').map(({ name }) => name)).toEqual([])
    expect(share(letters, ({ state }) => state !== null)).toBeLessThanOrEqual(0.02)
  })

  test('nothing is sent because of a mail of a machine', () => {
    expect(taken.filter((one) => isAutomatic(one) && one.answers > 0).map(({ name }) => name)).toEqual([])
  })

  test('of the plain opt-outs 80 % are done, and 95 % done or a task', () => {
    const optOuts = taken.filter(isPlain('unsubscribe'))
    expect(optOuts.length).toBeGreaterThan(190)
    // Who had left by an earlier of these mails has nothing left to do.
    expect(share(optOuts, ({ state }) => state === 'done' || state === 'nothing')).toBeGreaterThanOrEqual(0.8)
    expect(share(optOuts, ({ state }) => state !== null)).toBeGreaterThanOrEqual(0.95)
  })

  test('whoever signs up is asked to confirm, and nobody is on the list by that alone', () => {
    // With a question beside it a person signs them up who answers it.
    const signUps = taken.filter((one) => isPlain('subscribe')(one) && !one.expected.alsoLetter)
    expect(share(signUps, ({ state }) => state === 'done' || state === 'nothing')).toBeGreaterThanOrEqual(0.8)
    const came = list.db
      .prepare<[], number>(
        `SELECT count(*) FROM readers WHERE state = 'active' AND added_at > '2026-11-28T11:00:00.000Z'`,
      )
      .pluck()
      .get()
    expect(came).toBe(0)
  })

  test('a mail that also asks something else is a letter, and none else that was dealt with', () => {
    const both = taken.filter(({ expected, state }) => expected.plain && expected.alsoLetter && state !== null)
    expect(both.filter(({ became }) => became !== 'letter').map(({ name }) => name)).toEqual([])
  })
})
