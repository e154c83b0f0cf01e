import {
  ErrorCircle16Filled,
  QuestionCircle16Regular,
  Send16Regular,
  ShieldCheckmark16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { MailStatus } from '../shared/letters/intake.ts'
import { isStalled } from '../shared/letters/mail-trouble.ts'
import type { Reply } from '../shared/letters/reply.ts'
import type { Words } from '../shared/words/index.ts'
import { retryWords } from './letters/waiting.ts'
import type { Dates } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'

/** Where facts lead who may go there: to the mail settings, to the health of the intake, to the outbox, to the workstations, to the backups. */
export type StatusLead = {
  mail?: () => void
  health?: () => void
  outbox?: () => void
  workstations?: () => void
  backups?: () => void
}

/** What the status bar says about intake and queue, and that the data is encrypted. */
export function statusFacts(
  status: MailStatus | undefined,
  words: Words,
  dates: Dates,
  now: string,
  lead: StatusLead,
  retry: Pick<Reply, 'leavesAt' | 'attempts'> | null = null,
): StatusFact[] {
  const encrypted: StatusFact = {
    id: 'encrypted',
    words: words.frame.status.encrypted,
    note: words.frame.status.encryptedNote,
    icon: <ShieldCheckmark16Regular />,
    end: true,
  }
  if (!status) return [encrypted]
  return [
    connection(status, words, now, lead),
    // A reply that failed needs the room more than the counts, which the health of the intake shows as well.
    ...intake(status, words, dates, now, lead).filter((fact) => retry === null || fact.id !== 'counts'),
    ...(retry ? [failedReply(retry, words, now, lead)] : []),
    ...queue(status, words, lead).filter((fact) => retry === null || fact.id !== 'waiting' || status.waiting > 1),
    encrypted,
  ]
}

function connection(status: MailStatus, words: Words, now: string, lead: StatusLead): StatusFact {
  const say = words.frame.status
  const failure = status.failure
  if (!status.configured) return { id: 'connection', words: say.off, dot: 'quiet', ...leadTo(lead.mail) }
  if (failure && isStalled(status, now)) {
    return {
      id: 'connection',
      words: say.stalled,
      dot: 'stopped',
      stopped: true,
      note: sentenceOf(failure.code, words),
      ...leadTo(lead.health),
    }
  }
  if (status.connection === 'failed') {
    const note = sentenceOf(failure?.code ?? '', words)
    return { id: 'connection', words: say.failed, dot: 'stopped', stopped: true, note, ...leadTo(lead.health) }
  }
  if (status.connection === 'connected')
    return { id: 'connection', words: say.connected, dot: 'good', ...leadTo(lead.health) }
  return {
    id: 'connection',
    words: status.connection === 'connecting' ? say.connecting : say.offline,
    dot: 'quiet',
    ...leadTo(lead.health),
  }
}

function intake(status: MailStatus, words: Words, dates: Dates, now: string, lead: StatusLead): StatusFact[] {
  const say = words.frame.status
  if (!status.configured && status.lastPullAt === null) return []
  const pulled: StatusFact = status.pulling
    ? { id: 'pulling', words: say.pulling(written(status.pulling.done), written(status.pulling.total)) }
    : {
        id: 'last-pull',
        words: status.lastPullAt ? say.lastPull(dates.near(status.lastPullAt, now), status.arrived) : say.noPull,
      }
  const counts: StatusFact = {
    id: 'counts',
    ...leadTo(lead.health),
    words:
      status.onServer === null
        ? say.deskOnly(written(status.onDesk))
        : say.counts(written(status.onServer), written(status.onDesk)),
  }
  return [pulled, counts]
}

/** A reply that could not be sent is told here, too, and not as one that merely waits. */
function failedReply(
  retry: Pick<Reply, 'leavesAt' | 'attempts'>,
  words: Words,
  now: string,
  lead: StatusLead,
): StatusFact {
  return {
    id: 'retry',
    words: retryWords(retry, now, words),
    icon: <Warning16Filled />,
    look: true,
    ...leadTo(lead.outbox),
  }
}

function queue(status: MailStatus, words: Words, lead: StatusLead): StatusFact[] {
  const say = words.frame.status
  const waiting: StatusFact = {
    id: 'waiting',
    words: say.waiting(status.waiting),
    icon: <Send16Regular />,
    ...leadTo(lead.outbox),
  }
  const unsettled: StatusFact = {
    id: 'unsettled',
    words: say.unsettled(status.unsettled),
    icon: <QuestionCircle16Regular />,
    stopped: true,
    ...leadTo(lead.outbox),
  }
  const notSent: StatusFact = {
    id: 'not-sent',
    words: say.notSent(status.notSent),
    icon: <ErrorCircle16Filled />,
    stopped: true,
    ...leadTo(lead.outbox),
  }
  return [
    ...(status.configured || status.waiting > 0 ? [waiting] : []),
    ...(status.notSent > 0 ? [notSent] : []),
    ...(status.unsettled > 0 ? [unsettled] : []),
  ]
}

function leadTo(onClick: (() => void) | undefined): Pick<StatusFact, 'onClick'> {
  return onClick ? { onClick } : {}
}

function sentenceOf(code: string, words: Words): string {
  const sentences: Readonly<Record<string, string>> = words.errors
  return sentences[code] ?? words.errors.unexpected
}

function written(count: number): string {
  return count.toLocaleString('en-US')
}
