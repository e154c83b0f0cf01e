import type { Letter } from '../../shared/letters/letter.ts'
import {
  mostOthersCounted,
  mostOthersListed,
  type OtherLetter,
  type OtherLetters,
} from '../../shared/letters/others.ts'

const month = 30 * 86_400_000

/** What else came from the address of a letter, as the desk counts and lists it. */
export const fakeOthers = {
  count(letters: readonly Letter[], letter: Letter): OtherLetters | null {
    const others = othersOf(letters, letter)
    if (others.length === 0) return null
    return {
      count: Math.min(others.length, mostOthersCounted),
      more: others.length > mostOthersCounted,
      since: others.at(-1)!.receivedAt,
    }
  },
  list(letters: readonly Letter[], letter: Letter): OtherLetter[] {
    return othersOf(letters, letter)
      .slice(0, mostOthersListed)
      .map(({ id, number, subject, receivedAt, status }) => ({ id, number, subject, receivedAt, status }))
  },
  /** Letters that the writer of one has written before it, one a month; they are answered or closed. */
  before(letter: Letter, count: number): Letter[] {
    const subjects = ['在留届の住所変更について', '旅券の受け取りについて', 'Opening hours at the end of the year', '']
    return Array.from({ length: count }, (_, place): Letter => {
      const at = new Date(Date.parse(letter.receivedAt) - (place + 1) * month).toISOString()
      return {
        ...letter,
        id: `018f7000-0000-7000-8000-${(place + 1).toString(16).padStart(12, '0')}`,
        number: `${at.slice(0, 4)}-${900 - place}`,
        subject: subjects[place % subjects.length]!,
        receivedAt: at,
        unread: false,
        status: place % 2 === 0 ? 'answered' : 'closed',
        text: `Earlier letter ${place + 1}`,
        fields: letter.fields && { ...letter.fields, message: `Earlier letter ${place + 1}` },
        thread: [],
        replies: [],
        reply: null,
        notes: [],
      }
    })
  },
}

function othersOf(letters: readonly Letter[], letter: Letter): Letter[] {
  const folded = (one: Letter) => one.from.address.trim().toLowerCase()
  if (letter.setApart || letter.kind === 'unrecognized-form') return []
  return letters
    .filter((one) => one.id !== letter.id && !one.setApart && folded(one) === folded(letter))
    .toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt))
}
