import {
  ArrowDownload20Regular,
  ArrowReply20Regular,
  CalendarLtr20Regular,
  ChatBubblesQuestion20Regular,
  ChatHelp20Filled,
  ChatHelp20Regular,
  Clock20Regular,
  CalendarClock20Regular,
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
  Code20Regular,
  Important20Regular,
  DocumentText20Regular,
  MailInbox20Regular,
  Note20Regular,
  MailUnread20Regular,
  Person20Regular,
  PersonArrowRight20Regular,
  PersonEdit20Regular,
  Tag20Regular,
  Print20Regular,
  Translate20Regular,
} from '@fluentui/react-icons'
import type { Letter } from '../../shared/letters/letter.ts'
import { isOpen } from '../../shared/letters/triage.ts'
import type { Words } from '../../shared/words/index.ts'
import type { Action } from '../ui/actions.tsx'
import { isLetter } from './names.ts'

/** What can be done to the letter that is read. */
export type LetterActName =
  | 'reply'
  | 'candidate'
  | 'close'
  | 'assign'
  | 'assign-to'
  | 'note'
  | 'due'
  | 'remind'
  | 'urgent'
  | 'labels'
  | 'wait'
  | 'claim'
  | 'insert'
  | 'template'
  | 'mark-unread'
  | 'say-letter'
  | 'redecode'
  | 'source'
  | 'take-out'
  | 'print'

/** An act with a button: its key, its row of the palette, and where it stands. */
export type BarAct = Action & {
  readonly stands: 'bar' | 'menu' | 'menu-end' | 'head'
  /** The words of its button, where they are not those of the palette: a mark that is set keeps its name. */
  readonly button: string
  readonly primary?: boolean
  /** For a mark that is set or not. */
  readonly pressed?: boolean
}

/** An act on the letter that is read. */
export type LetterAct = BarAct & { readonly id: LetterActName }

export type LetterActFacts = Pick<
  Letter,
  'kind' | 'setApart' | 'status' | 'candidate' | 'answerTo' | 'claim' | 'assignee' | 'urgent'
>

/** The acts on a letter in the order of its bar and menu; a mail that a machine wrote is no question, and nobody waits for its end. */
export function actsOn(
  letter: LetterActFacts | undefined,
  words: Words,
  does: Readonly<Record<LetterActName, () => void>>,
  me: string,
): LetterAct[] {
  const say = words.letters
  const closed = letter?.status === 'closed'
  const done = letter && !isOpen(letter.status) ? say.triage.status[letter.status] : undefined
  const claimant = letter?.claim?.by.accountId ?? null
  const act = (id: LetterActName, part: Omit<LetterAct, 'id' | 'group' | 'run' | 'button'> & { button?: string }) => ({
    button: part.label,
    ...part,
    id,
    group: words.frame.groups.letters,
    run: does[id],
  })
  const ofLetters = [
    act('reply', {
      stands: 'bar',
      label: say.reply,
      icon: <ArrowReply20Regular />,
      keys: 'R',
      primary: true,
      blocked: letter && !letter.answerTo ? say.editor.heldByAddress : undefined,
    }),
    act('candidate', {
      stands: 'bar',
      label: letter?.candidate ? say.unmarkCandidate : say.markCandidate,
      button: say.markCandidate,
      icon: letter?.candidate ? <ChatHelp20Filled /> : <ChatHelp20Regular />,
      keys: 'Q',
      pressed: letter?.candidate ?? false,
    }),
    act('note', {
      stands: 'bar',
      label: say.notes.act,
      button: say.notes.button,
      icon: <Note20Regular />,
      keys: 'N',
    }),
    act('close', {
      stands: 'bar',
      label: closed ? say.reopen : say.done,
      button: say.done,
      icon: closed ? <CheckmarkCircle20Filled /> : <CheckmarkCircle20Regular />,
      keys: 'E',
      pressed: closed,
      blocked: letter?.status === 'answered' ? say.row.answeredElsewhere : undefined,
    }),
    act('claim', {
      stands: 'head',
      label: claimant === null ? say.claim.begin : claimant === me ? say.claim.end : say.claim.takeOver,
      icon: <PersonEdit20Regular />,
      keys: 'C',
      blocked: letter?.status === 'answered' ? say.row.answeredElsewhere : undefined,
    }),
    act('assign', {
      stands: 'menu',
      label: letter?.assignee?.accountId === me ? say.triage.unassign : say.triage.assignToMe,
      icon: <Person20Regular />,
      keys: 'A',
    }),
    act('assign-to', { stands: 'menu', label: say.triage.assign, icon: <PersonArrowRight20Regular /> }),
    act('urgent', {
      stands: 'menu',
      label: letter?.urgent ? say.triage.urgent.unmark : say.triage.urgent.mark,
      icon: <Important20Regular />,
      keys: 'U',
    }),
    act('due', {
      stands: 'menu',
      label: say.triage.due.act,
      icon: <CalendarLtr20Regular />,
      keys: 'D',
      blocked: done,
    }),
    act('remind', {
      stands: 'menu',
      label: say.triage.remind.act,
      icon: <CalendarClock20Regular />,
      blocked: done,
    }),
    act('labels', { stands: 'menu', label: say.topics.act, icon: <Tag20Regular />, keys: 'L' }),
    act('wait', {
      stands: 'menu',
      label: say.triage.setWaiting,
      icon: <Clock20Regular />,
      blocked: letter?.status === 'waiting' ? say.triage.status.waiting : undefined,
    }),
    act('template', {
      stands: 'menu',
      label: words.templates.open,
      icon: <DocumentText20Regular />,
      keys: 'T',
      blocked: letter && !letter.answerTo ? say.editor.heldByAddress : undefined,
    }),
    act('insert', {
      stands: 'menu',
      label: words.answers.suggestions.insert,
      icon: <ChatBubblesQuestion20Regular />,
      keys: 'I',
      blocked: letter && !letter.answerTo ? say.editor.heldByAddress : undefined,
    }),
  ]
  const ofMails = [
    act('mark-unread', { stands: 'menu', label: say.markUnread, icon: <MailUnread20Regular /> }),
    act('say-letter', {
      stands: 'menu',
      label: letter && !isLetter(letter) ? say.sayLetter : say.sayNoLetter,
      icon: <MailInbox20Regular />,
    }),
    act('redecode', { stands: 'menu', label: say.redecode, icon: <Translate20Regular /> }),
    act('source', { stands: 'menu', label: say.showSource, icon: <Code20Regular /> }),
    act('take-out', { stands: 'menu-end', label: say.takingOut.act, icon: <ArrowDownload20Regular /> }),
    act('print', { stands: 'menu-end', label: say.onPaper.act, icon: <Print20Regular />, keys: 'Ctrl+P' }),
  ]
  return letter && !isLetter(letter) ? ofMails : [...ofLetters, ...ofMails]
}
