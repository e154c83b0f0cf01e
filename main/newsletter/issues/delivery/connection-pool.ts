import type { ErrorCode } from '../../../../shared/errors.ts'
import { type Handed, openPipelined, type PipelinedConnection } from '../../../mail/servers/pipelined.ts'
import type { ServerAccess } from '../../../mail/servers/server-access.ts'
import { serverProblem } from '../../../mail/servers/server-failure.ts'
import type { Ahead } from './ahead.ts'
import type { Allowance } from './allowances.ts'
import { type Delays, serverWait } from './delays.ts'
import type { DeliveryServer, Trouble } from './orders.ts'
import { shownAs } from './shown-words.ts'

/** A connection that takes the next mail. */
export type FreeConnection = {
  connection: PipelinedConnection
  /** Whether the mail after the one that leaves now may be announced with it: not where each has to wait for its turn within a limit. */
  mayAnnounce(): boolean
  /** The server hears of this mail together with the one that leaves now. */
  announce(ahead: Ahead): void
  /** Says what came of the mail, null where it did not leave; then it is free again, where it is still open and may take more. */
  done(handed: Handed | null): void
}

/** The connections to all outgoing servers: as many as each allows, opened as they are needed, left alone while a server has trouble. */
export type ConnectionPool = {
  /** Whether there is one that may take a mail now. */
  hasFree(now: number): boolean
  /** One of them; it counts towards the server's limits. */
  take(now: number): FreeConnection | null
  /** One that waits for a mail that was announced, with that mail; null where none does. */
  takeExpecting(): { free: FreeConnection; ahead: Ahead } | null
  /** Ends those that wait for a mail which does not come. */
  leaveExpecting(): void
  /** Opens what is missing for so many mails. */
  openFor(mails: number, now: number): void
  /** When a server that is left alone, or has had its share, takes something again; infinite where nothing waits for a time. */
  nextAt(now: number): number
  count(): number
  trouble(): Trouble | null
  /** Asks servers anew that could not be used before: somebody says that they can be now. */
  tryAgain(): void
  /** Ends those that nobody uses. */
  rest(): void
  /** Takes no more mails, and ends each once its mail is done: others take its place. */
  retire(): void
  /** Ends all of them: what is on its way is told by how far it got. */
  close(): void
}

export type PoolDeps = {
  servers: readonly DeliveryServer[]
  allowanceOf(server: DeliveryServer): Allowance | null
  delays: Delays
  now(): number
  random(): number
  /** Something changed: a connection is free, or one has ended. */
  onChange(): void
  /** A mail that was announced, or was to be, does not leave by that connection: it waits as before. */
  onLost(ahead: Ahead): void
  /** No server can be used before somebody changes the settings. */
  onHopeless(trouble: Trouble): void
}

export function openPool(deps: PoolDeps): ConnectionPool {
  const lines = deps.servers.map((server) => serverLine(server, deps, () => hopeless()))
  let turn = 0
  let told = false
  const hopeless = (): void => {
    const worst = lines.find((line) => line.isOut())?.trouble()
    if (told || !worst || !lines.every((line) => line.isOut())) return
    told = true
    deps.onHopeless(worst)
  }
  return {
    hasFree: (now) => lines.some((line) => line.hasFree(now)),
    take(now) {
      for (let tried = 0; tried < lines.length; tried += 1) {
        turn = (turn + 1) % lines.length
        const free = lines[turn]!.take(now)
        if (free) return free
      }
      return null
    },
    takeExpecting() {
      for (const line of lines) {
        const one = line.takeExpecting()
        if (one) return one
      }
      return null
    },
    leaveExpecting: () => lines.forEach((line) => line.leaveExpecting()),
    openFor(mails, now) {
      let left = mails
      lines.forEach((line, nth) => {
        left -= line.openFor(Math.ceil(left / (lines.length - nth)), now)
      })
    },
    nextAt: (now) => Math.min(Number.POSITIVE_INFINITY, ...lines.map((line) => line.nextAt(now))),
    count: () => lines.reduce((sum, line) => sum + line.count(), 0),
    trouble: () => lines.map((line) => line.trouble()).find((one) => one !== null) ?? null,
    tryAgain() {
      told = false
      for (const line of lines) line.tryAgain()
    },
    rest: () => lines.forEach((line) => line.rest()),
    retire() {
      told = true
      for (const line of lines) line.retire()
    },
    close: () => lines.forEach((line) => line.close()),
  }
}

/** What no waiting makes better: a person must change the settings or sign in; and many servers lock an account that keeps knocking. */
const hopelessCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'server_refused_login',
  'login_changed',
  'plain_only_on_loopback',
  'server_certificate',
  'server_no_tls',
  'sign_in_missing',
  'sign_in_expired',
  'sign_in_refused',
])

/** Milliseconds after which a server that refused so many connections is asked for more again. */
const fewerFor = 600_000

type Held = {
  connection: PipelinedConnection
  tried: number
  accepted: number
  leaving: boolean
  ahead: Ahead | null
}

