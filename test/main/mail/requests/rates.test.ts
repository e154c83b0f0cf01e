import { beforeAll, describe, expect, test } from 'vitest'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { defaultSchemas } from '../../../../shared/letters/default-schema.ts'
import type { NewsletterAsk } from '../../../../shared/newsletter/ask.ts'
import { type GeneratedMail, generatedMails, secondMails, thirdMails } from './mails/generated-mails.ts'
import fourthMails from './mails/fourth-mails.json' with { type: 'json' }
import { shortMail } from './mails/short-mail.ts'
import shortMails from './mails/short-mails.json' with { type: 'json' }

type Read = GeneratedMail & { found: NewsletterAsk | null }

async function reading(mails: GeneratedMail[]): Promise<Read[]> {
  const read: Read[] = []
  for (const generated of mails) {
    const { newsletter } = await readMessage(generated.mail, defaultSchemas)
    read.push({ ...generated, found: newsletter })
  }
  return read
}

const isAutomatic = ({ expected }: Read): boolean => expected.kind === 'automatic' || expected.kind === 'bounce'
const isOrdinary = (mail: Read): boolean => mail.expected.asks === null && !isAutomatic(mail)
const isRight = ({ expected, found }: Read): boolean => found !== null && found.asks === expected.asks
const isDone = (mail: Read): boolean => isRight(mail) && mail.found!.certain

/** The names of those that are too many. */
function beyond(share: number, { all, names }: { all: number; names: string[] }): string[] {
  return names.length <= share * all ? [] : names
}

describe.each([
  ['726 mails that people, forms and machines write', generatedMails, { letters: 250, wishes: [190, 50, 30, 15] }],
  ['488 mails in wordings of another', secondMails, { letters: 320, wishes: [45, 20, 15, 12] }],
  ['216 mails in wordings of a third', thirdMails, { letters: 80, wishes: [60, 14, 10, 8] }],
] as const)('of %s', (_, mails, least) => {
  let read: Read[] = []
  beforeAll(async () => {
    read = await reading(mails())
  })

  /** Mails of one kind, and the names of those that spoil it. */
  function spoiled(kind: (mail: Read) => boolean, spoils: (mail: Read) => boolean): { all: number; names: string[] } {
    const all = read.filter(kind)
    return { all: all.length, names: all.filter(spoils).map(({ name }) => name) }
  }

  test('no letter is taken for anything certain, and at most 2 % of the letters become a task', () => {
    expect(spoiled(isOrdinary, ({ found }) => found?.certain === true).names).toEqual([])
    const tasks = spoiled(isOrdinary, ({ found }) => found !== null)
    expect(tasks.all).toBeGreaterThan(least.letters)
    expect(beyond(0.02, tasks)).toEqual([])
  })

  test('no mail of a machine asks anything', () => {
    expect(spoiled(isAutomatic, ({ found }) => found !== null).names).toEqual([])
  })

  test.each([
    ['unsubscribe', least.wishes[0]],
    ['subscribe', least.wishes[1]],
    ['change', least.wishes[2]],
    ['confirm', least.wishes[3]],
  ])('at least 80 % of the plain requests to %s are done, and 95 % done or a task', (asks, fewest) => {
    const isPlain = ({ expected }: Read): boolean =>
      expected.plain && expected.asks === asks && expected.kind !== 'form'
    const undone = spoiled(isPlain, (mail) => !isDone(mail))
    const lost = spoiled(isPlain, (mail) => !isRight(mail))
    expect(undone.all).toBeGreaterThan(fewest)
    expect(beyond(0.2, undone)).toEqual([])
    expect(beyond(0.05, lost)).toEqual([])
  })

  test('nothing is certain that was not asked, or about which one would ask first', () => {
    const wrongly = ({ expected, found }: Read): boolean =>
      found?.certain === true && (found.asks !== expected.asks || (!expected.plain && !expected.mayBeCertain))
    expect(spoiled(() => true, wrongly).names).toEqual([])
  })

  test('nothing certain has a wrong address', () => {
    const same = (one: string | null, wanted: string | null): boolean =>
      wanted === null || one?.toLowerCase() === wanted.toLowerCase()
    const wrongly = ({ expected, found }: Read): boolean =>
      found?.certain === true &&
      found.asks !== 'confirm' &&
      !(same(found.address, expected.address) && same(found.newAddress, expected.newAddress))
    expect(spoiled(() => true, wrongly).names).toEqual([])
  })

  test('no question is lost with a request', () => {
    const isBoth = ({ expected }: Read): boolean => expected.plain && expected.alsoLetter
    expect(spoiled(isBoth, ({ found }) => found?.certain === true && !found.alsoLetter).names).toEqual([])
  })
})

describe.each([
  ['1,500 short mails in other words', shortMails],
  ['60 sign-ups and 60 letters of a fourth', fourthMails],
])('of %s', (_, mails) => {
  const short: { kind: string; mail: string; found: NewsletterAsk | null }[] = []

  beforeAll(async () => {
    for (const [kind, subject, text] of mails as [string, string, string][]) {
      const { newsletter } = await readMessage(shortMail(subject, text), defaultSchemas)
      short.push({ kind, mail: `${subject} | ${text}`, found: newsletter })
    }
  })

  const spoils = (kind: string, spoil: (found: NewsletterAsk | null) => boolean): { all: number; names: string[] } => {
    const all = short.filter((one) => one.kind === kind)
    return { all: all.length, names: all.filter(({ found }) => spoil(found)).map(({ mail }) => mail) }
  }

  test('no letter is taken for anything certain, and at most 2 % of the letters become a task', () => {
    expect(spoils('letter', (found) => found?.certain === true).names).toEqual([])
    expect(
      beyond(
        0.02,
        spoils('letter', (found) => found !== null),
      ),
    ).toEqual([])
  })

  test.each(['unsubscribe', 'subscribe', 'change'])(
    'at least 80 % of the plain requests to %s are done, and 95 % done or a task',
    (asks) => {
      expect(
        beyond(
          0.2,
          spoils(asks, (found) => found?.asks !== asks || !found.certain),
        ),
      ).toEqual([])
      expect(
        beyond(
          0.05,
          spoils(asks, (found) => found?.asks !== asks),
        ),
      ).toEqual([])
    },
  )

  test('a question, a failure, a pause or a request for somebody else is not done', () => {
    expect(spoils('unsubscribe?', (found) => found?.certain === true).names).toEqual([])
  })
})
