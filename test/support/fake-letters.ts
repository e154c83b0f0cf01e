import { conversationOf } from '../../main/letters/on-paper/conversation.ts'
import { dayIn } from '../../shared/days.ts'
import type { Account, Colleague } from '../../shared/office/account.ts'
import { Problem } from '../../shared/errors.ts'
import type { MailStatus } from '../../shared/letters/intake.ts'
import { isOpen } from '../../shared/letters/triage.ts'
import type { ListShown } from '../../shared/letters/saved-views.ts'
import type { Narrowing } from '../../shared/letters/topics.ts'
import { holds } from './fake-search.ts'
import { fakeSavedViews } from './fake-saved-views.ts'
import { fakeTopics } from './fake-topics.ts'
import { fakeTriage } from './fake-triage.ts'
import { type Letter, type LetterOrder, LetterView } from '../../shared/letters/letter.ts'
import type { Reply } from '../../shared/letters/reply.ts'
import type { Contract } from '../../shared/contract.ts'
import { practiceMail, practiceSchema } from './fake-office.ts'
import { colleagueOf, people } from './fake-office.ts'
import type { FakePart } from './fake-bridge.ts'
import { fakeHealth, fakeOutbox } from './fake-health.ts'
import { fakeOthers } from './fake-others.ts'
import { fakeReplyFiles, practiceFile } from './fake-reply-files.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import { fakeTemplates } from './fake-templates.ts'
import { practiceLetters, type PracticeLetter } from './practice-letters.ts'

/** What can be chosen about the invented letters. */
export type FakeLettersOptions = {
  now?: Date
  me?: Account
  /** How many letters there are; more than were written come round again under other dates. */
  count?: number
  status?: Partial<MailStatus>
  announce?: (part: string) => void
}

