import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { FolderHealth } from '../../../shared/letters/intake.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import type { Column } from '../../ui/column.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'

const useStyles = makeStyles({
  mails: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    rowGap: '2px',
    margin: '6px 0 0',
    padding: 0,
    listStyleType: 'none',
    maxHeight: '160px',
    overflowY: 'auto',
  },
  quiet: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** Every folder that is read: what the server has beside what the desk has, and the difference by number. */
export function FolderGroup({ folders }: { folders: readonly FolderHealth[] }) {
  const styles = useStyles()
  const words = useWords().health.folders
  const dates = useDates()
  const now = useNow(60_000)
  const columns: readonly Column<FolderHealth>[] = [
    { id: 'folder', words: words.folder, cell: (row) => <span lang="en">{nameOf(row)}</span> },
    {
      id: 'server',
      words: words.onServer,
      nowrap: true,
      width: 110,
      cell: (row) => (row.onServer === null ? words.none : words.count(countOf(row.onServer))),
    },
    { id: 'here', words: words.here, cell: (row) => words.count(countOf(row.here)), nowrap: true, width: 110 },
    {
      id: 'missing',
      words: words.missing,
      nowrap: true,
      width: 130,
      cell: (row) =>
        row.missing > 0 ? (
          <Status tone="look" icon={<Warning16Filled />}>
            {words.count(countOf(row.missing))}
          </Status>
        ) : row.onServer === null ? (
          words.none
        ) : (
          <Status tone="done" icon={<CheckmarkCircle16Regular />}>
            {words.count('0')}
          </Status>
        ),
    },
    {
      id: 'gone',
      words: words.gone,
      cell: (row) => (row.gone > 0 ? words.count(countOf(row.gone)) : words.none),
      nowrap: true,
      width: 130,
    },
    {
      id: 'compared',
      words: words.compared,
      nowrap: true,
      width: 140,
      cell: (row) => (row.pulledAt ? dates.near(row.pulledAt, now) : words.never),
    },
  ]
  return (
    <Group title={words.title} note={words.note}>
      {folders.length === 0 ? (
        <p className={styles.quiet}>{words.empty}</p>
      ) : (
        <DataTable label={words.title} columns={columns} rows={folders} keyOf={nameOf} />
      )}
      {folders
        .filter((row) => row.missing > 0)
        .map((row) => (
          <MessageBar key={nameOf(row)} tone="look" title={words.missingTitle(nameOf(row))}>
            {words.missingText}
            <ul className={styles.mails}>
              {row.missingMails.map(({ uid, date, tries, nextTryAt }) => (
                <li key={uid}>
                  {words.uid(uid)}
                  {date !== null && ` (${dates.full(date)})`}
                  {tries > 0 && ` · ${words.tried(tries, nextTryAt && dates.near(nextTryAt, now))}`}
                </li>
              ))}
              {row.missing > row.missingMails.length && (
                <li>{words.moreMissing(countOf(row.missing - row.missingMails.length))}</li>
              )}
            </ul>
          </MessageBar>
        ))}
      {folders
        .filter((row) => row.falseUids > 0 || row.unlisted > 0)
        .map((row) => (
          <MessageBar key={nameOf(row)} tone="look" title={words.oddTitle(nameOf(row))}>
            {row.falseUids > 0 && words.falseUids(countOf(row.falseUids))}
            {row.unlisted > 0 && words.unlisted(countOf(row.unlisted))}
          </MessageBar>
        ))}
      {folders.some((row) => row.gone > 0) && <p className={styles.quiet}>{words.goneText}</p>}
    </Group>
  )
}

/** The folder, after the name of its mailbox where it is not the office's first. */
function nameOf({ mailboxName, path }: FolderHealth): string {
  return mailboxName === '' ? path : `${mailboxName}: ${path}`
}
