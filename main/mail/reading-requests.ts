import type { MessagePort } from 'node:worker_threads'
import type { FormSchema, MailPart, MailReading } from '../../shared/letters.ts'
import { letterHtml } from './letter-html.ts'
import { attachmentBytes, parseMessage } from './parse-message.ts'
import { proposeSchema } from './propose-schema.ts'
import { readMessage, type ReadOptions } from './read-message.ts'
import { trySchemas, type SchemaTrial } from './try-schemas.ts'

/** What the reader asks of its worker; the mails lie one after the other in `bytes`, or each in shared memory of its own. */
export type ReadingRequest =
  | { id: number, task: 'read', mails: Uint8Array[], schemas: FormSchema[], options: ReadOptions }
  | { id: number, task: 'try', mails: Uint8Array[], schemas: FormSchema[] }
  | { id: number, task: 'propose', mails: Uint8Array[] }
  | { id: number, task: 'document', raw: Uint8Array, theme: 'light' | 'dark' | 'contrast', charset: string | undefined }
  | { id: number, task: 'attachment', raw: Uint8Array, index: number }
  | { id: number, task: 'parts', raw: Uint8Array }

/** Said instead of a request: the worker ends once it has answered what came before. */
export type EndOfRequests = 'end'

/** One answer for each mail of a batch, in order, so that a mail that breaks the worker takes none of its neighbours with it. */
export type ReadingAnswer =
  | { id: 'ready' }
  | { id: number, reading: MailReading }
  | { id: number, trial: SchemaTrial }
  | { id: number, proposal: FormSchema | null }
  | { id: number, document: { html: string | null, cut: boolean } }
  | { id: number, attachment: { name: string, type: string, bytes: Uint8Array<ArrayBuffer> } | null }
  | { id: number, parts: MailPart[] }
  | { id: number, failed: true }

/** Answers the reader's requests on a port, one after the other. */
export function answerReadingRequests(port: MessagePort, read: typeof readMessage = readMessage): void {
  const post = (answer: ReadingAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(answer, transfer)
  const answer = async (request: ReadingRequest): Promise<void> => {
    const { id } = request
    if (request.task === 'read') {
      for (const mail of request.mails) {
        const reading = await read(mail, request.schemas, request.options).catch(() => null)
        post(reading === null ? { id, failed: true } : { id, reading })
      }
    } else if (request.task === 'try') {
      for (const mail of request.mails) {
        const trial = await parseMessage(mail).then((message) => trySchemas(message, request.schemas)).catch(() => null)
        post(trial === null ? { id, failed: true } : { id, trial })
      }
    } else if (request.task === 'propose') {
      const [sample, ...others] = await Promise.all(request.mails.map((mail) => parseMessage(mail)))
      post({ id, proposal: sample === undefined ? null : proposeSchema(sample, others) })
    } else if (request.task === 'document') {
      post({ id, document: await letterHtml(request.raw, request.theme, request.charset) })
    } else if (request.task === 'parts') {
      const { parts } = await parseMessage(request.raw)
      post({ id, parts: parts.map(({ depth, contentType, filename, size }) => ({ depth, type: contentType, name: filename, size })) })
    } else {
      const found = attachmentBytes(request.raw, request.index)
      const bytes = new Uint8Array(found?.bytes ?? [])
      post({ id, attachment: found === null ? null : { ...found, bytes } }, [bytes.buffer])
    }
  }
  let last: Promise<void> = Promise.resolve()
  port.on('message', (request: ReadingRequest | EndOfRequests) => {
    if (request === 'end') {
      void last.then(() => port.close())
      return
    }
    last = last.then(() => answer(request)).catch(() => post({ id: request.id, failed: true }))
  })
  post({ id: 'ready' })
}
