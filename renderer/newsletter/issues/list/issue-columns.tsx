import type { IssueRow } from '../../../../shared/newsletter/issue/issue.ts'
import type { Words } from '../../../../shared/words/index.ts'
import type { Dates } from '../../../ui/dates.ts'
import { langAttribute } from '../../../ui/script.ts'
import { Status } from '../../../ui/status.tsx'
import type { SortColumn } from '../../../ui/table/table-head.tsx'
import { calledName } from '../../../ui/called-name.ts'
import { issueSigns } from '../issue-states.tsx'

/** From so many pixels on there is room for when an issue goes or went out, and for who changed it last. */
const roomFrom = { when: 640, changed: 860 }

/** The columns of the issues that fit into a width, in pixels. */
export function issueColumns(
  words: Words,
  language: 'ja' | 'en',
  told: { dates: Dates; now: string },
  width: number,
): SortColumn<IssueRow>[] {
  const say = words.newsletter.issues
  const { dates, now } = told
  const columns: (SortColumn<IssueRow> & { from?: number })[] = [
    { id: 'number', words: say.columns.number, width: 72, cell: (row) => say.number(row.number) },
    {
      id: 'subject',
      words: say.columns.subject,
      grow: 1,
      cell: (row) => <Subject row={row} language={language} none={say.noSubject} />,
    },
    {
      id: 'state',
      words: say.columns.state,
      width: language === 'ja' ? 96 : 154,
      cell: (row) => <Status {...issueSigns[row.state]}>{say.states[row.state]}</Status>,
    },
    {
      id: 'when',
      words: say.columns.when,
      width: language === 'ja' ? 208 : 216,
      from: roomFrom.when,
      cell: (row) =>
        row.deliveredAt !== null
          ? say.deliveredAt(dates.date(row.deliveredAt))
          : row.state === 'approved' && row.plannedAt !== null
            ? say.planAgain
            : row.plannedAt !== null
              ? say.plannedFor(dates.dateAndTime(row.plannedAt))
              : '',
    },
    {
      id: 'changed',
      words: say.columns.changed,
      width: language === 'ja' ? 148 : 172,
      from: roomFrom.changed,
      cell: (row) => say.changedBy(dates.near(row.changedAt, now), calledName(row.changedBy, language)),
    },
  ]
  return columns.filter(({ from = 0 }) => width >= from)
}

/** The subject in the window's language, or in the other where there is none. */
function Subject({ row: { subjects }, language, none }: { row: IssueRow; language: 'ja' | 'en'; none: string }) {
  const subject = subjects[language].trim() || subjects[language === 'ja' ? 'en' : 'ja'].trim()
  if (subject === '') return none
  return (
    <span title={subject} lang={langAttribute(subject, language)}>
      {subject}
    </span>
  )
}
