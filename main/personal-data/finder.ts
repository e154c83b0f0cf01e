import { z } from 'zod'
import {
  markLevels,
  markReasons,
  personalKinds,
  type PersonalMark,
  type WriterFields,
} from '../../shared/answers/personal-data.ts'
import { Problem } from '../../shared/errors.ts'
import type { Fork, HelperProcess } from '../processes/fork.ts'
import { receiveParcels, sendParcel } from '../processes/parcels.ts'
import type { FindingAnswer, FindingRequest } from './answer-finding.ts'

export type PersonalDataFinder = {
  /**
   * Marks what may be personal in a text, in order, without overlaps; UTF-16 units of the text as it is.
   * Rejects with the Problem `text_too_long` for more than the limit, and `text_too_complex` for what takes longer than allowed.
   */
  find(text: string, writers?: WriterFields | readonly WriterFields[]): Promise<PersonalMark[]>
  close(): void
}

export type ForkFinding = Fork<FindingRequest, FindingAnswer>

export type FindingLimits = {
  /** UTF-16 units of one text; a letter of a megabyte is no letter that a person would read. */
  characters: number
  /** By the clock on the wall, so that a process taken over cannot cheat. */
  secondsPerText: number
  /** Heap of the process; the dictionary lies outside of it. */
  megabytes: number
}

const usualLimits: FindingLimits = { characters: 1_100_000, secondsPerText: 120, megabytes: 512 }
/** Dictionary and lists are loaded within a second; a slow disk takes longer. */
const secondsToStart = 60

/** Starts the finder; its one process starts with the first text, keeps no program alive, and is replaced when a text breaks its limits. */
export function startPersonalDataFinder(fork: ForkFinding, limits: FindingLimits = usualLimits): PersonalDataFinder {
  let current: FindingAside | null = null
  let last: Promise<unknown> = Promise.resolve()
  let id = 0
  return {
    find(text, writers = {}) {
      if (text.length > limits.characters)
        return Promise.reject(new Problem('text_too_long', { most: limits.characters }))
      // One text at a time: the clock of each starts when the process turns to it.
      const turn = last.then(async () => {
        if (current === null || current.ended()) current = startProcess(fork, limits)
        id += 1
        const marks = await current.ask({ id, writers }, text)
        if (marks === null) throw new Problem('text_too_complex')
        return marks
      })
      last = turn.catch(() => undefined)
      return turn
    },
    close() {
      current?.end()
      current = null
    },
  }
}

type FindingAside = {
  /** Null where the process ended, did not answer in time, or answered what nobody believes. */
  ask(request: FindingRequest, text: string): Promise<PersonalMark[] | null>
  ended(): boolean
  end(): void
}

function startProcess(fork: ForkFinding, limits: FindingLimits): FindingAside {
  const aside: HelperProcess<FindingRequest, FindingAnswer> = fork(limits.megabytes)
  const ready = Promise.withResolvers<boolean>()
  let ended = false
  let clock: NodeJS.Timeout | undefined
  let pending: { id: number; length: number; settle: (marks: PersonalMark[] | null) => void } | null = null

  /** Also what keeps the program alive while a text is searched: the process itself does not. */
  const wind = (seconds: number): void => {
    clearTimeout(clock)
    clock = setTimeout(() => aside.kill(), seconds * 1000)
  }
  const settle = (marks: PersonalMark[] | null): void => {
    clearTimeout(clock)
    pending?.settle(marks)
    pending = null
  }
  const receive = receiveParcels<FindingAnswer>(
    (answer) => {
      if (answer.id === 'ready') return ready.resolve(true)
      if (pending === null) return
      const marks = checkedMarks(answer, pending.id, pending.length)
      settle(marks)
      if (marks === null) aside.kill()
    },
    () => 0,
  )
  aside.onMessage((message) => {
    try {
      receive(message)
    } catch {
      // A letter has taken the process over: nothing it says is believed.
      aside.kill()
    }
  })
  aside.onEnd(() => {
    ended = true
    settle(null)
    ready.resolve(false)
  })
  return {
    async ask(request, text) {
      wind(secondsToStart)
      // A process that cannot even start is no fault of the text.
      if (!(await ready.promise)) throw new Error('the process that looks for personal data could not be started')
      const answered = new Promise<PersonalMark[] | null>((resolve) => {
        pending = { id: request.id, length: text.length, settle: resolve }
      })
      wind(limits.secondsPerText)
      await sendParcel((message) => aside.post(message), request, [Buffer.from(text)])
      return answered
    },
    ended: () => ended,
    end: () => aside.kill(),
  }
}

const Marks = z.array(
  z.object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    kind: z.enum(personalKinds),
    level: z.enum(markLevels),
    why: z.enum(markReasons),
  }),
)

/** The marks of an answer where they are ones of this text; null otherwise. */
function checkedMarks(answer: unknown, id: number, length: number): PersonalMark[] | null {
  const parsed = z.object({ id: z.literal(id), marks: Marks }).safeParse(answer)
  if (!parsed.success) return null
  let at = 0
  for (const { start, end } of parsed.data.marks) {
    if (start < at || end <= start || end > length) return null
    at = end
  }
  return parsed.data.marks
}
