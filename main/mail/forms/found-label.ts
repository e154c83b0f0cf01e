import { type LabelShape, plainLabel, tidyLabel } from './form-labels.ts'
import { knownLabel, type KnownLabel } from './known-labels.ts'

export type FoundLabel = {
  /** As the mail writes it, without marks. */
  label: string
  value: string
  known: KnownLabel | null
  /** True where the form itself says so: 必須, (required). */
  required: boolean
  /** True where it stands in the lines that close the mail, below what the visitor wrote. */
  closing: boolean
  /** True for the one below which the visitor writes freely; no label of a table is known to be that. */
  message: boolean
}

/** What some mails of one form show when they are looked at in one way: the labels of each, and the lines that close them all. */
export type FoundForm = {
  labels: FoundLabel[][]
  closing: string[]
}

/** A line that may be a label. */
export type LabelLine = LabelShape & {
  index: number
  known: KnownLabel | null
  /** The label as it is compared. */
  plain: string
}

export function foundOf(label: string, value: string): FoundLabel {
  return {
    label: tidyLabel(label),
    value: value.trim(),
    known: knownLabel(label),
    closing: false,
    message: false,
    required: /必須|required/i.test(label),
  }
}

/** The first line with a label counts, as in reading. */
export function firstOfEach(labels: FoundLabel[]): FoundLabel[] {
  const seen = new Set<string>()
  return labels.filter(
    ({ label }) => plainLabel(label) !== '' && !seen.has(plainLabel(label)) && seen.add(plainLabel(label)),
  )
}
