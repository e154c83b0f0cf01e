import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FormSchema, MailPart, MailReading } from '../../shared/letters.ts'
import { latin1 } from './latin1.ts'
import type { ReadOptions } from './read-message.ts'
import type { EndOfRequests, ReadingAnswer, ReadingRequest } from './reading-requests.ts'
import type { SchemaTrial } from './try-schemas.ts'

export type MailReader = {
  /**
   * Reads mails, best 50 at a time, in the order given. Never rejects for a bad mail: one that breaks the limits comes back read from its
   * headers, with `too-complex` among its cuts. The mails stay the caller's: their bytes are copied once, or not at all where they lie in
   * a SharedArrayBuffer (worth it from some 10 MB on).
   */
  read(mails: Uint8Array[], schemas: FormSchema[], options?: ReadOptions): Promise<MailReading[]>
  /** What mails would be under certain schemas, in the order given; null for a mail that breaks the limits. */
  trySchemas(mails: Uint8Array[], schemas: FormSchema[]): Promise<(SchemaTrial | null)[]>
  /** A schema for the form that wrote the first mail, with the help of the others; null where it does not look like a form. */
  proposeSchema(sample: Uint8Array, others: Uint8Array[]): Promise<FormSchema | null>
  /** The whole sanitised document of a mail's HTML for the frame; html is null where there is none or it breaks the limits (then cut is true). */
  document(raw: Uint8Array, theme: 'light' | 'dark' | 'contrast', charset?: string): Promise<{ html: string | null, cut: boolean }>
  /** The whole bytes of one attachment under its safe name; null where there is none of that index. */
  attachment(raw: Uint8Array, index: number): Promise<{ name: string, type: string, bytes: Uint8Array } | null>
  /** The MIME parts of a mail in their order; none where it breaks the limits. */
  parts(raw: Uint8Array): Promise<MailPart[]>
  close(): Promise<void>
}

export interface ReadingLimits {
  secondsPerMail: number
  /** Heap of the worker; bytes of mails are outside of it. */
  megabytes: number
}

/** Starts the reader; its one worker starts with the first mail, keeps no program alive, and is replaced when a mail breaks its limits. */
export function startMailReader(workerFile: URL, limits: ReadingLimits = { secondsPerMail: 5, megabytes: 192 }): MailReader {
  let worker: ReadingWorker | null = null
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  /** One request at a time: the clock of each mail starts when the worker turns to it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const ask = async (request: NewRequest, answers: number): Promise<ReadingAnswer[]> => {
    if (closed) throw new Error('the mail reader is closed')
    if (worker === null || worker.ended()) worker = startWorker(workerFile, limits)
    const { got, started } = await worker.ask(request, answers)
    // A worker that cannot even start is no fault of the mail, which must not be taken in as unreadable.
    if (!started) throw new Error('the reading worker could not be started')
    return got
  }
  const readAll = async (mails: Uint8Array[], schemas: FormSchema[], options: ReadOptions): Promise<MailReading[]> => {
    const readings: MailReading[] = []
    while (readings.length < mails.length) {
      const rest = mails.slice(readings.length)
      const got = await ask({ task: 'read', mails: pack(rest), schemas, options }, rest.length)
      for (const [index, answer] of got.entries()) readings.push('reading' in answer ? answer.reading : await inPart(rest[index]!, schemas, options))
      if (got.length < rest.length) readings.push(await inPart(rest[got.length]!, schemas, options))
    }
    return readings
  }
  /** HTML is by far the heaviest of a mail: where it was to be sanitised, the mail is tried without before all but its headers is given up. */
  const inPart = async (mail: Uint8Array, schemas: FormSchema[], options: ReadOptions): Promise<MailReading> => {
    if (!options.sanitised) return fromHeaders(mail, schemas)
    const [answer] = await ask({ task: 'read', mails: pack([mail]), schemas, options: { ...options, sanitised: false } }, 1)
    if (answer === undefined || !('reading' in answer)) return fromHeaders(mail, schemas)
    return { ...answer.reading, cuts: [...answer.reading.cuts, 'cut-html'] }
  }
  const fromHeaders = async (mail: Uint8Array, schemas: FormSchema[]): Promise<MailReading> => {
    const [answer] = await ask({ task: 'read', mails: pack([headersOf(mail)]), schemas, options: {} }, 1)
    const reading = answer !== undefined && 'reading' in answer ? answer.reading : nothingRead
    return { ...reading, cuts: [...reading.cuts, 'too-complex'] }
  }

  return {
    read: (mails, schemas, options = {}) => inTurn(() => readAll(mails, schemas, options)),
    trySchemas: (mails, schemas) => inTurn(async () => {
      const trials: (SchemaTrial | null)[] = []
      while (trials.length < mails.length) {
        const rest = mails.slice(trials.length)
        const got = await ask({ task: 'try', mails: pack(rest), schemas }, rest.length)
        trials.push(...got.map((answer) => 'trial' in answer ? answer.trial : null))
        if (got.length < rest.length) trials.push(null)
      }
      return trials
    }),
    proposeSchema: (sample, others) => inTurn(async () => {
      const [answer] = await ask({ task: 'propose', mails: pack([sample, ...others]) }, 1)
      // One of the others may have broken the limits: the sample alone is read before that is given up.
      const [alone] = answer === undefined ? await ask({ task: 'propose', mails: pack([sample]) }, 1) : [answer]
      return alone !== undefined && 'proposal' in alone ? alone.proposal : null
    }),
    document: (raw, theme, charset) => inTurn(async () => {
      const [answer] = await ask({ task: 'document', raw: pack([raw])[0]!, theme, charset }, 1)
      return answer !== undefined && 'document' in answer ? answer.document : { html: null, cut: true }
    }),
    attachment: (raw, index) => inTurn(async () => {
      const [answer] = await ask({ task: 'attachment', raw: pack([raw])[0]!, index }, 1)
      return answer !== undefined && 'attachment' in answer ? answer.attachment : null
    }),
    parts: (raw) => inTurn(async () => {
      const [answer] = await ask({ task: 'parts', raw: pack([raw])[0]! }, 1)
      return answer !== undefined && 'parts' in answer ? answer.parts : []
    }),
    close: async () => {
      closed = true
      await worker?.end()
      await last
    },
  }
}

