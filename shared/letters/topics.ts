import { z } from 'zod'
import { foldText } from '../fold-text.ts'

const Name = z.string().trim().min(1).max(60)

/** Working days that a topic may give its letters. */
export const mostDueIn = 60

/** What letters are about, as the office names it in both languages. */
export const Topic = z.object({
  id: z.uuid(),
  name: z.object({ ja: Name, en: Name }),
  /** False where letters keep it and nobody is offered it any more. */
  inUse: z.boolean(),
  /** So many working days after they came its letters are due; null where it says nothing. */
  dueIn: z.number().int().min(1).max(mostDueIn).nullable(),
})
export type Topic = z.infer<typeof Topic>

/** A free word by which people of the office group letters. */
export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u)

/** So many tags one letter may have, and so many topics an office. */
export const mostTags = 20
export const mostTopics = 60

/** So many tags, by name, are offered and counted. */
export const mostKnownTags = 300

/** Two words of one key are one topic or tag: case, width and spaces tell nothing apart. */
export const labelKey = (word: string): string => foldText(word).replaceAll(/\s+/gu, ' ').trim()

/** What a list is narrowed to: letters of one topic, or of none, and with one tag; null leaves all. */
export const Narrowing = z.object({
  topic: z
    .union([z.uuid(), z.literal('none')])
    .nullable()
    .default(null),
  tag: Tag.nullable().default(null),
})
export type Narrowing = z.infer<typeof Narrowing>

/** A list that is not narrowed. */
export const wholeList: Narrowing = { topic: null, tag: null }

/** How many letters that wait for the office have each topic (null: none) and each tag; of tags every one in use, by name. */
export const LabelCounts = z.object({
  topics: z.array(z.object({ id: z.uuid().nullable(), letters: z.number().int() })),
  tags: z.array(z.object({ tag: z.string(), letters: z.number().int() })),
})
export type LabelCounts = z.infer<typeof LabelCounts>
