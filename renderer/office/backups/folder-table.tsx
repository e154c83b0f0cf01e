import { makeStyles } from '@fluentui/react-components'
import {
  CheckmarkCircle16Regular,
  Clock16Regular,
  Database16Regular,
  Delete16Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { BackupFolder } from '../../../shared/office/backups.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import type { Column } from '../../ui/column.ts'
import { IconButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { sizeOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'

const useStyles = makeStyles({ path: { overflowWrap: 'anywhere' } })

/** Each folder with its newest backup, how large it is, and when one of it was last opened and compared. */
export function FolderTable(props: { folders: readonly BackupFolder[]; now: string; mayRemove: boolean }) {
  const styles = useStyles()
  const words = useWords().office.backups.folders
  const dates = useDates()
  const remove = useCommand(client.office.removeBackupFolder)
  const [removing, setRemoving] = useState<BackupFolder | null>(null)
  const { now } = props
  const columns: readonly Column<BackupFolder>[] = [
    {
      id: 'folder',
      words: words.folder,
      cell: ({ path }) => (
        <span lang="en" className={styles.path}>
          {path}
        </span>
      ),
    },
    {
      id: 'newest',
      words: words.newest,
      nowrap: true,
      width: 110,
      cell: ({ newest }) => (newest ? dates.near(newest.madeAt, now) : words.nothing),
    },
    {
      id: 'size',
      words: words.size,
      nowrap: true,
      width: 80,
      cell: ({ newest }) => (newest ? sizeOf(newest.bytes) : words.nothing),
    },
    {
      id: 'proven',
      words: words.proven,
      nowrap: true,
      width: 110,
      cell: ({ proven }) => (proven ? dates.near(proven.at, now) : words.nothing),
    },
    { id: 'state', words: words.state, nowrap: true, width: 110, cell: (row) => <FolderState folder={row} /> },
    ...(props.mayRemove
      ? [
          {
            id: 'remove',
            words: words.act,
            width: 56,
            cell: (row: BackupFolder) => (
              <IconButton
                label={words.removeLabel(row.path)}
                icon={<Delete16Regular />}
                small
                onClick={() => setRemoving(row)}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable label={words.title} columns={columns} rows={props.folders} keyOf={({ id }) => id} />
      {remove.error && <Failure problem={remove.error} />}
      {removing && (
        <Ask
          title={words.askRemove(removing.path)}
          text={words.askRemoveText}
          act={words.removeDo}
          keep={words.keep}
          busy={remove.isPending}
          onAct={() => remove.mutate({ id: removing.id }, { onSettled: () => setRemoving(null) })}
          onKeep={() => setRemoving(null)}
        />
      )}
    </>
  )
}

function FolderState({ folder: { newest, proven, failure } }: { folder: BackupFolder }) {
  const words = useWords().office.backups.folders
  if (failure)
    return (
      <Status tone="stopped" icon={<ErrorCircle16Filled />}>
        {words.failed}
      </Status>
    )
  if (!newest)
    return (
      <Status tone="neutral" icon={<Clock16Regular />}>
        {words.waiting}
      </Status>
    )
  return proven && proven.madeAt === newest.madeAt ? (
    <Status tone="done" icon={<CheckmarkCircle16Regular />}>
      {words.good}
    </Status>
  ) : (
    <Status tone="neutral" icon={<Database16Regular />}>
      {words.made}
    </Status>
  )
}
