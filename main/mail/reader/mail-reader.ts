import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailPart, MailReading } from '../../../shared/letters/mail.ts'
import type { Fork } from '../../processes/fork.ts'
import { latin1 } from '../../characters/latin1.ts'
import { checkedAnswer } from './checked-answer.ts'
import type { MailFile } from './mail-file.ts'
import { receiveParcels, sendParcel, sizeOf } from '../../processes/parcels.ts'
import type { ReadOptions } from './read-message.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-requests.ts'
import type { SchemaTrial } from './try-schemas.ts'

export type MailReader = {
  /**
   * Reads mails, best some hundred at a time, in the order given. Never rejects for a bad mail: one that breaks the limits comes back read
   * from its headers, with `too-complex` among its cuts. The mails stay the caller's. `handedOver` is told when the process has the mails, or
   * as many as it may hold.
   */
  read(
    mails: (Uint8Array | MailFile)[],
    schemas: FormSchema[],
    options?: ReadOptions,
    handedOver?: () => void,
  ): Promise<MailReading[]>
  /** What mails would be under certain schemas, in the order given; null for a mail that breaks the limits. */
  trySchemas(mails: Uint8Array[], schemas: FormSchema[]): Promise<(SchemaTrial | null)[]>
  /** A schema for the form that wrote the first mail, with the help of the others; null where it does not look like a form. */
  proposeSchema(sample: Uint8Array, others: Uint8Array[]): Promise<FormSchema | null>
  /** A schema for the form that wrote all of these mails; null where there is none that reads them, or one breaks the limits. */
  proposeForForm(mails: Uint8Array[]): Promise<FormSchema | null>
  /** The whole sanitised document of a mail's HTML for the frame; html is null where there is none or it breaks the limits (then cut is true). */
  document(
    raw: Uint8Array,
    theme: 'light' | 'dark' | 'contrast',
    charset?: string,
  ): Promise<{ html: string | null; cut: boolean }>
  /** The whole bytes of one attachment under its safe name; null where there is none of that index. */
  attachment(raw: Uint8Array, index: number): Promise<{ name: string; type: string; bytes: Uint8Array } | null>
  /** The MIME parts of a mail in their order; none where it breaks the limits. */
  parts(raw: Uint8Array): Promise<MailPart[]>
  close(): Promise<void>
}

export type ReadingLimits = {
  /** By the clock on the wall, so that a process taken over cannot cheat; the heaviest mail takes a second of CPU, and a busy desk eight. */
  secondsPerMail: number
  /** Heap of the process; bytes of mails are outside of it. */
  megabytes: number
}

/** Starts a process that reads mails (`main/reading-process.ts`). */
export type ForkReading = Fork<ReadingRequest, ReadingAnswer>

