import { dayIn } from '../../shared/days.ts'
import { Problem } from '../../shared/errors.ts'
import { findFolded } from '../../shared/fold-text.ts'
import type { Letter } from '../../shared/letters/letter.ts'
import { type Condition, readSearch, type SearchGround } from '../../shared/letters/search/read-search.ts'
import type { SoughtState, SoughtThing } from '../../shared/letters/search/operators.ts'
import { isOpen } from '../../shared/letters/triage.ts'
import type { Colleague } from '../../shared/office/account.ts'

type Ground = SearchGround & { me: Colleague }

/** Whether a search finds a letter in memory, as the desk would; throws as the desk does what cannot be read. */
export function holds(letter: Letter, search: string, ground: Ground): boolean {
  const read = readSearch(search, ground)
  if (!('conditions' in read)) throw new Problem('search_unreadable')
  return read.conditions.every((one) => meets(letter, one, ground) !== one.negated)
}

function meets(letter: Letter, one: Condition, ground: Ground): boolean {
  const from = `${letter.from.name} ${letter.from.address}`
  const to = letter.to.map(({ name, address }) => `${name} ${address}`).join(' ')
  switch (one.kind) {
    case 'words': {
      const notes = letter.notes.map(({ text }) => text).join('\n')
      const { subject } = letter
      const held = { from, to, subject, anywhere: [from, subject, letter.text, notes].join('\n') }[one.in]
      return findFolded(held, one.text).length > 0
    }
    case 'topic':
      return (letter.topic?.id ?? 'none') === one.id
    case 'tag':
      return letter.tags.includes(one.tag)
    case 'is':
      return isSo(letter, ground)[one.state]
    case 'has':
      return hasIt(letter)[one.thing]
    case 'received': {
      const day = dayIn(undefined, new Date(letter.receivedAt))
      return (one.from === null || day >= one.from) && (one.to === null || day < one.to)
    }
    case 'number':
      return letter.number.split('-')[1] === `${one.number}`
  }
}

function isSo(letter: Letter, { me, today }: Ground): Record<SoughtState, boolean> {
  const { status, assignee, dueOn } = letter
  return {
    unread: letter.unread,
    new: status === 'new',
    'in-progress': status === 'in-progress',
    waiting: status === 'waiting',
    open: isOpen(status),
    answered: status === 'answered',
    closed: status === 'closed',
    overdue: isOpen(status) && dueOn !== null && dueOn < today,
    urgent: letter.urgent,
    mine: assignee?.accountId === me.accountId,
    colleagues: assignee !== null && assignee.accountId !== me.accountId,
    nobody: assignee === null,
    candidate: letter.candidate,
    doubtful: letter.doubtful,
    unconfirmed: letter.reply?.state === 'uncertain',
  }
}

const hasIt = (letter: Letter): Record<SoughtThing, boolean> => ({
  attachment: letter.attachments > 0,
  note: letter.notes.length > 0,
  draft: letter.draft !== null || letter.otherDrafts.length > 0,
  reply: letter.reply?.state === 'sent',
  due: letter.dueOn !== null,
  reminder: letter.remindOn !== null,
  topic: letter.topic !== null,
  tag: letter.tags.length > 0,
})
