import type { Day } from '../../shared/days.ts'
import type { Condition } from '../../shared/letters/search/read-search.ts'
import type { SoughtState, SoughtThing } from '../../shared/letters/search/operators.ts'
import type { Narrowing } from '../../shared/letters/topics.ts'
import { expressionOf, type Phrase, phraseOf } from '../search/search-words.ts'
import { read } from './queries.ts'

/** What a search asks for, as the tables and the index of words can be asked. */
export type Sought = {
  /** Expression of the index for what must be there, and for what must not; null where no words are asked for. */
  match: string | null
  without: string | null
  /** Its words hold nothing that can be sought, and it asks for nothing else. */
  nothing: boolean
  /** The topic and the tag that lists are walked by. */
  narrowing: Narrowing
  /** Received from one moment on and before another (ISO 8601 with Z). */
  from: string | null
  to: string | null
  /** Conditions of which an index exists, and all others; both of a row of `mails`. */
  where: string
  fits: string
  values: Record<string, string | number>
  /** Where few letters can be what is sought: how their places are found, ascending. */
  few: { sql: string; values: Record<string, number | null> }[]
  /** What must, or must not, stand among the senders or the recipients: the index knows them together. */
  people: { negated: boolean; in: 'from' | 'to'; phrase: Phrase }[]
}

export type SoughtGround = {
  narrowing: Narrowing
  /** When a day of the office begins (ISO 8601 with Z). */
  dayBegins: (day: Day) => string
  /** A tag as the office spells it. */
  spelled: (tag: string) => string
}

/** Turns the conditions of a search into what is asked of the tables. */
export function soughtBy(conditions: readonly Condition[], ground: SoughtGround): Sought {
  const sought: Sought = {
    match: null,
    without: null,
    nothing: false,
    narrowing: { ...ground.narrowing },
    from: null,
    to: null,
    where: '',
    fits: '1',
    values: {},
    few: [],
    people: [],
  }
  const there: string[] = []
  const not: string[] = []
  const where: string[] = []
  const fits: string[] = []
  const value = (of: string | number): string => {
    const name = `sought${Object.keys(sought.values).length}`
    sought.values[name] = of
    return `@${name}`
  }
  let others = 0
  for (const one of conditions) {
    const { negated } = one
    const must = (sql: string): void => void fits.push(negated ? `NOT coalesce(${sql}, 0)` : sql)
    if (one.kind === 'words') {
      const phrase = phraseOf(one.text, one.whole)
      if (phrase === null) continue
      const expression = expressionOf(phrase, columnOf[one.in])
      if (one.in === 'from' || one.in === 'to') {
        sought.people.push({ negated, in: one.in, phrase })
        // Whoever is among the recipients may be sought among the senders: the index tells only where to look.
        if (!negated) there.push(expression)
      } else (negated ? not : there).push(expression)
      continue
    }
    others += 1
    switch (one.kind) {
      case 'topic':
        if (!negated && sought.narrowing.topic === null) sought.narrowing.topic = one.id
        else must(one.id === 'none' ? '(topic IS NULL)' : `(topic = ${value(one.id)})`)
        break
      case 'tag': {
        const tag = ground.spelled(one.tag)
        if (!negated && sought.narrowing.tag === null) sought.narrowing.tag = tag
        else
          must(`EXISTS (SELECT 1 FROM letter_tags AS has WHERE has.letter_id = mails.id AND has.tag = ${value(tag)})`)
        break
      }
      case 'is':
        if (!negated && indexed[one.state] !== undefined) where.push(indexed[one.state]!)
        if (!negated && one.state === 'unconfirmed') sought.few.push({ sql: fewSql.unconfirmed, values: {} })
        else must(`(${stateSql[one.state]})`)
        break
      case 'has':
        if (!negated && (one.thing === 'draft' || one.thing === 'note'))
          sought.few.push({ sql: fewSql[one.thing], values: {} })
        else {
          if (!negated && indexedThings[one.thing] !== undefined) where.push(indexedThings[one.thing]!)
          must(`(${thingSql[one.thing]})`)
        }
        break
      case 'received': {
        const [from, to] = [one.from, one.to].map((day) => (day === null ? null : ground.dayBegins(day)))
        if (negated) {
          const within = [
            ...(from ? [`mails.received_at >= ${value(from)}`] : []),
            ...(to ? [`mails.received_at < ${value(to)}`] : []),
          ]
          must(`(${within.join(' AND ')})`)
          break
        }
        if (from && (sought.from === null || from > sought.from)) sought.from = from
        if (to && (sought.to === null || to < sought.to)) sought.to = to
        break
      }
      case 'number':
        if (negated)
          must(
            `EXISTS (SELECT 1 FROM letters AS has WHERE has.id = mails.id AND has.number = ${value(one.number)}${one.year === null ? '' : ` AND has.year = ${value(one.year)}`})`,
          )
        else sought.few.push({ sql: numberedSql, values: { year: one.year, number: one.number } })
    }
  }
  if (there.length > 0) sought.match = [there.join(' AND '), ...not].join(' NOT ')
  else if (not.length > 0) sought.without = not.join(' OR ')
  sought.nothing = others === 0 && there.length + not.length + sought.people.length === 0
  sought.where = [...new Set(where)].map((sql) => ` AND ${sql}`).join('')
  sought.fits = fits.length === 0 ? '1' : fits.join(' AND ')
  return sought
}

