import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Problem, problemOf } from '../../shared/errors.ts'
import type { ObjectStore } from './engine.ts'
import type { Identity } from './identity.ts'
import { getPieces, putPieces } from './sealed-pieces.ts'

/** Hours for which a code can be used. */
export const codeHours = 24

const Pieces = z.object({ epoch: z.number().int(), size: z.number().int(), pieces: z.array(z.string().length(64)) })

/** What a desk is told that joins: where the journal lies, who it will be there, and the secret that opens what waits for it there. */
const Code = z.object({
  office: z.uuid(),
  desk: z.uuid(),
  address: z.string().max(20_000),
  secret: z.base64().length(44),
  waiting: Pieces,
  expiresAt: z.iso.datetime(),
})
export type Code = z.infer<typeof Code>

/** What waits for a desk: its key pairs, the office's keys, and the snapshot that it begins with. */
const Waiting = z.object({
  signing: z.base64(),
  sealing: z.base64(),
  epochs: z.array(z.object({ epoch: z.number().int(), key: z.base64() })),
  snapshot: Pieces,
})
export type Waiting = z.infer<typeof Waiting>

const mark = 'madoguchi-desk:'

/** Lays down what waits for a new desk, and returns its code: a line of text. */
export async function makeCode(
  objects: ObjectStore,
  desk: Pick<Code, 'office' | 'desk' | 'address' | 'expiresAt'>,
  waiting: { own: Identity; epochs: readonly { epoch: number; key: Uint8Array }[]; snapshot: Waiting['snapshot'] },
): Promise<string> {
  const secret = randomBytes(32)
  const { own, epochs, snapshot } = waiting
  const told: Waiting = {
    signing: own.signing.toString('base64'),
    sealing: own.sealing.toString('base64'),
    epochs: epochs.map(({ epoch, key }) => ({ epoch, key: Buffer.from(key).toString('base64') })),
    snapshot,
  }
  const object = await putPieces(objects, [Buffer.from(JSON.stringify(told))], { epoch: 0, key: secret })
  const code: Code = { ...desk, secret: secret.toString('base64'), waiting: object }
  return mark + Buffer.from(JSON.stringify(code)).toString('base64url')
}

/** Reads a code; null where it is none. */
export function readCode(text: string): Code | null {
  const line = text.replaceAll(/\s+/g, '')
  if (!line.startsWith(mark) || line.length > 60_000) return null
  try {
    return Code.safeParse(JSON.parse(Buffer.from(line.slice(mark.length), 'base64url').toString())).data ?? null
  } catch {
    return null
  }
}

/** What waits for the desk of this code. Throws Problem code_used where it was used before. */
export async function getWaiting(objects: ObjectStore, code: Code): Promise<Waiting> {
  try {
    const bytes: Buffer[] = []
    for await (const piece of getPieces(objects, code.waiting, () => Buffer.from(code.secret, 'base64')))
      bytes.push(piece)
    return Waiting.parse(JSON.parse(Buffer.concat(bytes).toString()))
  } catch (failure) {
    throw problemOf(failure).code === 'journal_object_lost' ? new Problem('code_used') : failure
  }
}