type NewRequest = ReadingRequest extends infer R ? R extends unknown ? Omit<R, 'id'> : never : never

interface ReadingWorker {
  /** Fewer answers than asked for where the worker ended or did not answer in time. */
  ask(request: NewRequest, answers: number): Promise<{ got: ReadingAnswer[], started: boolean }>
  ended(): boolean
  end(): Promise<void>
}

function startWorker(file: URL, limits: ReadingLimits): ReadingWorker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 } })
  let ready = false
  let ended = false
  let id = 0
  let pending: { answers: number, got: ReadingAnswer[], resolve: (result: { got: ReadingAnswer[], started: boolean }) => void } | null = null
  let clock: NodeJS.Timeout | null = null

  const settle = (): void => {
    if (clock !== null) clearTimeout(clock)
    clock = null
    pending?.resolve({ got: pending.got, started: ready })
    pending = null
    worker.unref()
  }
  const wind = (): void => {
    if (clock !== null) clearTimeout(clock)
    // Loading the worker's modules takes a second on a slow disk; that is not the mail's time.
    clock = setTimeout(breakOff, (limits.secondsPerMail + (ready ? 0 : 30)) * 1000)
  }
  const breakOff = (): void => {
    void worker.terminate().then(gone)
  }
  const gone = (): void => {
    ended = true
    settle()
  }
  worker.on('message', (answer: ReadingAnswer) => {
    if (answer.id === 'ready') {
      ready = true
      if (pending !== null) wind()
    } else if (pending !== null && answer.id === id) {
      pending.got.push(answer)
      if (pending.got.length === pending.answers) settle()
      else wind()
    }
  })
  // The error of a worker that ran out of memory; its exit follows.
  worker.on('error', () => undefined)
  worker.on('exit', gone)

  return {
    ask: (request, answers) => new Promise((resolve) => {
      id += 1
      pending = { answers, got: [], resolve }
      worker.ref()
      wind()
      const memory = 'mails' in request ? request.mails : [request.raw]
      const transfer = new Set(memory.map((bytes) => bytes.buffer).filter((buffer) => buffer instanceof ArrayBuffer))
      worker.postMessage({ ...request, id } satisfies ReadingRequest, [...transfer])
    }),
    ended: () => ended,
    end: async () => {
      if (ended) return
      const exit = once(worker, 'exit')
      worker.postMessage('end' satisfies EndOfRequests)
      // A worker that is cut off while it still loads can take the whole process with it: it ends by itself, unless a mail holds it.
      const late = setTimeout(() => void worker.terminate(), secondsToEnd * 1000)
      await exit
      clearTimeout(late)
    },
  }
}

/** How long the worker may go on with a mail once it is told to end. */
const secondsToEnd = 2

/** Copies mails into one buffer that can be handed over: a Buffer of Node is often a window on memory that others use. */
function pack(mails: Uint8Array[]): Uint8Array[] {
  const shared = (mail: Uint8Array): boolean => mail.buffer instanceof SharedArrayBuffer
  const memory = new Uint8Array(mails.reduce((sum, mail) => shared(mail) ? sum : sum + mail.length, 0))
  let at = 0
  return mails.map((mail) => {
    if (shared(mail)) return new Uint8Array(mail.buffer, mail.byteOffset, mail.length)
    memory.set(mail, at)
    at += mail.length
    return memory.subarray(at - mail.length, at)
  })
}

/** The header of a mail, at most 64 KB of it, as a mail without a body. */
function headersOf(mail: Uint8Array): Uint8Array {
  const head = latin1(mail, 0, 65_536)
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length
  return Buffer.concat([mail.subarray(0, end), Buffer.from('\r\n\r\n')])
}

const nothingRead: MailReading = {
  kind: 'direct', from: { name: '', address: '' }, replyTo: null, to: [], cc: [], subject: '', date: null,
  messageId: '', inReplyTo: '', references: [], charset: 'us-ascii', doubtful: true, text: '', html: null, fields: null, schema: '', attachments: [], bounce: null, cuts: [],
}
