import { type Odds, weighed } from '../../main/mail/requests/weighed.ts'
import { type Judged, learnVerdicts } from './learn-verdicts.ts'

/** How the mails of each source are read, in words and whatever their addresses, by what was learned from all other sources. */
export function ratesByOthers(judged: readonly Judged[]): string[] {
  const sources = [...new Set(judged.map(({ example }) => example.source))]
  return sources.map((source) => {
    const learned = learnVerdicts(judged.filter(({ example }) => example.source !== source))
    const odds: Odds = (verdict, signals) => {
      let sum = learned[verdict].get('bias') ?? 0
      for (const [name, value] of signals) sum += (learned[verdict].get(name) ?? 0) * value
      return sum
    }
    const read = judged
      .filter(({ example }) => example.source === source)
      .map(({ example, strengths }) => ({ example, found: weighed(example.grounds, strengths, odds) }))
    const share = (of: typeof read, spoils: (one: (typeof read)[number]) => boolean): string =>
      `${of.filter(spoils).length} of ${of.length}`
    const letters = read.filter(({ example }) => example.asks === null)
    const plain = (wish: string): typeof read =>
      read.filter(({ example }) => example.asks === wish && example.plain === true)
    const wishes = (['unsubscribe', 'subscribe'] as const).map(
      (wish) =>
        `${wish}: ${share(plain(wish), ({ found }) => found?.asks !== wish || !found.sure)} not done, ` +
        `${share(plain(wish), ({ found }) => found?.asks !== wish)} lost`,
    )
    return [
      source,
      `letters: ${share(letters, ({ found }) => found?.sure === true)} done, ${share(letters, ({ found }) => found !== null)} a task`,
      ...wishes,
    ].join('; ')
  })
}
