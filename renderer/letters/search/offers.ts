import { addDays, type Day } from '../../../shared/days.ts'
import { writingAt, type Writing } from '../../../shared/letters/search/completing.ts'
import {
  noTopic,
  type OperatorName,
  operatorNames,
  operators,
  states,
  things,
  valueKey,
} from '../../../shared/letters/search/operators.ts'
import { faultOfTerm, type SearchGround } from '../../../shared/letters/search/read-search.ts'
import { spanNames, spanOf } from '../../../shared/letters/search/spans.ts'
import { typedTerm } from '../../../shared/letters/search/terms.ts'
import type { LabelCounts, Topic } from '../../../shared/letters/topics.ts'
import type { Words } from '../../../shared/words/index.ts'
import { plainDay } from '../../ui/dates.ts'
import type { Completion, SearchOption } from '../../ui/frame/search-box.tsx'
import { countOf } from '../../ui/numbers.ts'

/** What is known of the office where somebody searches. */
export type OfferGround = Omit<SearchGround, 'topics'> & {
  language: 'ja' | 'en'
  words: Words['letters']
  topics: readonly Topic[]
  labels: LabelCounts
}

/** What may be meant where the caret stands: an operator, or a value of one. */
export function offersAt(text: string, caret: number, ground: OfferGround): Completion | null {
  const writing = writingAt(text, caret)
  if (!writing) return null
  if (writing.operator === null) return operatorsFor(text, writing, ground)
  const { operator, typed, term } = writing
  const options = valuesFor(operator, ground)
    .filter((one) => isMeant(one.names, typed))
    .map((one) => optionOf(text, writing, { ...one, id: `${operator}-${one.id}` }, ground.language))
    .filter((one) => one !== null)
  const unread = term !== null && faultOfTerm(text, term, ground) !== null
  const unfinished = unread && (typed === '' || options.length > 0 || isDigits(typed))
  return {
    options,
    waits: false,
    ...(unfinished && { meanwhile: text.slice(0, writing.start) + text.slice(writing.end) }),
  }
}

/** Part of a date or a number, behind which the rest is still to come. */
const isDigits = (typed: string): boolean => /^[\d/年月日.l\-－]+$/iu.test(typed.normalize('NFKC'))

function operatorsFor(text: string, writing: Writing, { language, words }: OfferGround): Completion | null {
  const key = valueKey(writing.typed)
  const options = operatorNames
    .filter((name) => [...operators[name].ja, ...operators[name].en].some((one) => valueKey(one).startsWith(key)))
    .map((name) => {
      const written = `${writing.negated ? '-' : ''}${operators[name][language][0]}:`
      return {
        id: name,
        label: written,
        note: words.search.meaning[name],
        ...putInto(text, writing, written),
      }
    })
  const whole = writing.typed === ''
  return options.length === 0
    ? null
    : { options, waits: whole && text.trim() !== '' && !writing.negated, ...(whole && { note: words.search.not }) }
}

/** A value: how it is written, by which words it is found, and what is said of it. */
type Value = { id: string; value: string; names: readonly string[]; note?: string | undefined }

function valuesFor(operator: OperatorName, ground: OfferGround): Value[] {
  const { language, words, topics, labels } = ground
  const spelled = (table: Record<string, { ja: readonly [string, ...string[]]; en: readonly [string, ...string[]] }>) =>
    Object.entries(table).map(([id, { ja, en }]) => ({
      id,
      value: { ja, en }[language][0],
      names: [...ja, ...en],
    }))
  const inUse = (letters: number | undefined) => (letters ? words.search.inUse(countOf(letters)) : undefined)
  switch (operator) {
    case 'is':
      return spelled(states)
    case 'has':
      return spelled(things)
    case 'topic':
      return [
        ...topics
          .toSorted((one, other) => Number(other.inUse) - Number(one.inUse))
          .map(({ id, name }) => ({
            id,
            value: name[language],
            names: [name.ja, name.en],
            note: inUse(labels.topics.find((one) => one.id === id)?.letters),
          })),
        { id: 'none', value: noTopic[language][0], names: [...noTopic.ja, ...noTopic.en], note: words.topics.noTopic },
      ]
    case 'tag':
      return labels.tags.map(({ tag, letters }, place) => ({
        id: `${place}`,
        value: tag,
        names: [tag],
        note: inUse(letters),
      }))
    case 'on':
    case 'before':
    case 'after':
      return spanNames.map((one) => ({
        id: one.en,
        value: one[language],
        names: [one.ja, one.en],
        note: daysOf(one.en, ground),
      }))
    default:
      return []
  }
}

/** Nov 16, 2026 – Nov 22, 2026 */
function daysOf(name: string, { language, today }: OfferGround): string {
  const { from, to } = spanOf(name, today)!
  const last: Day = addDays(to, -1)
  return from === last ? plainDay(language, from) : `${plainDay(language, from)} – ${plainDay(language, last)}`
}

/** What is written in full needs no offer. */
function isMeant(names: readonly string[], typed: string): boolean {
  const key = valueKey(typed)
  const keys = names.map(valueKey)
  return !keys.includes(key) && keys.some((one) => one.includes(key))
}

function optionOf(text: string, writing: Writing, one: Value, language: 'ja' | 'en'): SearchOption | null {
  const { operator, negated } = writing
  const written = typedTerm({ operator, negated, value: one.value }, (name) => operators[name][language][0])
  if (written === null) return null
  return { id: one.id, label: one.value, note: one.note, ...putInto(text, writing, written) }
}

function putInto(text: string, { start, end }: Writing, written: string): Pick<SearchOption, 'text' | 'caret'> {
  return { text: text.slice(0, start) + written + text.slice(end), caret: start + written.length }
}
