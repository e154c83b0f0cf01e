import type { MailStatus } from '../../../shared/letters/intake.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import { type LoopDeps, type MailLoop, startMailLoop } from './mail-loop.ts'
import type { MailboxToRead } from './one-round.ts'
import { addTo, emptyTally, type Tally } from './tally.ts'

/** How it stands with each mailbox, for the status bar. */
export type MailboxState = ReturnType<MailLoop['status']> & { id: string; name: string }

export type MailLoops = {
  /** Pulls from every mailbox now; one that fails does not keep the others. Throws Problem of the first that failed. */
  pull(): Promise<Tally>
  stopPull(): void
  /** Looks at the mailboxes again: something is owed to them. */
  wake(): void
  /** Connects anew, with the settings and the mailboxes of now. */
  settingsChanged(): void
  /** Of all together: the first failure, else the first that is not connected; and each alone. */
  status(): Pick<MailStatus, 'connection' | 'failure' | 'pulling'> & { mailboxes: MailboxState[] }
  /** Attempts that failed since the last one that did not, of the mailbox where they are most. */
  failures(): number
  stop(): Promise<void>
}

export type LoopsDeps = Omit<LoopDeps, 'mailbox'> & { mailSettings: () => MailAccess | null }

/** Keeps every mailbox of the settings connected, each with a loop of its own: one that is down holds up no other. */
export function startMailLoops(deps: LoopsDeps): MailLoops {
  const loops = new Map<string, MailLoop>()
  const ending = new Set<Promise<void>>()
  const ids = (): string[] => ['', ...(deps.mailSettings()?.mailboxes ?? []).map((one) => one.id)]
  const all = (): MailLoop[] =>
    ids()
      .map((id) => loops.get(id)!)
      .filter(Boolean)
  const begin = (): void => {
    const wanted = ids()
    for (const [id, loop] of loops) {
      if (wanted.includes(id)) continue
      loops.delete(id)
      const end = loop.stop().finally(() => ending.delete(end))
      ending.add(end)
    }
    for (const id of wanted)
      if (!loops.has(id)) loops.set(id, startMailLoop({ ...deps, mailbox: () => mailboxOf(deps.mailSettings(), id) }))
  }
  begin()
  return {
    async pull() {
      const ends = await Promise.allSettled(all().map((loop) => loop.pull()))
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
      const tally = emptyTally()
      for (const end of ends) if (end.status === 'fulfilled') addTo(tally, end.value)
      return tally
    },
    stopPull: () => all().forEach((loop) => loop.stopPull()),
    wake: () => all().forEach((loop) => loop.wake()),
    settingsChanged() {
      const before = [...loops.values()]
      begin()
      for (const loop of before) loop.settingsChanged()
    },
    status() {
      const mailboxes = ids().map((id) => ({
        id,
        name: mailboxOf(deps.mailSettings(), id)?.name ?? '',
        ...loops.get(id)!.status(),
      }))
      const first = mailboxes.find((one) => one.failure) ?? mailboxes.find((one) => one.connection !== 'connected')
      const pulling = mailboxes.map((one) => one.pulling).filter((one) => one !== null)
      return {
        connection: (first ?? mailboxes[0]!).connection,
        failure: first?.failure ?? null,
        pulling:
          pulling.length === 0
            ? null
            : pulling.reduce((sum, one) => ({ done: sum.done + one.done, total: sum.total + one.total })),
        mailboxes,
      }
    },
    failures: () => Math.max(...all().map((loop) => loop.failures())),
    async stop() {
      await Promise.all([...all().map((loop) => loop.stop()), ...ending])
    },
  }
}

/** One mailbox of the settings with what reading it needs; null where there is none of this id. */
function mailboxOf(settings: MailAccess | null, id: string): MailboxToRead | null {
  if (!settings) return null
  const { inbox, others } = settings.folders
  if (id === '') return { id, name: '', incoming: settings.incoming, folders: { inbox, others }, sent: settings }
  const more = settings.mailboxes?.find((one) => one.id === id)
  return more ? { ...more, sent: null } : null
}
