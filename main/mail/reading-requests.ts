import type { MessagePort } from 'node:worker_threads'
import type { FormSchema, MailReading } from '../../shared/letters.ts'
import { letterHtml } from './letter-html.ts'
import { attachmentBytes } from './parse-message.ts'
import { readMessage, type ReadOptions } from './read-message.ts'

/** What the reader asks of its worker; the mails lie one after the other in `bytes`, or each in shared memory of its own. */
export type ReadingRequest =
  | { id: number, task: 'read', mails: Uint8Array[], schemas: FormSchema[], options: ReadOptions }
  | { id: number, task: 'document', raw: Uint8Array, theme: 'light' | 'dark' | 'contrast', charset: string | undefined }
  | { id: number, task: 'attachment', raw: Uint8Array, index: number }

/** One answer for each mail of a batch, in order, so that a mail that breaks the worker takes none of its neighbours with it. */
export type ReadingAnswer =
  | { id: 'ready' }
  | { id: number, reading: MailReading }
  | { id: number, document: { html: string | null, cut: boolean } }
  | { id: number, attachment: { name: string, type: string, bytes: Uint8Array<ArrayBuffer> } | null }
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
    } else if (request.task === 'document') {
      post({ id, document: await letterHtml(request.raw, request.theme, request.charset) })
    } else {
      const found = attachmentBytes(request.raw, request.index)
      const bytes = new Uint8Array(found?.bytes ?? [])
      post({ id, attachment: found === null ? null : { ...found, bytes } }, [bytes.buffer])
    }
  }
  let last: Promise<void> = Promise.resolve()
  port.on('message', (request: ReadingRequest) => {
    last = last.then(() => answer(request)).catch(() => post({ id: request.id, failed: true }))
  })
  post({ id: 'ready' })
}
