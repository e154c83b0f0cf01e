import { makeStyles } from '@fluentui/react-components'
import { ArrowSync16Regular, ArrowUndo16Regular, CheckmarkCircle16Regular } from '@fluentui/react-icons'
import { useState, type ReactElement } from 'react'
import type { PastImport } from '../../../shared/newsletter/import.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import type { Column } from '../../ui/column.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { Section } from '../../ui/section.tsx'
import { useWindowFit } from '../../ui/window-size.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import { heardOnly, linkButton, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  quiet: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  name: { overflowWrap: 'anywhere' },
  link: {
    ...linkButton,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  heard: heardOnly,
  told: { marginTop: '12px' },
})

/** What was imported before, and taking it back. */
export function PastImports(props: { imports: readonly PastImport[]; onReaders: (importId: string) => void }) {
  const { imports, onReaders } = props
  const styles = useStyles()
  const say = useWords().newsletter.import.past
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const [asking, setAsking] = useState<string | null>(null)
  const undo = useCommand(client.newsletter.undoImport)
  const single = useWindowFit() === 'single'
  const columns: readonly Column<PastImport>[] = [
    {
      id: 'name',
      words: say.name,
      cell: (row) =>
        row.state === 'done' && row.added > 0 ? (
          <button type="button" className={styles.link} title={say.see} onClick={() => onReaders(row.id)}>
            {row.name}
          </button>
        ) : (
          <span className={styles.name}>{row.name}</span>
        ),
    },
    { id: 'when', words: say.when, nowrap: true, width: single ? 90 : 120, cell: (row) => dates.near(row.at, now) },
    { id: 'by', words: say.by, width: 110, cell: (row) => nameIn(language, row.by) },
    { id: 'added', words: say.added, nowrap: true, width: 64, end: true, cell: (row) => countOf(row.added) },
    { id: 'updated', words: say.updated, nowrap: true, width: 64, end: true, cell: (row) => countOf(row.updated) },
    { id: 'refused', words: say.refused, nowrap: true, width: 72, end: true, cell: (row) => countOf(row.refused) },
    {
      id: 'state',
      words: <span style={{ paddingInlineStart: 16 }}>{say.state}</span>,
      nowrap: true,
      width: single ? 104 : 150,
      cell: (row) => (
        <span style={{ paddingInlineStart: 16 }}>
          <Status {...signs[row.state]}>{say.states[row.state]}</Status>
        </span>
      ),
    },
    {
      id: 'undo',
      words: <span className={styles.heard}>{say.undo}</span>,
      nowrap: true,
      width: 88,
      end: true,
      cell: (row) =>
        row.state === 'done' &&
        row.undoUntil > now && (
          <span title={say.until(dates.day(row.undoUntil))}>
            <CommandButton size="small" onClick={() => setAsking(row.id)}>
              {say.undo}
            </CommandButton>
          </span>
        ),
    },
  ]
  return (
    <Section title={say.title}>
      {imports.length === 0 ? (
        <p className={styles.quiet}>{say.none}</p>
      ) : (
        <DataTable
          label={say.title}
          columns={columns.filter(({ id }) => !single || (id !== 'by' && id !== 'updated'))}
          rows={imports}
          keyOf={(row) => row.id}
        />
      )}
      {undo.data && (
        <div className={styles.told}>
          <MessageBar tone="done" live>
            {say.undone(countOf(undo.data.removed), countOf(undo.data.kept))}
          </MessageBar>
        </div>
      )}
      {asking !== null && (
        <Ask
          title={say.undoTitle}
          text={say.undoText}
          act={say.undoDo}
          busy={undo.isPending}
          onAct={() => undo.mutate({ id: asking }, { onSuccess: () => setAsking(null) })}
          onKeep={() => setAsking(null)}
        >
          {undo.error && <Failure problem={undo.error} />}
        </Ask>
      )}
    </Section>
  )
}

const signs: Record<PastImport['state'], { tone: Tone; icon: ReactElement }> = {
  running: { tone: 'own', icon: <ArrowSync16Regular /> },
  done: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  undone: { tone: 'neutral', icon: <ArrowUndo16Regular /> },
}