/** Starts the reader; its one process starts with the first mail, keeps no program alive, and is replaced when a mail breaks its limits. */
export function startMailReader(
  fork: ForkReading,
  limits: ReadingLimits = { secondsPerMail: 30, megabytes: 192 },
): MailReader {
  let current: ReadingAside | null = null
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  /** One request at a time: the clock of each mail starts when the process turns to it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const ask = async (
    request: NewRequest,
    mails: Mail[],
    answers: number,
    handedOver?: () => void,
  ): Promise<Answered[]> => {
    if (closed) throw new Error('the mail reader is closed')
    if (current === null || current.ended()) current = startProcess(fork, limits)
    const got = await current.ask(request, mails, answers, handedOver)
    // A process that cannot even start is no fault of the mail, which must not be taken in as unreadable.
    if (got === 'not-started') throw new Error('the reading process could not be started')
    return got
  }
  const readAll = async (
    mails: Mail[],
    schemas: FormSchema[],
    options: ReadOptions,
    handedOver?: () => void,
  ): Promise<MailReading[]> => {
    const readings: MailReading[] = []
    let alone = false
    while (readings.length < mails.length) {
      const rest: Mail[] = alone ? mails.slice(readings.length, readings.length + 1) : batchOf(mails, readings.length)
      const got = await ask({ task: 'read', schemas, options }, rest, rest.length, handedOver)
      for (const [index, { answer }] of got.entries())
        readings.push('reading' in answer ? answer.reading : await inPart(rest[index]!, schemas, options))
      // The process may have gone on to a later mail before this one's answer came: only one that breaks it alone is the one.
      if (alone && got.length === 0) readings.push(await inPart(rest[0]!, schemas, options))
      alone = !alone && got.length < rest.length
    }
    return readings
  }
  /** HTML is by far the heaviest of a mail: where it was to be sanitised, the mail is tried without before all but its headers is given up. */
  const inPart = async (mail: Mail, schemas: FormSchema[], options: ReadOptions): Promise<MailReading> => {
    if (!options.sanitised) return fromHeaders(mail, schemas)
    const [one] = await ask({ task: 'read', schemas, options: { ...options, sanitised: false } }, [mail], 1)
    if (one === undefined || !('reading' in one.answer)) return fromHeaders(mail, schemas)
    return { ...one.answer.reading, cuts: [...one.answer.reading.cuts, 'cut-html'] }
  }
  const fromHeaders = async (mail: Mail, schemas: FormSchema[]): Promise<MailReading> => {
    const [one] = await ask({ task: 'read', schemas, options: {} }, [await headersOf(mail)], 1)
    const reading = one !== undefined && 'reading' in one.answer ? one.answer.reading : nothingRead
    return { ...reading, cuts: [...reading.cuts, 'too-complex'] }
  }

  return {
    read: (mails, schemas, options = {}, handedOver) => inTurn(() => readAll(mails, schemas, options, handedOver)),
    trySchemas: (mails, schemas) =>
      inTurn(async () => {
        const trials: (SchemaTrial | null)[] = []
        while (trials.length < mails.length) {
          const rest = batchOf(mails, trials.length)
          const got = await ask({ task: 'try', schemas }, rest, rest.length)
          trials.push(...got.map(({ answer }) => ('trial' in answer ? answer.trial : null)))
          if (got.length < rest.length) trials.push(null)
        }
        return trials
      }),
    proposeSchema: (sample, others) =>
      inTurn(async () => {
        const [one] = await ask({ task: 'propose', oneForm: false }, [sample, ...others], 1)
        // One of the others may have broken the limits: the sample alone is read before that is given up.
        const [alone] = one === undefined ? await ask({ task: 'propose', oneForm: false }, [sample], 1) : [one]
        return alone !== undefined && 'proposal' in alone.answer ? alone.answer.proposal : null
      }),
    proposeForForm: (mails) =>
      inTurn(async () => {
        const [one] = await ask({ task: 'propose', oneForm: true }, mails, 1)
        return one !== undefined && 'proposal' in one.answer ? one.answer.proposal : null
      }),
    document: (raw, theme, charset) =>
      inTurn(async () => {
        const [one] = await ask({ task: 'document', theme, charset }, [raw], 1)
        if (one === undefined || !('document' in one.answer)) return { html: null, cut: true }
        const [html] = one.bytes
        return { html: html === undefined ? null : new TextDecoder().decode(html), cut: one.answer.document.cut }
      }),
    attachment: (raw, index) =>
      inTurn(async () => {
        const [one] = await ask({ task: 'attachment', index }, [raw], 1)
        if (one === undefined || !('attachment' in one.answer) || one.answer.attachment === null) return null
        return { ...one.answer.attachment, bytes: one.bytes[0]! }
      }),
    parts: (raw) =>
      inTurn(async () => {
        const [one] = await ask({ task: 'parts' }, [raw], 1)
        return one !== undefined && 'parts' in one.answer ? one.answer.parts : []
      }),
    close: async () => {
      closed = true
      await current?.end()
      await last
    },
  }
}

type Mail = Uint8Array | MailFile
type Answered = { answer: ReadingAnswer; bytes: Uint8Array[] }
type NewRequest = ReadingRequest extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never

type ReadingAside = {
  /** Fewer answers than asked for where the process ended or did not answer in time. Rejects only where a file cannot be read any more. */
  ask(request: NewRequest, mails: Mail[], answers: number, handedOver?: () => void): Promise<Answered[] | 'not-started'>
  ended(): boolean
  end(): Promise<void>
}