const columnOf = { anywhere: null, subject: 'subject', from: 'people', to: 'people' } as const

/** What each state says of a row of `mails`. */
const stateSql: Record<SoughtState, string> = {
  unread: `status = 'open' AND NOT ${read}`,
  new: `status = 'open' AND step = 'new'`,
  'in-progress': `status = 'open' AND step = 'in-progress'`,
  waiting: `status = 'open' AND step = 'waiting'`,
  open: `status = 'open'`,
  answered: `status = 'answered'`,
  closed: `status = 'closed'`,
  overdue: `status = 'open' AND due_on < @today`,
  urgent: 'urgent = 1',
  mine: 'assignee = @me',
  colleagues: 'assignee <> @me',
  nobody: 'assignee IS NULL',
  candidate: 'candidate = 1',
  doubtful: 'doubtful = 1',
  unconfirmed: `mails.id IN (SELECT letter_id FROM replies WHERE state = 'uncertain')`,
}

/** What of it lists have an index for: open letters are few, and the rest of the view is not walked for them. */
const indexed: Partial<Record<SoughtState, string>> = {
  unread: `status = 'open'`,
  new: `status = 'open'`,
  'in-progress': `status = 'open'`,
  waiting: `status = 'open'`,
  open: `status = 'open'`,
  overdue: `status = 'open'`,
  answered: `status = 'answered'`,
  urgent: 'urgent = 1',
  candidate: 'candidate = 1',
}

const indexedThings: Partial<Record<SoughtThing, string>> = {
  attachment: 'file_count > 0',
  reminder: `status = 'open'`,
}

/** Letters of a number, of one year or of any; exported for the test that reads its plan. */
export const numberedSql = `SELECT place FROM letters CROSS JOIN mails USING (id)
  WHERE year IN (SELECT year FROM letter_numbers WHERE @year IS NULL OR year = @year) AND number = @number ORDER BY place`

/** Letters of which another table knows that there are few. */
const lettersIn = (source: string): string =>
  `SELECT DISTINCT place FROM ${source} AS one CROSS JOIN mails ON mails.id = one.letter_id ORDER BY place`
export const fewSql = {
  draft: lettersIn('drafts'),
  note: lettersIn('letter_notes'),
  unconfirmed: lettersIn(`(SELECT letter_id FROM replies WHERE state = 'uncertain')`),
} as const

const thingSql: Record<SoughtThing, string> = {
  attachment: 'file_count > 0',
  note: 'EXISTS (SELECT 1 FROM letter_notes WHERE letter_id = mails.id)',
  draft: 'mails.id IN (SELECT letter_id FROM drafts)',
  reply: `EXISTS (SELECT 1 FROM replies WHERE letter_id = mails.id AND state = 'sent')`,
  due: 'due_on IS NOT NULL',
  // Of a letter that is done nothing comes back.
  reminder: `status = 'open' AND remind_on IS NOT NULL`,
  topic: 'topic IS NOT NULL',
  tag: 'EXISTS (SELECT 1 FROM letter_tags WHERE letter_id = mails.id)',
}