/** Letters that live in memory and behave as the desk does: reading, drafts, the queue of replies, search. */
export function fakeLetters(options: FakeLettersOptions = {}): {
  part: FakePart<Contract['letters']>
  /** A colleague answers the newest letter of a writer from another place of this desk. */
  answerByColleague(writer: string): void
  /** The waiting reply to a writer could not be sent; it is sent again in so many seconds. */
  failReply(writer: string, secondsToNext: number): void
  /** The waiting reply to a writer was refused: there is no such address. */
  refuseAddress(writer: string): void
  /** A colleague has begun to answer the newest letter of a writer; that account may have ended since. */
  draftByColleague(writer: string, ended: boolean): void
  claimByColleague(writer: string): void
  /** A colleague writes a note about the newest letter of a writer to whoever looks. */
  noteByColleague(writer: string, text: string): void
  /** The newest letter of a writer was put off until a day. */
  remindOn(writer: string, day: string): void
  /** The newest letter of a writer was not the first: so many came before it, one a month. */
  wroteBefore(writer: string, count: number): void
  /** The newest letter of a writer asks to be answered at either of two addresses. */
  askAtTwo(writer: string, addresses: readonly string[]): void
  /** The newest letter of a writer was imported from a file of this name. */
  importFrom(writer: string, file: string): void
  /** The shell's part of the files of drafts. */
  shell: FakePart<typeof shellContract>
  /** A file that was attached to one's draft at another workstation, and may not have come here. */
  attachElsewhere(writer: string, name: string, size: number, here: boolean): void
  /** The mail server says that it takes mails of so many octets. */
  takeMails(octets: number): void
} {
  const now = options.now ?? new Date()
  const me = colleagueOf(options.me ?? people.haruka)
  const announce = options.announce ?? (() => undefined)
  const count = options.count ?? practiceLetters.length
  let letters = Array.from({ length: count }, (_, index) => letterOf(index, now)).toSorted((a, b) =>
    b.receivedAt.localeCompare(a.receivedAt),
  )
  const first = letters.find((one) => one.subject === '旅券の更新に必要な書類について')
  const earlier = letters.find((one) => one.subject === '在留届の住所変更について')
  if (first && earlier) {
    first.thread = [
      {
        id: '018f9000-0000-7000-8000-000000000001',
        what: 'reply',
        who: '',
        by: colleagueNamed('小林 遥'),
        subject: earlier.subject,
        at: earlier.receivedAt,
        snippet: '',
      },
    ]
  }
  const colleagues = [me, colleagueNamed('森 直樹'), colleagueNamed('田中 実')]
  /** Whom each note speaks to. */
  const spokenTo = new Map<string, string[]>()
  const holdsIn = (one: Letter, view: LetterView) => inView(one, view, me.accountId, spokenTo)
  const lettersIn = ({ view, search, unreadOnly, ...narrowing }: ListShown): Letter[] =>
    letters.filter(
      (one) =>
        holdsIn(one, view) &&
        holds(one, search, { me, today: dayIn(undefined, new Date()), topics: topics.all() }) &&
        (!unreadOnly || one.unread) &&
        narrowed(one, narrowing),
    )
  const topics = fakeTopics(
    () => letters.filter((one) => holdsIn(one, 'inbox')),
    () => announce('letters'),
  )
  const files = fakeReplyFiles({ find: (id) => find(id), change: (id, part) => change(id, part) })
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const at = () => new Date().toISOString()
  const find = (id: string) => {
    const found = letters.find((one) => one.id === id)
    if (!found) throw new Problem('not_found')
    return found
  }
  const change = (id: string, part: Partial<Letter>) => {
    letters = letters.map((one) => (one.id === id ? { ...one, ...part } : one))
    announce('letters')
    return {}
  }
  const replies = () => letters.flatMap((letter) => letter.replies)
  const changeReply = (id: string, part: Partial<Reply>) => {
    const letter = letters.find((one) => one.replies.some((reply) => reply.id === id))
    if (!letter) throw new Problem('reply_gone')
    const changed = letter.replies.map((reply) => (reply.id === id ? { ...reply, ...part } : reply))
    const last = changed.findLast((reply) => reply.state !== 'cancelled')
    const shown = last
      ? { state: last.state, by: last.by, at: last.settledAt ?? last.createdAt, attempts: last.attempts }
      : null
    return {
      letter,
      run: (more: Partial<Letter> = {}) => change(letter.id, { replies: changed, reply: shown, ...more }),
    }
  }
  const leave = (id: string) => {
    clearTimeout(timers.get(id))
    return changeReply(id, { state: 'sent', settledAt: at(), copy: 'done' }).run({ status: 'answered' })
  }
  const status = (): MailStatus => ({
    configured: true,
    connection: 'connected',
    failure: null,
    lastPullAt: new Date(now.getTime() - 20_000).toISOString(),
    arrived: 3,
    pulling: null,
    onServer: count,
    onDesk: count,
    waiting: replies().filter((reply) => reply.state === 'waiting').length,
    notSent: replies().filter((reply) => reply.state === 'not-sent').length,
    unsettled: replies().filter((reply) => reply.state === 'uncertain').length,
    drafts: letters.filter((one) => one.draft).length,
    mailboxes: [],
    ...options.status,
  })
  let state: Partial<MailStatus> = {}
  // The desk has an index; here a list is put together once, so that the window's own work can be measured.
  let listed = { letters, pages: new Map<string, { found: Letter[]; unread: number }>() }

  const part: FakePart<Contract['letters']> = {
    list: (input) => {
      const { offset, limit, ...filter } = input
      const key = JSON.stringify(filter)
      if (listed.letters !== letters) listed = { letters, pages: new Map() }
      if (!listed.pages.has(key)) {
        const found = lettersIn(input)
        listed.pages.set(key, {
          found: inOrder(found, input.order),
          unread: found.filter((one) => one.unread).length,
        })
      }
      const { found, unread } = listed.pages.get(key)!
      return { rows: found.slice(offset, offset + limit), total: found.length, unread }
    },
    awaited: () => ({ count: 0, rows: [] }),
    counts: () => {
      const counted = Object.fromEntries(
        LetterView.options.map((view) => [view, letters.filter((one) => holdsIn(one, view)).length]),
      ) as Record<LetterView, number>
      return { ...counted, unread: letters.filter((one) => holdsIn(one, 'inbox') && one.unread).length }
    },
    conversation: ({ id }) => {
      const others = find(id).thread.flatMap((one) => letters.filter((letter) => letter.id === one.id && one.id !== id))
      return conversationOf([find(id), ...others])
    },
    putOnPaper: () => ({}),
    get: (input) => ({ ...find(input.id), others: fakeOthers.count(letters, find(input.id)) }),
    others: (input) => fakeOthers.list(letters, find(input.id)),
    document: (input) => ({ html: find(input.id).hasHtml ? '<p>HTML</p>' : null, cut: false }),
    open: (input) => (find(input.id).unread ? change(input.id, { unread: false }) : {}),
    markUnread: (input) => change(input.id, { unread: true }),
    markCandidate: (input) =>
      change(input.id, { candidate: input.candidate, candidateBy: input.candidate ? me : null }),
    claim: (input) => {
      const { claim } = find(input.id)
      if ((claim?.by.accountId ?? null) !== input.from) throw new Problem('letter_claimed')
      return change(input.id, { claim: { by: me, at: at() } })
    },
    unclaim: (input) => change(input.id, { claim: null }),
    sayLetters: ({ ids, letter }) => {
      const others = ids.map(find).filter(({ setApart }) => setApart === letter)
      const said = others.map(({ id }) => ({ id, before: { said: letter, letter: null, sender: null } }))
      for (const { id } of others) change(id, { setApart: !letter, said: letter ? 'letter' : 'not-letter' })
      return { said, left: 0 }
    },
    unsayLetters: ({ said }) => {
      for (const { id, before } of said) change(id, { setApart: before.said, said: null })
      return { left: 0 }
    },
    ...fakeTriage({ me, find, change, colleagues, topics: topics.all }),
    ...topics.part,
    ...fakeSavedViews(
      (shown) => lettersIn(shown).length,
      () => announce('letters'),
    ),
    addNote: ({ id, letterId, text, mentions, at: written = at() }) => {
      spokenTo.set(id, mentions)
      return change(letterId, { notes: [...find(letterId).notes, { id, by: me, at: written, text }] })
    },
    removeNote: ({ id }) => {
      const letter = letters.find(({ notes }) => notes.some((note) => note.id === id))!
      const { text, at: written } = letter.notes.find((note) => note.id === id)!
      change(letter.id, { notes: letter.notes.filter((note) => note.id !== id) })
      return { id, letterId: letter.id, text, mentions: spokenTo.get(id) ?? [], at: written }
    },
    redecode: (input) =>
      change(input.id, {
        charset: input.charset,
        doubtful: false,
        subject: '旅券の受け取りについて',
        text: '旅券の受け取りについてお尋ねします。\n土曜日に受け取れますか。',
      }),
    attachment: () => ({ name: 'flyer-2026.pdf', type: 'application/pdf', bytes: new Uint8Array(8) }),
    source: (input) => ({
      text: `From: ${find(input.id).from.address}\nSubject: ${find(input.id).subject}\n\n${find(input.id).text}`,
      cut: false,
      parts: [{ depth: 0, type: 'text/plain', name: '', size: 412 }],
    }),
    saveDraft: (input) => {
      const savedAt = at()
      const claim = find(input.letterId).claim ?? { by: me, at: savedAt }
      const { letterId: _, ...kept } = input
      const draft = { ...kept, savedAt }
      change(input.letterId, { draft, draftSavedAt: savedAt, claim })
      return { savedAt }
    },
    discardDraft: (input) => {
      const ids = find(input.letterId).draftFiles.map(({ id }) => id)
      void files.part.detach!({ letterId: input.letterId, ids })
      return change(input.letterId, { draft: null, draftSavedAt: null, claim: null })
    },
    ...files.part,
    reply: (input) => {
      const letter = find(input.letterId)
      if (!letter.answerTo) throw new Problem('no_address')
      if (letter.status === 'answered' && !input.asAddition) throw new Problem('letter_already_answered')
      const to = letter.answerChoices.find((one) => one.address === input.to) ?? letter.answerTo
      const reply = replyOf(
        { ...letter, answerTo: to },
        {
          id: crypto.randomUUID(),
          by: me,
          body: input.body,
          subject: input.subject,
          state: 'waiting',
          at: at(),
          files: letter.draftFiles,
          cc: input.cc,
          bcc: input.bcc,
        },
      )
      change(letter.id, {
        replies: [...letter.replies, reply],
        reply: { state: 'waiting', by: me, at: reply.createdAt, attempts: 0 },
        draft: null,
        draftFiles: [],
        draftSavedAt: null,
      })
      timers.set(
        reply.id,
        setTimeout(() => leave(reply.id), 15_000),
      )
      return reply
    },
    undoReply: (input) => {
      clearTimeout(timers.get(input.replyId))
      const reply = replies().find((one) => one.id === input.replyId)
      if (reply?.state !== 'waiting') throw new Problem('reply_already_leaving')
      return changeReply(input.replyId, { state: 'cancelled' }).run({
        draftFiles: reply.files,
        draft: {
          subject: reply.subject,
          body: reply.body,
          to: reply.to.address,
          cc: reply.cc.join(', '),
          bcc: reply.bcc.join(', '),
          savedAt: at(),
        },
        draftSavedAt: at(),
      })
    },
    sendNow: (input) => leave(input.replyId),
    correctReply: (input) => {
      const reply = replies().find((one) => one.id === input.replyId)
      if (reply?.state !== 'not-sent') throw new Problem('reply_gone')
      const to = { ...reply.to, address: input.address }
      const leavesAt = new Date(Date.now() + 15_000).toISOString()
      return changeReply(input.replyId, { state: 'waiting', to, leavesAt, attempts: 0, error: '' }).run()
    },
    othersDraft: (input) => ({
      subject: `Re: ${find(input.letterId).subject}`,
      body: takenOver,
      cc: '',
      bcc: '',
      savedAt: at(),
      files: [],
    }),
    takeOverDraft: (input) => {
      const letter = find(input.letterId)
      const savedAt = at()
      const draft = { subject: `Re: ${letter.subject}`, body: takenOver, to: '', cc: '', bcc: '', savedAt }
      change(input.letterId, { draft, draftSavedAt: savedAt, otherDrafts: [], draftBy: null })
      return { savedAt }
    },
    retryReply: (input) => changeReply(input.replyId, { state: 'waiting', leavesAt: at() }).run(),
    settleReply: (input) =>
      changeReply(input.replyId, { state: input.arrived ? 'sent' : 'cancelled', settledAt: at() }).run(
        input.arrived ? { status: 'answered' } : {},
      ),
    queue: () =>
      letters.flatMap((letter) =>
        letter.replies
          .filter((reply) => reply.state !== 'sent' && reply.state !== 'cancelled')
          .map((reply) => ({ ...reply, letterSubject: letter.subject })),
      ),
    ...fakeHealth({ now }),
    ...fakeTemplates(now, () => announce('letters')),
    outbox: () =>
      fakeOutbox(
        letters.flatMap((letter) => letter.replies.map((reply) => ({ ...reply, letterSubject: letter.subject }))),
        now,
      ),
    status: () => ({ ...status(), ...state }),
    sender: () => practiceMail.sender,
    pull: () => ({ arrived: 0, new: 0, known: count, unrecognizedForms: 0, setApart: 0, failed: 0 }),
    stopPull: () => {
      state = { pulling: null }
      announce('letters')
      return {}
    },
  }
  return {
    part,
    failReply: (writer, secondsToNext) => {
      const reply = replies().find((one) => one.state === 'waiting' && one.to.name === writer)
      if (!reply) throw new Error(`no reply to ${writer} waits`)
      clearTimeout(timers.get(reply.id))
      const leavesAt = new Date(Date.now() + secondsToNext * 1000).toISOString()
      changeReply(reply.id, { attempts: reply.attempts + 1, leavesAt, error: 'server_unreachable' }).run()
    },
    refuseAddress: (writer) => {
      const reply = replies().find((one) => one.state === 'waiting' && one.to.name === writer)
      if (!reply) throw new Error(`no reply to ${writer} waits`)
      clearTimeout(timers.get(reply.id))
      changeReply(reply.id, {
        state: 'not-sent',
        settledAt: at(),
        attempts: 1,
        error: 'recipient_unknown',
        serverWords: '550 5.1.1 No such user here',
      }).run()
    },
    draftByColleague: (writer, ended) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      const by = colleagueNamed(ended ? '藤井 正' : '森 直樹')
      change(letter.id, { otherDrafts: [{ by, ended, savedAt: at() }], draftBy: by })
    },
    claimByColleague: (writer) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      change(letter.id, { claim: { by: colleagueNamed('森 直樹'), at: at() } })
    },
    noteByColleague: (writer, text) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      const note = { id: crypto.randomUUID(), by: colleagueNamed('森 直樹'), at: at(), text }
      spokenTo.set(note.id, [me.accountId])
      change(letter.id, { notes: [...letter.notes, note] })
    },
    remindOn: (writer, day) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      change(letter.id, { remindOn: day })
    },
    wroteBefore: (writer, count) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      letters = [...letters, ...fakeOthers.before(letter, count)]
      announce('letters')
    },
    importFrom: (writer, file) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      change(letter.id, { importedFrom: file })
    },
    askAtTwo: (writer, addresses) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      const choices = addresses.map((address) => ({ name: writer, address }))
      change(letter.id, { replyTo: choices, answerChoices: choices, answerTo: choices[0]! })
    },
    shell: files.shell,
    attachElsewhere: (writer, name, size, here) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      change(letter.id, { draftFiles: [...letter.draftFiles, practiceFile(name, size, { here })] })
    },
    takeMails: (octets) => {
      files.limit({ octets, said: true })
      announce('letters')
    },
    answerByColleague: (writer) => {
      const letter = letters.find((one) => one.from.name === writer)
      if (!letter) throw new Error(`nobody of the name ${writer} has written`)
      const reply = replyOf(letter, {
        id: crypto.randomUUID(),
        by: colleagueNamed('田中 実'),
        body: 'Sign-up opens on January 11.',
        subject: `Re: ${letter.subject}`,
        state: 'sent',
        at: at(),
      })
      change(letter.id, {
        status: 'answered',
        replies: [...letter.replies, reply],
        reply: { state: 'sent', by: reply.by, at: reply.createdAt, attempts: 0 },
      })
    },
  }
}

