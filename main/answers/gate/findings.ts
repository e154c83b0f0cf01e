import type { EntryFinding, EntryText } from '../../../shared/answers/entries.ts'
import { placeholderIn } from '../../../shared/answers/result.ts'
import { otherSide, sides } from '../../../shared/answers/sides.ts'
import { pairsOf } from '../entries/entry-text.ts'

/** What is not right yet in an entry, besides what may be personal. */
export function findingsOf(text: EntryText, category: string | null): EntryFinding[] {
  const found: EntryFinding[] = []
  const tell = (code: EntryFinding['code'], field: string, side: EntryFinding['side'], blocking = true): void =>
    void found.push({ code, field, side, blocking })
  const { question, answer, links } = text
  if (question.ja === '' && question.en === '') tell('no-question', 'question', null)
  if (answer.every(({ ja, en }) => ja === '' && en === '')) tell('no-answer', 'answer', null)
  for (const pair of pairsOf(text))
    for (const side of sides) {
      if (pair[side] === '' && pair[otherSide(side)] !== '') tell('side-missing', pair.id, side)
      if (pair.older?.side === side) tell('side-older', pair.id, side)
      if (placeholderIn(pair[side])) tell('placeholder-left', pair.id, side)
    }
  for (const [at, link] of links.entries())
    for (const side of sides) {
      const { text: words, address } = link[side]
      if (words === '' && address === '') {
        if (link[otherSide(side)].address !== '') tell('side-missing', `link-${at}`, side)
        continue
      }
      if (!isPage(address)) tell('link-form', `link-${at}`, side)
      if (words === '') tell('link-without-words', `link-${at}`, side)
    }
  if (category === null) tell('no-category', 'category', null, false)
  return found
}

/** Whether a text is the address of a page: http or https, with a host, without a name and password. */
export function isPage(address: string): boolean {
  if (!/^https?:\/\/[^\s/]+/iu.test(address) || /\s/u.test(address)) return false
  const url = URL.parse(address)
  return url !== null && url.username === '' && url.password === '' && /\.|^localhost$/u.test(url.hostname)
}