function serverLine(server: DeliveryServer, deps: PoolDeps, onOut: () => void) {
  const { delays, now: clock } = deps
  const allowance = deps.allowanceOf(server)
  const access: ServerAccess = server.access
  const live = new Set<Held>()
  const free: Held[] = []
  let opening = 0
  let failures = 0
  let notBefore = 0
  let most = server.limits.connections
  let fewerUntil = 0
  let isOut = false
  let over = false
  /** A server that ends a connection after some mails may take the answer to the last with it, when it has not read what was announced. */
  let announces = allowance === null && server.limits.perConnection === null
  let trouble: Trouble | null = null

  const failed = (why: ErrorCode, words: string): void => {
    failures += 1
    notBefore = clock() + serverWait(delays, failures, deps.random())
    trouble = { server: server.id, why, words }
  }
  const lose = (held: Held): void => {
    const { ahead } = held
    held.ahead = null
    if (ahead) deps.onLost(ahead)
  }
  const ended = (held: Held, why: ErrorCode, words: string): void => {
    live.delete(held)
    const place = free.indexOf(held)
    if (place >= 0) free.splice(place, 1)
    if (held.ahead && !held.leaving) announces = false
    lose(held)
    // One that took mails and then ends is how some servers keep their house; one that took none has a reason.
    if (!held.leaving && held.tried > 0 && held.accepted === 0) failed(why, words)
    deps.onChange()
  }
  const open = async (): Promise<void> => {
    opening += 1
    let held: Held | null = null
    let early: { why: ErrorCode; words: string } | null = null
    try {
      const connection = await openPipelined(access, (end) => {
        if (held) ended(held, end.why, end.words)
        else early = end
      })
      opening -= 1
      if (over || early) return connection.close()
      held = { connection, tried: 0, accepted: 0, leaving: false, ahead: null }
      live.add(held)
      free.push(held)
    } catch (failure) {
      opening -= 1
      const problem = serverProblem(failure, access)
      const words = String(problem.details['serverWords'] ?? '')
      if (hopelessCodes.has(problem.code)) {
        isOut = true
        trouble = { server: server.id, why: problem.code, words }
        onOut()
      } else if (live.size > 0) {
        // It takes mails, but no more connections.
        most = live.size
        fewerUntil = clock() + fewerFor
      } else failed(problem.code, words)
    }
    if (!over) deps.onChange()
  }
  const leave = (held: Held): void => {
    held.leaving = true
    held.connection.close()
  }
  const taken = (held: Held): FreeConnection => {
    const { connection } = held
    held.tried += 1
    return {
      connection,
      mayAnnounce: () => announces && !over && connection.takesNext(),
      announce: (ahead) => void (held.ahead = ahead),
      done(handed) {
        if (handed?.outcome === 'accepted') {
          held.accepted += 1
          failures = 0
          trouble = null
        }
        // A server that takes mails and says nothing would leave all of them uncertain; one that has taken none before is counted as it ends.
        if (handed?.outcome === 'uncertain' && held.accepted > 0) failed(handed.why, shownAs(handed.words, ''))
        if (!connection.isOpen()) return
        if (!connection.hasAnnounced()) lose(held)
        // It waits for a mail that does not come.
        else if (held.ahead === null) return leave(held)
        // It takes no mail at all for now: asked again at once, it would be asked without end.
        if (handed?.outcome === 'refused' && handed.to === 'sender' && handed.code < 500) {
          failed(handed.why, shownAs(handed.words, ''))
          return leave(held)
        }
        const { perConnection } = server.limits
        if (over || (perConnection !== null && held.tried >= perConnection)) leave(held)
        else free.push(held)
      },
    }
  }
  const mayTake = (now: number): boolean => !isOut && now >= notBefore

  return {
    isOut: () => isOut,
    trouble: () => trouble,
    count: () => live.size,
    hasFree: (now: number): boolean => free.length > 0 && !isOut && (!allowance || allowance.nextAt(now) <= now),
    tryAgain() {
      if (isOut) failures = 0
      isOut = false
      notBefore = 0
    },
    take(now: number): FreeConnection | null {
      const held = free.at(-1)
      if (!held || isOut || (allowance && !allowance.take(now))) return null
      free.pop()
      return taken(held)
    },
    takeExpecting() {
      const place = free.findIndex((held) => held.ahead !== null)
      if (place < 0) return null
      const [held] = free.splice(place, 1) as [Held]
      const ahead = held.ahead!
      held.ahead = null
      return { free: taken(held), ahead }
    },
    leaveExpecting: () => free.filter((held) => held.ahead !== null).forEach(leave),
    /** Returns for how many mails there is or will be a connection. */
    openFor(mails: number, now: number): number {
      if (most < server.limits.connections && now >= fewerUntil) most = server.limits.connections
      // A server that has just had trouble is tried with one.
      const wanted = failures > 0 ? 1 : Math.min(most, mails)
      while (!over && mayTake(now) && live.size + opening < wanted && (!allowance || allowance.nextAt(now) <= now))
        void open()
      return isOut ? 0 : live.size + opening
    },
    nextAt(now: number): number {
      if (isOut || over) return Number.POSITIVE_INFINITY
      const rested = live.size + opening === 0 && notBefore > now ? notBefore : Number.POSITIVE_INFINITY
      const filled = allowance ? allowance.nextAt(now) : Number.POSITIVE_INFINITY
      return Math.min(rested, filled > now ? filled : Number.POSITIVE_INFINITY)
    },
    rest: () => free.splice(0).forEach(leave),
    retire() {
      over = true
      free.splice(0).forEach(leave)
    },
    close() {
      over = true
      for (const held of live) leave(held)
    },
  }
}