function startProcess(fork: ForkReading, limits: ReadingLimits): ReadingAside {
  const aside = fork(limits.megabytes)
  const ready = Promise.withResolvers<boolean>()
  const end = Promise.withResolvers<void>()
  let ended = false
  let disbelieved = false
  let id = 0
  let pending: Pending | null = null
  let clock: NodeJS.Timeout | undefined

  /** Also what keeps the program alive while a mail is read: the process itself does not. */
  const wind = (seconds: number): void => {
    clearTimeout(clock)
    clock = setTimeout(() => aside.kill(), seconds * 1000)
  }
  const settle = (): void => {
    clearTimeout(clock)
    pending?.settle(pending.got)
    pending = null
  }
  const receive = receiveParcels<ReadingAnswer>(
    (given, bytes) => {
      if (isReady(given)) return ready.resolve(true)
      if (pending === null) return
      const answer = checkedAnswer(given, pending.task, pending.most)
      if (answer === null) throw new TypeError('no answer to what was asked')
      if (answer.id !== id) return
      pending.got.push({ answer, bytes })
      if (pending.got.length === pending.answers) settle()
    },
    () => pending?.most ?? 0,
  )
  aside.onMessage((message) => {
    // What a process still says while it is ended would be taken for the answers to other mails.
    if (disbelieved) return
    try {
      receive(message)
    } catch {
      // A mail has taken the process over: what it answered before is kept, and the mail counts as one that broke it.
      disbelieved = true
      return aside.kill()
    }
    if (pending !== null) wind(limits.secondsPerMail)
  })
  aside.onEnd(() => {
    ended = true
    settle()
    ready.resolve(false)
    end.resolve()
  })

  return {
    async ask(request, mails, answers, handedOver) {
      id += 1
      // Loading the modules takes a second on a slow disk; that is not the mail's time.
      wind(secondsToStart)
      if (!(await ready.promise)) return 'not-started'
      const answered = new Promise<Answered[]>((settled) => {
        pending = { task: request.task, answers, most: mostAnswered(mails), got: [], settle: settled }
      })
      wind(limits.secondsPerMail)
      await sendParcel<ReadingRequest>(
        async (message) => {
          await aside.post(message)
          if (pending !== null) wind(limits.secondsPerMail)
        },
        { ...request, id },
        mails,
      ).catch((error: unknown) => {
        // Half a parcel is on its way: whatever came next would be taken for the rest of it.
        aside.kill()
        throw error
      })
      handedOver?.()
      return answered
    },
    ended: () => ended,
    end: async () => {
      if (!ended) aside.kill()
      await end.promise
    },
  }
}

const secondsToStart = 30

/** What the process has been asked and has still to answer; `most` bytes, and as many characters, are taken of one answer. */
type Pending = {
  task: ReadingRequest['task']
  answers: number
  most: number
  got: Answered[]
  settle: (got: Answered[]) => void
}

/** An answer is made of the mail; a document holds its pictures, which base64 makes longer. */
function mostAnswered(mails: readonly Mail[]): number {
  return 32_000_000 + 2 * mails.reduce((bytes, mail) => bytes + sizeOf(mail), 0)
}

function isReady(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'id' in given && given.id === 'ready'
}

/** The mails from a place on that the process is given to hold at one time: so many bytes, but always one mail. */
function batchOf<M extends Mail>(mails: M[], from: number): M[] {
  let bytes = 0
  const over = mails.findIndex((mail, index) => index >= from && (bytes += sizeOf(mail)) > batchBytes && index > from)
  return mails.slice(from, over < 0 ? undefined : over)
}

const batchBytes = 32_000_000

/** The header of a mail, at most 64 KB of it, as a mail without a body. */
async function headersOf(mail: Mail): Promise<Uint8Array> {
  const start = 'read' in mail ? new Uint8Array(Math.min(mail.size, 65_536)) : mail
  if ('read' in mail) await mail.read(start, 0)
  const head = latin1(start, 0, 65_536)
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length
  return Buffer.concat([start.subarray(0, end), Buffer.from('\r\n\r\n')])
}

const nothingRead: MailReading = {
  kind: 'direct',
  from: { name: '', address: '' },
  replyTo: null,
  alsoReplyTo: [],
  to: [],
  cc: [],
  subject: '',
  date: null,
  messageId: '',
  inReplyTo: '',
  references: [],
  charset: 'us-ascii',
  doubtful: true,
  text: '',
  html: null,
  fields: null,
  schema: '',
  attachments: [],
  bounce: null,
  bounces: [],
  reported: null,
  newsletter: null,
  cuts: [],
}
