import type { Contract } from '../../shared/contract.ts'
import type { Letter } from '../../shared/letters/letter.ts'
import type { Topic } from '../../shared/letters/topics.ts'
import type { LetterMarks, MarkedLetter } from '../../shared/letters/triage.ts'
import type { Colleague } from '../../shared/office/account.ts'
import type { FakePart } from './fake-bridge.ts'

/** Marks on the invented letters, and taking them back. */
export function fakeTriage(letters: {
  me: Colleague
  colleagues: readonly Colleague[]
  find: (id: string) => Letter
  change: (id: string, part: Partial<Letter>) => object
  topics: () => readonly Topic[]
}): Pick<FakePart<Contract['letters']>, 'mark' | 'unmark' | 'colleagues'> {
  const { me, colleagues, find, change, topics } = letters
  const marksOf = (letter: Letter): LetterMarks => ({
    status: letter.status,
    assignee: letter.assignee?.accountId ?? null,
    dueOn: letter.dueOn,
    remindOn: letter.remindOn,
    urgent: letter.urgent,
    topic: letter.topic?.id ?? null,
    tags: letter.tags,
  })
  const save = ({ id, from, to }: MarkedLetter): void => {
    const topic = topics().find((one) => one.id === to.topic)
    const tags = find(id).tags.filter((tag) => !from.tags?.includes(tag))
    const set = { by: me, at: new Date().toISOString() }
    const assignee = colleagues.find(({ accountId }) => accountId === to.assignee) ?? null
    change(id, {
      ...(to.status !== undefined && { status: to.status, statusSet: set }),
      ...(to.assignee !== undefined && { assignee, assigned: set }),
      ...(to.dueOn !== undefined && { dueOn: to.dueOn }),
      ...(to.remindOn !== undefined && { remindOn: to.remindOn }),
      ...(to.urgent !== undefined && { urgent: to.urgent }),
      ...(to.topic !== undefined && { topic: topic ? { id: topic.id, name: topic.name } : null }),
      ...(to.tags !== undefined && { tags: [...new Set([...tags, ...to.tags])].toSorted() }),
    })
  }
  return {
    colleagues: () => [...colleagues],
    mark: ({ ids, marks: { status, assignee, dueOn, remindOn, urgent, topic, addTags = [], removeTags = [] } }) => {
      const marked = ids.flatMap((id): MarkedLetter[] => {
        const from = marksOf(find(id))
        const begun = assignee && from.status === 'new' ? ('in-progress' as const) : undefined
        const next =
          status === 'reopened' ? (find(id).replies.length > 0 ? 'answered' : 'in-progress') : (status ?? begun)
        const to: Partial<LetterMarks> = {
          ...(next !== undefined && next !== from.status && { status: next }),
          ...(assignee !== undefined && assignee !== from.assignee && { assignee }),
          ...(dueOn !== undefined && dueOn !== from.dueOn && { dueOn }),
          ...(remindOn !== undefined && remindOn !== from.remindOn && { remindOn }),
          ...(urgent !== undefined && urgent !== from.urgent && { urgent }),
          ...(topic !== undefined && topic !== from.topic && { topic }),
        }
        const off = removeTags.filter((tag) => from.tags.includes(tag))
        const on = addTags.filter((tag) => !from.tags.includes(tag))
        if (off.length + on.length > 0) to.tags = on
        return Object.keys(to).length === 0 ? [] : [{ id, from: { ...from, tags: off }, to }]
      })
      marked.forEach(save)
      return { marked, left: 0 }
    },
    unmark: ({ marked }) => {
      for (const { id, from, to } of marked)
        save({
          id,
          from: { tags: to.tags ?? [] },
          to: {
            ...(to.status !== undefined && from.status !== undefined && { status: from.status }),
            ...(to.assignee !== undefined && from.assignee !== undefined && { assignee: from.assignee }),
            ...(to.dueOn !== undefined && { dueOn: from.dueOn ?? null }),
            ...(to.remindOn !== undefined && { remindOn: from.remindOn ?? null }),
            ...(to.urgent !== undefined && { urgent: from.urgent ?? false }),
            ...(to.topic !== undefined && { topic: from.topic ?? null }),
            ...(to.tags !== undefined && { tags: from.tags ?? [] }),
          },
        })
      return { unmarked: marked.length, left: 0 }
    },
  }
}
