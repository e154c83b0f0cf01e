import { z } from 'zod'
import { FormSchema } from '../../../shared/letters/form-schema.ts'
import { Address, AttachmentInfo, MailKind, MailPart, MailReading } from '../../../shared/letters/mail.ts'
import { isRisky, safeFileName } from '../message/safe-file-name.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-requests.ts'

/**
 * The answer to a task, where it is one and no larger than `most` characters and pieces together; null otherwise. A mail may have taken the
 * reading process over: nothing that comes from there is believed, and what it does not declare does not come through.
 */
export function checkedAnswer(value: unknown, task: ReadingRequest['task'], most: number): ReadingAnswer | null {
  if (!isBounded(value, most)) return null
  const parsed = z.union([failed, answers[task]]).safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Asked of by number, or at its start. */
const id = z.number().int().nonnegative()

// A file's name is made safe again on this side, and what would run is named again: both are for this computer's disk.
const fileName = z.string().transform((name) => safeFileName(name))

const date = z
  .string()
  .regex(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)
  .nullable()

const Trial = z.object({
  from: Address,
  subject: z.string(),
  kind: MailKind,
  schema: z.string(),
  missing: z.array(z.string()),
  answers: z.array(z.object({ key: z.string(), value: z.string() })),
})

const size = z.number().int().nonnegative()

const File = AttachmentInfo.extend({ index: size, name: fileName, size }).transform((file) => ({
  ...file,
  risky: file.risky || isRisky(file.name, file.type),
}))

const Reading = MailReading.extend({ date, attachments: z.array(File) })

const failed = z.strictObject({ id, failed: z.literal(true) })

const answers = {
  read: z.strictObject({ id, reading: Reading }),
  try: z.strictObject({ id, trial: Trial }),
  propose: z.strictObject({ id, proposal: FormSchema.nullable() }),
  document: z.strictObject({ id, document: z.object({ cut: z.boolean() }) }),
  attachment: z.strictObject({ id, attachment: z.object({ name: fileName, type: z.string() }).nullable() }),
  parts: z.strictObject({ id, parts: z.array(MailPart.extend({ depth: size, size })) }),
} satisfies Record<ReadingRequest['task'], z.ZodType<ReadingAnswer>>

/** Counts without recursion, and stops where it is too much: depth and breadth are the sender's to choose. */
function isBounded(value: unknown, most: number): boolean {
  let left = most
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    left -= typeof one === 'string' ? one.length + 1 : 1
    if (left < 0) return false
    if (typeof one !== 'object' || one === null) continue
    if (ArrayBuffer.isView(one)) return false
    if (Array.isArray(one)) {
      // Before it is walked: it may be one of empty places.
      if (one.length > left - open.length) return false
      for (const piece of one as unknown[]) open.push(piece)
      continue
    }
    for (const key of Object.keys(one)) {
      left -= key.length
      open.push((one as Record<string, unknown>)[key])
    }
  }
  return true
}
