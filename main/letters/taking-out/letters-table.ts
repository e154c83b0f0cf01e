import type { LetterRow } from '../../../shared/letters/letter.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'

/** The columns of a list of letters: what stands in its rows on the screen, and nothing of what was written. */
export function tableHead(language: Language): string[] {
  const { columns } = wordsFor(language).letters.takingOut
  return [
    columns.number,
    columns.receivedAt,
    columns.name,
    columns.address,
    columns.subject,
    columns.status,
    columns.assignee,
    columns.priority,
    columns.dueOn,
    columns.topic,
    columns.tags,
  ]
}

/** Letters as rows of such a table; times are those of the office (2026-11-30 09:22). */
export function tableRows(rows: readonly LetterRow[], language: Language, timeZone: string): string[][] {
  const { triage } = wordsFor(language).letters
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
  return rows.map((row) => [
    row.number,
    time.format(new Date(row.receivedAt)),
    row.from.name,
    row.from.address,
    row.subject,
    triage.status[row.status],
    row.assignee?.name ?? '',
    triage.priority[row.urgent ? 'urgent' : 'ordinary'],
    row.dueOn ?? '',
    row.topic?.name[language] ?? '',
    row.tags.join('; '),
  ])
}
