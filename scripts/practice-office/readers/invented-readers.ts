import type { ConsentHow, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import { familyNames, givenNames, westernFamilyNames, westernGivenNames } from './names.ts'

export type InventedReader = {
  address: string
  language: ReaderLanguage
  state: ReaderState
  name: string
  reading: string
  tags: string[]
  /** Day of the consent. */
  since: string
  how: ConsentHow
}

export const readerCount = 4000

/** Readers of the practice office whom the mails that come in are about: the first ones on its list. */
export const knownReaders = {
  leaves: 'michiko.hasebe@mail.example',
  leavesInEnglish: 'oscar.whitaker@mail.example',
  moves: 'keiko.kanno@oldprovider.example',
  bounces: 'seiji.higa@closed-mailbox.example',
  asks: 'ruth.quigley@mail.example',
} as const

/** 4,000 readers who do not exist, always the same: every address ends in .example. */
export function inventedReaders(): InventedReader[] {
  const random = chance(20_261_128)
  const taken = new Set<string>(Object.values(knownReaders))
  const known: InventedReader[] = [
    reader(knownReaders.leaves, '長谷部 美智子', 'はせべ みちこ', 'ja'),
    reader(knownReaders.leavesInEnglish, 'Oscar Whitaker', '', 'en'),
    reader(knownReaders.moves, '菅野 恵子', 'かんの けいこ', 'ja'),
    reader(knownReaders.bounces, '比嘉 誠司', 'ひが せいじ', 'both'),
    reader(knownReaders.asks, 'Ruth Quigley', '', 'en'),
  ]
  const others = Array.from({ length: readerCount - known.length }, () => invented(random, taken))
  return [...known, ...others]
}

/** The first of them, so many of whom are active. */
export function withActive(readers: readonly InventedReader[], count: number): InventedReader[] {
  let active = 0
  const end = readers.findIndex(({ state }) => state === 'active' && ++active === count)
  return readers.slice(0, end + 1)
}

/** The readers as a file of the program's own shape. */
export function asOwnFile(readers: readonly InventedReader[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = readers.map(({ address, language, state, name, reading, tags, since, how }) =>
    [address, language, state, name, reading, tags.join('; '), since, how, '', ''].map(cell).join(','),
  )
  return ['address,language,state,name,reading,tags,consentAt,consentHow,consentVersion,proof', ...lines, ''].join(
    '\r\n',
  )
}

function reader(address: string, name: string, reading: string, language: ReaderLanguage): InventedReader {
  return { address, language, state: 'active', name, reading, tags: [], since: '2023-04-01', how: 'web-form' }
}

function invented(random: Chance, taken: Set<string>): InventedReader {
  const isJapanese = random.share(0.6)
  const person = isJapanese ? japanese(random) : western(random)
  const host = random.one(['mail.example', 'webmail.example', 'inbox.example', 'university.example', 'nifty.example'])
  let address = `${person.local}@${host}`
  for (let number = 2; taken.has(address); number += 1) address = `${person.local}${number}@${host}`
  taken.add(address)
  return {
    address,
    language: isJapanese
      ? random.one(['ja', 'ja', 'ja', 'ja', 'both'] as const)
      : random.one(['en', 'en', 'en', 'both'] as const),
    state: stateOf(random),
    ...(random.share(0.85) ? { name: person.name, reading: person.reading } : { name: '', reading: '' }),
    tags: tags.filter(() => random.share(0.06)),
    since: day(random),
    how: random.one([
      'web-form',
      'web-form',
      'web-form',
      'mail',
      'event',
      'event',
      'paper',
      'office',
      'old-list',
    ] as const),
  }
}

type PersonName = { name: string; reading: string; local: string }

function japanese(random: Chance): PersonName {
  const [family, familyReading, familyRomaji] = random.one(familyNames)
  const [given, givenReading, givenRomaji] = random.one(givenNames)
  return {
    name: `${family} ${given}`,
    reading: `${familyReading} ${givenReading}`,
    local: `${givenRomaji}.${familyRomaji}`.toLowerCase(),
  }
}

function western(random: Chance): PersonName {
  const [given, family] = [random.one(westernGivenNames), random.one(westernFamilyNames)]
  const plain = `${given}.${family}`.normalize('NFD').replaceAll(/[^A-Za-z.-]/g, '')
  return { name: `${given} ${family}`, reading: '', local: plain.toLowerCase() }
}

const tags = ['茶道', '日本語教師', '学校', '報道', '姉妹都市', 'JET', 'festival', 'business', 'library']

function stateOf(random: Chance): ReaderState {
  const place = random.next()
  if (place < 0.9) return 'active'
  if (place < 0.92) return 'paused'
  if (place < 0.93) return 'pending'
  if (place < 0.975) return 'unsubscribed'
  return place < 0.995 ? 'bounced' : 'complained'
}

function day(random: Chance): string {
  const first = Date.UTC(2016, 0, 8)
  return new Date(first + random.below(3900) * 86_400_000).toISOString().slice(0, 10)
}

type Chance = {
  /** From 0 to just below 1. */
  next(): number
  below(count: number): number
  share(part: number): boolean
  one<T>(list: readonly T[]): T
}

/** A source of chance that is the same for the same seed (mulberry32). */
function chance(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return { next, below, share: (part) => next() < part, one: (list) => list[below(list.length)]! }
}
