import type { Random } from '../seeded.ts'
import type { TypedCall } from '../office.ts'

/** Something new that the program has acknowledged: what it is, and by what it is found again. */
export type Made = { kind: 'reader' | 'template' | 'category' | 'entry' | 'segment'; name: string }

/**
 * Gives one command of the contract as somebody at a desk might, at letters, readers and entries that others work at as well. Returns what is new
 * because of it; throws what the program refuses.
 */
export async function randomCommand(call: TypedCall, random: Random): Promise<Made | null> {
  const some = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  const name = `${Math.floor(random() * 1e12)}`
  const letters = async () => (await call('letters.list', { view: 'all', order: 'oldest', limit: 40 })).rows
  const letter = some(await letters())
  const nothing = (work: Promise<unknown>): Promise<null> => work.then(() => null)
  const atLetters: (() => Promise<null>)[] = letter
    ? [
        () => nothing(call('letters.open', { id: letter.id })),
        () => nothing(call('letters.markUnread', { id: letter.id })),
        () => nothing(call('letters.markCandidate', { id: letter.id, candidate: random() < 0.7 })),
        () => nothing(call('letters.claim', { id: letter.id })),
        () => nothing(call('letters.unclaim', { id: letter.id })),
        () => nothing(call('letters.saveDraft', { letterId: letter.id, subject: 'Re', body: `words ${name}` })),
        () => nothing(call('letters.discardDraft', { letterId: letter.id })),
        () => nothing(markSome(call, random, letter.id)),
        () => nothing(reply(call, random, letter.id)),
        () => nothing(reply(call, random, letter.id)),
        () => nothing(undoSome(call, random)),
      ]
    : []
  const others: (() => Promise<Made | null>)[] = [
    async () => {
      const address = `reader-${name}@home.example`
      const consent = { at: '2026-01-15', how: 'paper' } as const
      await call('newsletter.add', { address, language: 'ja', consent })
      return { kind: 'reader', name: address }
    },
    async () => {
      const reader = some((await call('newsletter.list', {})).rows)
      if (reader) await call('newsletter.setTags', { id: reader.id, tags: [some(['wine', 'film', 'tea'])!] })
      return null
    },
    async () => {
      const reader = some((await call('newsletter.list', {})).rows)
      if (reader) await call('newsletter.setState', { id: reader.id, state: some(['paused', 'active'] as const)! })
      return null
    },
    async () => {
      await call('newsletter.saveSegment', { name, conditions: {} })
      return { kind: 'segment', name }
    },
    async () => {
      const names = { ja: name, en: '' }
      await call('letters.saveTemplate', { ...emptyTemplate, id: crypto.randomUUID(), name: names })
      return { kind: 'template', name }
    },
    async () => {
      await call('answers.saveCategory', { id: null, names: { ja: name, en: name } })
      return { kind: 'category', name }
    },
    async () => {
      const { id } = await call('answers.startEntry', {})
      return { kind: 'entry', name: id }
    },
    async () => {
      const entry = some((await call('answers.entries', {})).rows)
      if (entry && letter) await call('answers.joinLetters', { id: entry.id, letterIds: [letter.id] })
      return null
    },
    async () => {
      const found = some((await call('answers.entries', {})).rows)
      if (!found) return null
      const { revision } = await call('answers.entry', { id: found.id })
      const content = { question: { ja: `質問 ${name}`, en: '' }, answer: [], links: [] }
      await call('answers.saveEntry', { id: found.id, revision, content })
      return null
    },
  ]
  return some([...atLetters, ...atLetters, ...others])!()
}

const emptyTemplate = { changedAt: null, text: { ja: 'お返事いたします。', en: '' }, reviewOn: '2027-04-01' }

async function markSome(call: TypedCall, random: Random, id: string): Promise<void> {
  const { account } = await call('office.status', {})
  const status = (['new', 'in-progress', 'waiting', 'closed', 'reopened'] as const)[Math.floor(random() * 5)]!
  const marks = random() < 0.5 ? { status } : { assignee: random() < 0.5 ? account!.id : null }
  const { marked } = await call('letters.mark', { ids: [id], marks })
  if (random() < 0.3) await call('letters.unmark', { marked })
}

async function reply(call: TypedCall, random: Random, letterId: string): Promise<void> {
  const { id } = await call('letters.reply', { letterId, subject: 'Re', body: `Answer ${random()}` })
  if (random() < 0.7) await call('letters.sendNow', { replyId: id })
}

async function undoSome(call: TypedCall, random: Random): Promise<void> {
  const waiting = (await call('letters.queue', {})).filter(({ state }) => state === 'waiting')
  const one = waiting[Math.floor(random() * waiting.length)]
  if (one) await call('letters.undoReply', { replyId: one.id })
}
