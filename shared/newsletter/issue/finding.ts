import { z } from 'zod'
import { IssueLanguage } from './document.ts'

/** What a check found. `fix` keeps an issue from being approved; `look` asks a person to look once more. */
export const FindingCode = z.enum([
  'subject-missing',
  'subject-long',
  'subject-shouts',
  'language-missing',
  'language-older',
  'alternative-missing',
  'image-gone',
  'link-empty',
  'link-malformed',
  'link-twice',
  'link-words',
  'link-elsewhere',
  'link-distrusted',
  'variable-unknown',
  'token-in-text',
  'heading-order',
  'dates-differ',
  'numbers-differ',
  'weekday-wrong',
  'characters',
  'opt-out-missing',
  'unsubscribe-header-missing',
  'text-incomplete',
  'shouts',
  'images-only',
  'images-large',
  'large',
])
export type FindingCode = z.infer<typeof FindingCode>

export const Finding = z.object({
  code: FindingCode,
  weight: z.enum(['fix', 'look']),
  /** Id of the block; null where it is about the subject or the whole. */
  block: z.string().nullable(),
  /** Which block it is, counted from 1; 0 for none. */
  place: z.number().int(),
  language: IssueLanguage.nullable(),
  /** What is shown of it: the words of both languages that differ, a link, a name in braces, characters, kilobytes. */
  shown: z.array(z.string()).max(10),
})
export type Finding = z.infer<typeof Finding>

/** What was looked at and is in order, with a number where one says more. */
export const Passed = z.object({
  what: z.enum([
    'optOut',
    'links',
    'contrast',
    'headings',
    'text',
    'size',
    'alternatives',
    'languages',
    'variables',
    'dates',
    'subject',
    'characters',
    'unsubscribeHeader',
  ]),
  count: z.number(),
})
export type Passed = z.infer<typeof Passed>

export const Checks = z.object({
  findings: z.array(Finding),
  passed: z.array(Passed),
  /** Every link once, with the block it stands in: they are opened in a browser, by a person; the program fetches nothing. */
  links: z.array(z.object({ href: z.string(), block: z.string(), place: z.number().int(), language: IssueLanguage })),
})
export type Checks = z.infer<typeof Checks>
