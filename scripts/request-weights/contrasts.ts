import parts from './contrasts.json' with { type: 'json' }

/** A mail in the form of mails.json: what it asks, its subject, its text. */
export type Row = [kind: string, subject: string, text: string]

type Language = keyof typeof parts

/**
 * Mails put together of parts, so that the same verb stands with the newsletter and with what else people stop, leave, order and join: it is the object
 * that tells them apart. Always the same.
 */
export function contrasts(): Row[] {
  const chance = chanceOf(20_261)
  return (['ja', 'en'] as const).flatMap((language) => Array.from({ length: each }, () => contrast(language, chance)))
}

const each = 1_100

function contrast(language: Language, chance: Chance): Row {
  const { ways, ours, others, before, after, titles, bare } = parts[language]
  const way = chance.of(ways)
  const isBare = chance.is(0.12)
  const isOurs = isBare || chance.is(0.45)
  const object = chance.of((isOurs ? ours : others)[way.of as keyof typeof ours])
  const said = isBare ? chance.of(bare[way.asks as keyof typeof bare]) : chance.of(way.words).replace('{}', object)
  const asks = isOurs ? way.asks : 'letter'
  const text = [
    ...(chance.is(0.4) ? [chance.of(before)] : []),
    language === 'en' ? `${said[0]!.toUpperCase()}${said.slice(1)}` : said,
    ...(chance.is(0.35) ? [chance.of(after)] : []),
  ].join(language === 'en' ? ' ' : '')
  // What names nothing is the newsletter only below an issue.
  const isAnswer = isBare || chance.is(0.5) || (isOurs && /^(?:this|these|it|このメール|これ)/.test(object))
  return [asks, isAnswer ? 'answers an issue' : chance.of(titles), text]
}

type Chance = { is(share: number): boolean; of<T>(all: readonly T[]): T }

function chanceOf(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) / 32_768
  }
  return { is: (share) => next() < share, of: (all) => all[Math.floor(next() * all.length)]! }
}