/** What a colleague had written before the account ended. */
export const takenOver = 'お問い合わせの件、次のとおりお答えします。'

function inOrder(newest: Letter[], order: LetterOrder): Letter[] {
  if (order === 'oldest') return newest.toReversed()
  const leads = ({ urgent, status }: Letter) => order === 'urgent' && urgent && isOpen(status)
  return [...newest.filter(leads), ...newest.filter((one) => !leads(one))]
}

/** Days are those of the practice office, as the window counts them. */
const dayOf = (at: number): string => dayIn('America/Los_Angeles', new Date(at))

function inView(
  letter: Letter,
  view: LetterView,
  me: string,
  spokenTo: ReadonlyMap<string, readonly string[]>,
): boolean {
  const apart = letter.setApart
  const putOff = !apart && isOpen(letter.status) && letter.remindOn !== null && letter.remindOn > dayOf(Date.now())
  const toDo = !apart && isOpen(letter.status) && letter.status !== 'waiting' && !putOff
  switch (view) {
    case 'inbox':
      return (
        !apart &&
        !putOff &&
        letter.status !== 'waiting' &&
        letter.status !== 'closed' &&
        (isOpen(letter.status) || letter.receivedAt > new Date(Date.now() - 2 * 86_400_000).toISOString())
      )
    case 'mine':
      return toDo && letter.assignee?.accountId === me
    case 'colleagues':
      return toDo && letter.assignee !== null && letter.assignee.accountId !== me
    case 'nobody':
      return toDo && letter.assignee === null
    case 'mentions': {
      const own = letter.notes.filter(({ by }) => by.accountId === me)
      const toMe = letter.notes.filter(({ id }) => spokenTo.get(id)?.includes(me))
      return !apart && toMe.some((note) => !own.some(({ at }) => at > note.at))
    }
    case 'due':
      return !apart && isOpen(letter.status) && letter.dueOn !== null && letter.dueOn <= dayOf(Date.now() + 86_400_000)
    case 'later':
      return putOff
    case 'waiting':
      return !apart && letter.status === 'waiting'
    case 'candidates':
      return letter.candidate
    case 'answered':
      return letter.status === 'answered'
    case 'all':
      return !apart
    case 'unrecognizedForms':
      return letter.kind === 'unrecognized-form'
    case 'setApart':
      return apart
    case 'doubtful':
      return letter.doubtful
    case 'unconfirmed':
      return letter.replies.some((reply) => reply.state === 'uncertain')
  }
}

