import { makeStyles } from '@fluentui/react-components'
import {
  ArrowSync16Regular,
  CheckmarkCircle16Regular,
  ErrorCircle16Filled,
  Pause16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import { useState, type ReactElement } from 'react'
import type { ImportRow } from '../../../shared/letters/intake.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import type { Column } from '../../ui/column.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf, sizeOf } from '../../ui/numbers.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Group } from '../group.tsx'
import { ImportDialog } from './import-dialog.tsx'

const useStyles = makeStyles({
  quiet: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  name: { overflowWrap: 'anywhere' },
})

/** Mails that were kept elsewhere: taking them in, how far it is, and what earlier imports brought. */
export function ImportGroup() {
  const styles = useStyles()
  const all = useWords()
  const [language] = useLanguage()
  const words = all.health.imports
  const dates = useDates()
  const now = useNow(60_000)
  const imports = useQuery(client.letters.imports, {})
  const stop = useCommand(client.letters.stopImport)
  const [asking, setAsking] = useState(false)
  const rows = imports.data ?? []
  const running = rows.find((row) => row.state === 'running')
  const ended = rows.filter((row) => row.state !== 'running')
  const why: Readonly<Record<string, string>> = all.errors
  const columns: readonly Column<ImportRow>[] = [
    { id: 'name', words: words.name, cell: (row) => <span className={styles.name}>{row.name}</span> },
    { id: 'when', words: words.when, cell: (row) => dates.near(row.begunAt, now), nowrap: true, width: 140 },
    { id: 'by', words: words.by, cell: (row) => nameIn(language, row.by), width: 130 },
    {
      id: 'state',
      words: words.state,
      nowrap: true,
      width: 110,
      cell: (row) =>
        foundNothing(row) ? (
          <Status tone="look" icon={<Warning16Filled />}>
            {words.nothing}
          </Status>
        ) : (
          <Status {...signs[row.state]}>{words.states[row.state]}</Status>
        ),
    },
    { id: 'new', words: words.brought, cell: (row) => countOf(row.new), nowrap: true, width: 80 },
    { id: 'known', words: words.known, cell: (row) => countOf(row.known), nowrap: true, width: 110 },
    { id: 'failed', words: words.failed, cell: (row) => countOf(row.failed), nowrap: true, width: 80 },
  ]
  const last = ended[0]
  return (
    <Group title={words.title} note={words.note}>
      {running ? (
        <WorkProgress
          title={running.name}
          count={words.progress(sizeOf(running.bytesDone), sizeOf(running.bytesTotal))}
          brought={words.counts(countOf(running.new), countOf(running.known))}
          done={running.bytesDone}
          total={running.bytesTotal}
          act={
            <CommandButton
              size="small"
              disabled={stop.isPending}
              onClick={() => {
                if (!stop.isPending) stop.mutate({})
              }}
            >
              {words.stop}
            </CommandButton>
          }
        />
      ) : (
        <div>
          <CommandButton onClick={() => setAsking(true)}>{words.begin}</CommandButton>
        </div>
      )}
      {imports.error && <Failure problem={imports.error} />}
      {!running && last?.state === 'failed' && (
        <MessageBar tone="stopped">
          {why[last.error] ?? all.errors.unexpected} {words.again}
        </MessageBar>
      )}
      {!running && last && foundNothing(last) && (
        <MessageBar tone="look" live title={words.nothingTitle(last.name)}>
          {words.nothingText}
        </MessageBar>
      )}
      {!running && last?.state === 'stopped' && <p className={styles.quiet}>{words.again}</p>}
      {ended.length > 0 && <DataTable label={words.title} columns={columns} rows={ended} keyOf={(row) => row.id} />}
      {asking && <ImportDialog onClose={() => setAsking(false)} />}
    </Group>
  )
}

/** True where an import came to its end and met no mail, new or known. */
function foundNothing(row: ImportRow): boolean {
  return row.state === 'done' && row.new + row.known + row.failed === 0
}

const signs: Record<ImportRow['state'], { tone: Tone; icon: ReactElement }> = {
  running: { tone: 'own', icon: <ArrowSync16Regular /> },
  done: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  stopped: { tone: 'neutral', icon: <Pause16Regular /> },
  failed: { tone: 'stopped', icon: <ErrorCircle16Filled /> },
}
