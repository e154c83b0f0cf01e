/** What a marked place of a letter may be. */
export const personalKinds = [
  'account',
  'address',
  'age',
  'alien',
  'birth-date',
  'booking',
  'case',
  'certificate',
  'email',
  'employer',
  'flight',
  'handle',
  'licence',
  'my-number',
  'name',
  'passport',
  'phone',
  'postal-code',
  'residence-card',
  'school',
  'ssn',
  'tracking',
  'url',
  'visa',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** How sure a mark is, the surest first: certain ones are proposed as redacted, of the others a person decides. */
export const markLevels = ['certain', 'likely', 'possible'] as const
export type MarkLevel = (typeof markLevels)[number]

/** Why a place is marked; the words for each stand in `shared/words/answers/`. */
export const markReasons = [
  'form-value',
  'known-shape',
  'after-label',
  'long-number',
  'own-name',
  'listed-name',
  'title',
  'introduced',
  'relative',
  'reading',
  'alone-on-line',
  'unknown-word',
  'said-elsewhere',
] as const
export type MarkReason = (typeof markReasons)[number]

/** A place of a text that may be personal; `start` and `end` are UTF-16 units of the text as it is, `end` the first after it. */
export type PersonalMark = { start: number; end: number; kind: PersonalKind; level: MarkLevel; why: MarkReason }

/** What the form, or the sender's own line, says of who wrote a letter; its parts are looked for first. */
export type WriterFields = { name?: string | null; kana?: string | null; email?: string | null; phone?: string | null }
