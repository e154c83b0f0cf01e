import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { commonFigures } from './common-figures.ts'
import { englishFigures } from './english-figures.ts'
import { dateOf, dayValue, type Figure, timeValue } from './figure.ts'
import { japaneseFigures } from './japanese-figures.ts'

/**
 * The dates, times, weekdays and numbers of a text in one language, in their order. Each kind of writing is taken out of the text before the next
 * is looked for, so that the 9 of January 9 is no number besides. Takes a time that grows with the length of the text alone.
 */
export function figuresIn(text: string, language: IssueLanguage): Figure[] {
  const found: Placed[] = []
  const whole = withoutAddresses(text.replaceAll(/[²³㎠㎡㎢㎣㎤㎥]/gu, ' ').normalize('NFKC'))
  let rest = whole
  for (const { pattern, read } of [...commonFigures, ...(language === 'ja' ? japaneseFigures : englishFigures)])
    rest = rest.replace(pattern, (...all: unknown[]) => {
      const written = all[0] as string
      const groups = all.at(-1) as Record<string, string | undefined>
      const figures = read(groups ?? {}, written.trim())
      if (figures === null) return written
      const at = all.at(-3) as number
      for (const figure of figures) found.push({ figure, at, end: at + written.length })
      // As long as before, so that places stay; a sign that no pattern takes for a part of a word.
      return '\u0000'.repeat(written.length)
    })
  const sorted = found.toSorted((one, other) => one.at - other.at)
  return withContext(sorted, whole)
}

type Placed = { figure: Figure; at: number; end: number }

/** The pages and mail addresses of both languages differ: what stands in them is compared by nobody. */
function withoutAddresses(text: string): string {
  return text.replaceAll(
    /https?:\/\/[\x21-\x7e]*|www\.[\x21-\x7e]*|[\w.+-]{1,64}@[\w.-]{1,253}|(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[\x21-\x7e]*/giu,
    (address) => '\u0000'.repeat(address.length),
  )
}

/** What stands between two figures that belong together, as in 5日から7日, 2 to 4 p.m. and 5–6 December. */
const joint =
  /^\s{0,3}(?:[~〜～–—\-・、,&]|から|より|と|及び|および|または|か|to|through|thru|until|till|and|or)?\s{0,3}(?:and|or)?\s{0,3}(?:the\s)?$/iu

/**
 * Gives the figures what those beside them say: a day without its month has that of the date before it, a number beside a date may be a day, and
 * a time behind one of the afternoon may be of the afternoon as well.
 */
function withContext(placed: readonly Placed[], text: string): Figure[] {
  const between = (one: Placed | undefined, other: Placed | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    other.at >= one.end &&
    other.at - one.end < 24 &&
    joint.test(text.slice(one.end, other.at))
  const isDay = ({ figure }: Placed): boolean => figure.kind === 'number' && /^(?:[12]?\d|3[01])$/.test(figure.value)
  const shown = placed.filter(({ figure }) => !(figure.kind === 'weekday' && figure.optional))
  const or = new Map<Figure, string[]>()
  const add = (figure: Figure, value: string): void => void or.set(figure, [...(or.get(figure) ?? []), value])
  /** The month that numbers beside dates are days of: forwards for 9日と10日, backwards for 5–6 December. */
  const follow = (list: readonly Placed[], isJoined: (before: Placed, one: Placed) => boolean): void => {
    let month: number | null = null
    for (const [nth, one] of list.entries()) {
      if (nth > 0 && !isJoined(list[nth - 1]!, one)) month = null
      if (one.figure.date) month = one.figure.date.month
      else if (month !== null && isDay(one)) add(one.figure, dayValue(month, Number(one.figure.value)))
      else month = null
    }
  }
  follow(shown, between)
  follow(shown.toReversed(), (after, one) => between(one, after))
  let last: Figure | null = null
  const days = new Map<Figure, Figure[]>()
  for (const [nth, one] of shown.entries()) {
    const { figure } = one
    if (figure.date) last = figure
    const bare = bareDay.exec(figure.written)?.groups
    if (last?.date && figure.kind === 'number' && bare) {
      const { month, year, yearsOn } = last.date
      const weekday = bare['weekday'] === undefined ? null : '日月火水木金土'.indexOf(bare['weekday'])
      const [day] = dateOf({ month, year, yearsOn, day: Number(figure.value), weekday }, figure.written) ?? []
      if (day) days.set(figure, [{ ...day, or: [figure.value, ...(or.get(figure) ?? [])] }])
    }
    const before = shown[nth - 1]
    const [hour, minute] = figure.value.split(':').map(Number)
    if (figure.kind === 'time' && before?.figure.kind === 'time' && hour! < 12 && !isOfHalf.test(figure.written))
      if (isLate.test(before.figure.written) && between(before, one)) add(figure, timeValue(hour! + 12, minute!))
  }
  return placed.flatMap(({ figure }) => {
    const more = or.get(figure)
    if (days.has(figure)) return days.get(figure)!
    return [
      more
        ? { ...figure, kind: figure.kind === 'number' ? 'date' : figure.kind, or: [...(figure.or ?? []), ...more] }
        : figure,
    ]
  })
}

/** A day of the month of the date before it. */
const bareDay = /^\d{1,2}日(?:\s*\((?<weekday>[日月火水木金土])|$)/u
const isLate = /午後|夕|夜|晩|p\.?m/iu
const isOfHalf = /午|朝|昼|夕|夜|晩|[ap]\.?m/iu
