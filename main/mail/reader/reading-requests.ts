import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailPart, MailReading } from '../../../shared/letters/mail.ts'
import { letterHtml } from './letter-html.ts'
import type { HelperPort } from '../../processes/helper-port.ts'
import { receiveParcels, sendParcel } from '../../processes/parcels.ts'
import { attachmentBytes, parseMessage } from '../message/parse-message.ts'
import { proposeForForm, proposeSchema } from '../forms/propose-schema.ts'
import { readMessage, type ReadOptions } from './read-message.ts'
import { trySchemas, type SchemaTrial } from './try-schemas.ts'

/** What the reader asks of its process; the mails, or the one mail, come as the bytes of the parcel. */
export type ReadingRequest =
  | { id: number; task: 'read'; schemas: FormSchema[]; options: ReadOptions }
  | { id: number; task: 'try'; schemas: FormSchema[] }
  | { id: number; task: 'propose'; oneForm: boolean }
  | { id: number; task: 'document'; theme: 'light' | 'dark' | 'contrast'; charset: string | undefined }
  | { id: number; task: 'attachment'; index: number }
  | { id: number; task: 'parts' }

/** One answer for each mail of a batch, in order, so that a mail that breaks the process takes none of its neighbours with it. */
export type ReadingAnswer =
  | { id: 'ready' }
  | { id: number; reading: MailReading }
  | { id: number; trial: SchemaTrial }
  | { id: number; proposal: FormSchema | null }
  /** The document, in UTF-8, or its missing, comes as bytes. */
  | { id: number; document: { cut: boolean } }
  /** Its bytes come as bytes. */
  | { id: number; attachment: { name: string; type: string } | null }
  | { id: number; parts: MailPart[] }
  | { id: number; failed: true }

/** The end of the reading process's line to the desk. */
export type ReadingPort = HelperPort<ReadingRequest, ReadingAnswer>

/** Bytes of mails whose readings may wait to be taken. */
const mostWaiting = 1_000_000

/** Answers the reader's requests on a port, one after the other. */
export function answerReadingRequests(port: ReadingPort, read: typeof readMessage = readMessage): void {
  const send = (answer: ReadingAnswer, bytes: Uint8Array[] = []): Promise<void> => sendParcel(port.post, answer, bytes)
  const answer = async (request: ReadingRequest, mails: Uint8Array[]): Promise<void> => {
    const { id } = request
    const [raw = new Uint8Array()] = mails
    if (request.task === 'read') {
      let sent: Promise<void>[] = []
      let bytes = 0
      for (const mail of mails) {
        const reading = await read(mail, request.schemas, request.options).catch(() => null)
        sent.push(send(reading === null ? { id, failed: true } : { id, reading }))
        bytes += mail.length
        // While the desk stores it takes nothing: reading goes on meanwhile, but not without end. In each turn goes what is taken.
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
        if (bytes < mostWaiting) continue
        await Promise.all(sent)
        sent = []
        bytes = 0
      }
      await Promise.all(sent)
    } else if (request.task === 'try') {
      for (const mail of mails) {
        const trial = await parseMessage(mail)
          .then((message) => trySchemas(message, request.schemas))
          .catch(() => null)
        await send(trial === null ? { id, failed: true } : { id, trial })
      }
    } else if (request.task === 'propose') {
      const parsed = await Promise.all(mails.map((mail) => parseMessage(mail)))
      const [sample, ...others] = parsed
      const proposal = request.oneForm
        ? proposeForForm(parsed)
        : sample === undefined
          ? null
          : proposeSchema(sample, others)
      await send({ id, proposal })
    } else if (request.task === 'document') {
      const { html, cut } = await letterHtml(raw, request.theme, request.charset)
      await send({ id, document: { cut } }, html === null ? [] : [Buffer.from(html)])
    } else if (request.task === 'parts') {
      const { parts } = await parseMessage(raw)
      await send({
        id,
        parts: parts.map(({ depth, contentType, filename, size }) => ({
          depth,
          type: contentType,
          name: filename,
          size,
        })),
      })
    } else {
      const found = attachmentBytes(raw, request.index)
      await send(
        { id, attachment: found && { name: found.name, type: found.type } },
        found === null ? [] : [found.bytes],
      )
    }
  }
  let last: Promise<void> = Promise.resolve()
  port.onMessage(
    receiveParcels((request, mails) => {
      last = last.then(() => answer(request, mails)).catch(() => send({ id: request.id, failed: true }))
    }),
  )
  void send({ id: 'ready' })
}