function narrowed({ topic, tags }: Letter, to: Narrowing): boolean {
  return (to.topic === null || (topic?.id ?? 'none') === to.topic) && (to.tag === null || tags.includes(to.tag))
}

/** The letter at a place of the endless round of written ones. */
function letterOf(index: number, now: Date): Letter {
  const written: PracticeLetter = practiceLetters[index % practiceLetters.length]!
  const round = Math.floor(index / practiceLetters.length)
  const id = `018f1000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
  const receivedAt = new Date(now.getTime() - (written.ago + round * 1700) * 60_000).toISOString()
  const kind = written.kind ?? 'form'
  const person = { name: written.name, address: written.address }
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(written.text)
  const apart = kind === 'bounce' || kind === 'automatic' || kind === 'complaint'
  const letter: Letter = {
    id,
    number: `2026-${1184 - index}`,
    kind,
    from: person,
    organisation: written.organisation ?? false,
    subject: written.subject,
    receivedAt,
    snippet: written.text.replaceAll('\n', ' ').slice(0, 120),
    unread: !written.read,
    status: written.status ?? 'new',
    assignee: null,
    notes: [],
    dueOn: null,
    remindOn: null,
    urgent: written.urgent ?? false,
    topic: null,
    tags: [],
    statusSet: null,
    assigned: null,
    setApart: apart,
    said: null,
    candidate: written.candidate ?? false,
    doubtful: written.doubtful !== undefined,
    attachments: written.files?.length ?? 0,
    draftSavedAt: null,
    draftBy: null,
    claim: null,
    reply: null,
    replyTo: [],
    to: [{ name: '', address: 'kouhou@consulate.example' }],
    cc: [],
    answerTo: apart || kind === 'unrecognized-form' ? null : person,
    answerChoices: apart || kind === 'unrecognized-form' ? [] : [person],
    language: japanese ? 'ja' : 'en',
    text: written.text,
    hasHtml: written.html ?? false,
    fields:
      kind !== 'form'
        ? null
        : {
            name: written.name,
            furigana: written.furigana ?? '',
            email: written.address,
            phone: written.phone ?? '',
            subject: written.subject,
            message: written.text,
            demographics: (written.demographics ?? []).map(([label, value], place) => ({
              key: `d${place}`,
              label,
              value,
            })),
          },
    schemaTitle: kind === 'form' || kind === 'unrecognized-form' ? practiceSchema.title : null,
    files: (written.files ?? []).map((file, place) => ({
      index: place,
      name: 'file',
      type: 'application/octet-stream',
      size: 1000,
      inline: false,
      risky: false,
      ...file,
    })),
    charset: written.doubtful ?? 'utf-8',
    messageId: `<${index}@mail.example>`,
    date: receivedAt,
    bounce: written.bounce ?? null,
    bounceOf: null,
    cuts: [],
    onServer: !written.gone,
    importedFrom: null,
    thread: [],
    replies: [],
    draft: null,
    draftFiles: [],
    otherDrafts: [],
    candidateBy: written.candidate ? colleagueNamed('森 直樹') : null,
    others: null,
  }
  if (written.draft) {
    const savedAt = new Date(now.getTime() - 29 * 60_000).toISOString()
    letter.draft = { subject: `Re: ${written.subject}`, body: written.draft, to: '', cc: '', bcc: '', savedAt }
    letter.draftSavedAt = savedAt
  }
  if (written.answeredBy) {
    const at = new Date(Date.parse(receivedAt) + 70 * 60_000).toISOString()
    const reply = replyOf(letter, {
      id: `018f2000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
      by: colleagueNamed(written.answeredBy),
      body: written.answer ?? '',
      subject: `Re: ${written.subject}`,
      state: written.uncertain ? 'uncertain' : 'sent',
      at,
    })
    letter.replies = [reply]
    letter.reply = { state: reply.state, by: reply.by, at, attempts: 0 }
  }
  return letter
}

function replyOf(
  letter: Letter,
  reply: Pick<Reply, 'id' | 'by' | 'body' | 'subject' | 'state'> & {
    at: string
    files?: Reply['files']
    cc?: string[]
    bcc?: string[]
  },
): Reply {
  const { at, ...rest } = reply
  return {
    files: [],
    cc: [],
    bcc: [],
    ...rest,
    letterId: letter.id,
    to: letter.answerTo ?? letter.from,
    createdAt: at,
    leavesAt: new Date(Date.parse(at) + 15_000).toISOString(),
    settledAt: reply.state === 'sent' ? at : null,
    messageId: `<${reply.id}@consulate.example>`,
    serverWords: reply.state === 'uncertain' ? '421 4.4.2 Connection lost after DATA' : '',
    error: '',
    copy: reply.state === 'sent' ? 'done' : 'pending',
    bounce: null,
    attempts: 0,
  }
}

function colleagueNamed(name: string): Colleague {
  const known = Object.values(people).find((one) => one.name === name)
  return known ? colleagueOf(known) : { accountId: '018f0000-0000-7000-8000-0000000000ff', name, nameEn: '' }
}
