import type { Contract } from '../../../shared/contract.ts'
import type { Day } from '../../../shared/days.ts'
import { Problem } from '../../../shared/errors.ts'
import type { MarkedLetter } from '../../../shared/letters/triage.ts'
import type { Change } from '../../../shared/office/audit.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import { auditedTogether } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import type { ErrandContext, Handlers } from '../../serve.ts'
import { freeClaim } from '../claims.ts'
import { onManyLetters } from '../many-letters.ts'
import { findTopicName, listTags, listTopics } from '../topics/topic-queries.ts'
import { spelledAsKnown } from '../topics/spelling.ts'
import type { Workdays } from './due-by-topic.ts'
import { markedBack, markedBy, saveMarks } from './marks.ts'

export type MarkDeps = {
  colleague: (accountId: string) => Colleague
  /** Everybody who answers letters here now. */
  staff: () => Colleague[]
  workdays: () => Workdays
  today: () => Day
}

/** Marks on one letter or many, and taking them back. */
export function markHandlers(deps: MarkDeps): Pick<Handlers<Contract['letters']>, 'mark' | 'unmark' | 'colleagues'> {
  const answersLetters = (accountId: string): boolean => deps.staff().some((one) => one.accountId === accountId)
  return {
    async mark({ ids, marks }, context) {
      if (marks.assignee && !answersLetters(marks.assignee)) throw new Problem('bad_input', { field: 'assignee' })
      const { db } = context
      if (marks.topic && !listTopics(db).some(({ id, inUse }) => id === marks.topic && inUse))
        throw new Problem('bad_input', { field: 'topic' })
      const spelled = marks.addTags ? { ...marks, addTags: spelledAsKnown(db, marks.addTags) } : marks
      const days = { ...deps.workdays(), today: deps.today() }
      return saveAll([...new Set(ids)], (id) => markedBy(db, id, spelled, days), 'letters.mark', context, deps)
    },
    async unmark({ marked }, context) {
      const { db } = context
      const { marked: back, left } = await saveAll(
        marked,
        (one) => markedBack(db, one, answersLetters),
        'letters.unmark',
        context,
        deps,
      )
      return { unmarked: back.length, left }
    },
    colleagues: () => deps.staff(),
  }
}

/** Saves in steps what each letter becomes, with a row of the record for each; returns what has changed, and how many letters were not reached. */
async function saveAll<One>(
  many: readonly One[],
  become: (one: One) => MarkedLetter | null,
  what: 'letters.mark' | 'letters.unmark',
  context: ErrandContext,
  deps: MarkDeps,
): Promise<{ marked: MarkedLetter[]; left: number }> {
  const { db, account, now } = context
  const marked: MarkedLetter[] = []
  const step = (some: readonly One[]): void => {
    const at = now()
    const changes = some.map(become).filter((one) => one !== null)
    if (changes.length === 0) return
    const acts = changes.map((one) => ({
      accountId: account.id,
      what,
      about: one.id,
      changes: inWords(db, one, deps),
      at,
    }))
    auditedTogether(db, acts, () => changes.forEach((one) => saveOne(db, one, account.id, at)))
    marked.push(...changes)
  }
  const left = await onManyLetters(context, many, step)
  return { marked, left }
}

function saveOne(db: Database, marked: MarkedLetter, by: string, at: string): void {
  saveMarks(db, marked, by, at)
  if (marked.to.status === 'closed') freeClaim(db, marked.id, by)
}

/** As the record keeps it; the screens say it in words. */
const priorityOf = (urgent: boolean | undefined): string => (urgent ? 'urgent' : 'ordinary')

/** What became what, as the record keeps it: of tags how many, for people may have written anything in them. */
function inWords(db: Database, { id, from, to }: MarkedLetter, { colleague }: MarkDeps): Change[] {
  const tags = to.tags === undefined ? 0 : listTags(db, id).length
  const topicOf = (id: string | null | undefined): string => (id ? (findTopicName(db, id) ?? '') : '')
  const nameOf = (accountId: string | null | undefined): string => (accountId ? colleague(accountId).name : '')
  return [
    ...(to.status === undefined ? [] : [{ thing: 'status' as const, from: from.status ?? '', to: to.status }]),
    ...(to.assignee === undefined
      ? []
      : [{ thing: 'assignee' as const, from: nameOf(from.assignee), to: nameOf(to.assignee) }]),
    ...(['dueOn', 'remindOn'] as const)
      .filter((thing) => to[thing] !== undefined)
      .map((thing) => ({ thing, from: from[thing] ?? '', to: to[thing] ?? '' })),
    ...(to.urgent === undefined
      ? []
      : [{ thing: 'priority' as const, from: priorityOf(from.urgent), to: priorityOf(to.urgent) }]),
    ...(to.topic === undefined ? [] : [{ thing: 'topic' as const, from: topicOf(from.topic), to: topicOf(to.topic) }]),
    ...(to.tags === undefined
      ? []
      : [{ thing: 'tags' as const, from: `${tags}`, to: `${tags - (from.tags?.length ?? 0) + to.tags.length}` }]),
  ]
}
