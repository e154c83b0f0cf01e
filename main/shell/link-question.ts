import type { Words } from '../../shared/words/index.ts'
import { truthOf } from './link-truth.ts'

/** A box of the system's with two answers, and the address that is opened where the person agrees. */
export type LinkQuestion = {
  url: string
  box: {
    type: 'question' | 'warning'
    title: string
    message: string
    detail: string
    buttons: string[]
    defaultId: number
    cancelId: number
    noLink: true
  }
}

/** Which of the buttons agrees; the other one is where Enter and Escape lead. */
export const agrees = 1

/**
 * Asks in words of the shell's own whether a link may be opened: where it truly leads, how the name looks, what speaks against it. Of the link
 * nothing enters but its address, as it is opened, and the names in it, each short enough to be looked over. Null where it cannot be opened.
 */
export function questionFor(link: string, words: Words['shell']['openLink']): LinkQuestion | null {
  const truth = truthOf(link)
  if (!truth) return null
  const { kind, url, places, disguised, insecure } = truth
  const names = places.slice(0, mostNames).map(({ name }) => shown(name))
  if (places.length > mostNames) names.push(words.others(places.length - mostNames))
  const otherForms = places
    .slice(0, mostNames)
    .filter(({ otherForm }) => otherForm !== '')
    .map((place) => (place.disguised ? words.looks : words.written)(shown(place.otherForm)))
  const facts = [...otherForms, words.address(isolated(shortened(url)))]
  const warnings = [...(disguised ? [words.disguised] : []), ...(insecure ? [words.insecure] : [])]
  return {
    url,
    box: {
      type: warnings.length > 0 ? 'warning' : 'question',
      title: words.title,
      message: kind === 'web' ? words.web(names.join('')) : words.mail(names.join(words.between)),
      detail: [facts.join('\n'), ...warnings].join('\n\n'),
      buttons: [words.cancel, kind === 'web' ? words.open : words.openMail],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    },
  }
}

/** So many recipients are named; the others are counted. */
const mostNames = 3

/** A name of the DNS has no more characters, and a name that is longer is known by its end. */
const longestName = 253

function shown(name: string): string {
  return isolated(name.length <= longestName ? name : `…${name.slice(-longestName)}`)
}

/** Letters that run from right to left must not reorder the words around them (UAX 9, FSI and PDI). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** An address as long as a person can look over; its host is named above in full. */
function shortened(url: string): string {
  return url.length <= 300 ? url : `${url.slice(0, 300)}…`
}
