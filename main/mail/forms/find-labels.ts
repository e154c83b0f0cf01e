import { labelledCells } from './answers-in-rows.ts'
import { plainLabel } from './form-labels.ts'
import { firstOfEach, type FoundForm, type FoundLabel, foundOf } from './found-label.ts'
import { type FormLine, type FormWay, waysOf } from './form-ways.ts'
import { couldBeLabel, knownLabel } from './known-labels.ts'
import { labelsInLines } from './labels-in-lines.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/**
 * Lines and cells of mails of one form that look like its labels with what stands beside or below them, without any schema: known words,
 * and unknown ones that are written the way the known ones are. With several mails, what they have alike is the form's and the rest the
 * visitors'. One answer for each way to look at them, the one with the most known labels first.
 */
export function findForms(mails: readonly ParsedMessage[]): FoundForm[] {
  const ways = mails.map((mail) => waysByKind(waysOf(mail)))
  const found: FoundForm[] = []
  for (const kind of kinds) {
    if (!ways.some((one) => one[kind] !== undefined)) continue
    if (kind === 'rows') found.push({ labels: labelsInRows(ways.map((one) => one.rows ?? [])), closing: [] })
    else found.push(labelsInLines(ways.map((one) => one[kind] ?? [])))
  }
  const weight = ({ labels }: FoundForm): number =>
    labels
      .map(
        (all) => new Set(all.flatMap(({ known }) => (known === null || known.means === 'ignore' ? [] : [known.key]))),
      )
      .reduce((sum, keys) => sum + keys.size, 0)
  return found.toSorted((a, b) => weight(b) - weight(a))
}

/** The labels of one mail, looked at in the way that shows the most. */
export function findLabels(mail: ParsedMessage): FoundLabel[] {
  return findForms([mail])[0]?.labels[0] ?? []
}

const kinds = ['rows', 'html', 'text'] as const

type WaysByKind = { rows?: string[][]; html?: FormLine[]; text?: FormLine[] }

function waysByKind(ways: FormWay[]): WaysByKind {
  const found: WaysByKind = {}
  for (const way of ways) {
    if ('rows' in way) found.rows = way.rows
    else found[way.of] = way.lines
  }
  return found
}

function labelsInRows(mails: string[][][]): FoundLabel[][] {
  // A label above its answer shows only by its words, or by standing in every mail.
  const single = mails.map((rows) => new Set(rows.filter((row) => row.length === 1).map((row) => plainLabel(row[0]!))))
  const shared = (cell: string): boolean =>
    mails.length > 1 && couldBeLabel(cell) && single.every((cells) => cells.has(plainLabel(cell)))
  return mails.map((rows) => {
    const rowsBelow = rows.some((row) => row.length === 1 && knownLabel(row[0]!.replace(/[:：]\s*$/, '')) !== null)
    const isLabel = (cell: string): boolean =>
      knownLabel(cell.replace(/[:：]\s*$/, '')) !== null || (rowsBelow && shared(cell))
    return firstOfEach(
      labelledCells(rows, isLabel)
        .filter(([label]) => couldBeLabel(label) || knownLabel(label) !== null)
        .map(([label, value]) => foundOf(label, value)),
    )
  })
}
