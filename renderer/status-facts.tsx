import { QuestionCircle16Regular, Send16Regular, ShieldCheckmark16Regular } from '@fluentui/react-icons'
import type { MailStatus } from '../shared/letters.ts'
import type { Words } from '../shared/words/index.ts'
import type { Dates } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'

/** What the status bar says about intake and queue, and that the data is encrypted. `openMail` is there for who may set up mail. */
export function statusFacts(
  status: MailStatus | undefined, words: Words, dates: Dates, now: string, openMail: (() => void) | undefined,
): StatusFact[] {
  const encrypted: StatusFact = {
    id: 'encrypted', words: words.frame.status.encrypted, note: words.frame.status.encryptedNote, icon: <ShieldCheckmark16Regular />, end: true,
  }
  return status ? [connection(status, words, openMail), ...intake(status, words, dates, now), ...queue(status, words), encrypted] : [encrypted]
}

function connection(status: MailStatus, words: Words, openMail: (() => void) | undefined): StatusFact {
  const say = words.frame.status
  const failure = status.failure
  const lead = openMail && (!status.configured || failure) ? { onClick: openMail } : {}
  if (!status.configured) return { id: 'connection', words: say.off, dot: 'quiet', ...lead }
  if (status.connection === 'failed') {
    const note = failure && failure.code in words.errors ? words.errors[failure.code as keyof Words['errors']] : words.errors.unexpected
    return { id: 'connection', words: say.failed, dot: 'stopped', stopped: true, note, ...lead }
  }
  if (status.connection === 'connected') return { id: 'connection', words: say.connected, dot: 'good' }
  return { id: 'connection', words: status.connection === 'connecting' ? say.connecting : say.offline, dot: 'quiet' }
}

function intake(status: MailStatus, words: Words, dates: Dates, now: string): StatusFact[] {
  const say = words.frame.status
  if (!status.configured && status.lastPullAt === null) return []
  const pulled: StatusFact = status.pulling
    ? { id: 'pulling', words: say.pulling(written(status.pulling.done), written(status.pulling.total)) }
    : { id: 'last-pull', words: status.lastPullAt ? say.lastPull(dates.near(status.lastPullAt, now), status.lastPullNew) : say.noPull }
  const counts: StatusFact = {
    id: 'counts',
    words: status.onServer === null ? say.deskOnly(written(status.onDesk)) : say.counts(written(status.onServer), written(status.onDesk)),
  }
  return [pulled, counts]
}

function queue(status: MailStatus, words: Words): StatusFact[] {
  const say = words.frame.status
  const waiting: StatusFact = { id: 'waiting', words: say.waiting(status.waiting), icon: <Send16Regular /> }
  const unsettled: StatusFact = { id: 'unsettled', words: say.unsettled(status.unsettled), icon: <QuestionCircle16Regular />, stopped: true }
  return [...(status.configured || status.waiting > 0 ? [waiting] : []), ...(status.unsettled > 0 ? [unsettled] : [])]
}

function written(count: number): string {
  return count.toLocaleString('en-US')
}
