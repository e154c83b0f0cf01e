import { makeStyles } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular, Warning16Filled } from '@fluentui/react-icons'
import { useState } from 'react'
import type { LogImport } from '../../../shared/statistics/imports.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { dense, focusRing, paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { BadLinesDialog } from './bad-lines-dialog.tsx'
import { FilesTable } from './files-table.tsx'

const useStyles = makeStyles({
  title: { margin: '0 0 4px', ...paneTitle },
  none: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground3 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    width: '100%',
    minHeight: '40px',
    padding: '4px 0',
    border: 'none',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    textAlign: 'start',
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
  },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  when: { fontWeight: 600 },
  who: { color: deskTokens.colorNeutralForeground2 },
  what: { flexGrow: 1, color: deskTokens.colorNeutralForeground2 },
  state: { ...small, color: deskTokens.colorNeutralForeground3 },
  opened: { display: 'grid', gap: '12px', padding: '8px 0 16px 28px' },
})

/** Imports that were made, the latest first; one is opened to see its files and the lines that could not be read. */
export function PastImports(props: { running: boolean }) {
  const styles = useStyles()
  const words = useWords().statistics
  const say = words.imports
  const [limit, setLimit] = useState(20)
  const asked = useQuery(client.statistics.imports, { limit })
  const rows = (asked.data?.rows ?? []).filter(({ state }) => state !== 'running')
  const more = (asked.data?.total ?? 0) > limit
  return (
    <section aria-label={say.past}>
      <h3 className={styles.title}>{say.past}</h3>
      {asked.error && <Failure problem={asked.error} />}
      {asked.data && rows.length === 0 && !props.running && <p className={styles.none}>{say.noPast}</p>}
      {rows.map((one) => (
        <PastImport key={one.id} one={one} />
      ))}
      {more && (
        <CommandButton size="small" look="quiet" onClick={() => setLimit(Math.min(100, limit + 20))}>
          {words.list.more}
        </CommandButton>
      )}
    </section>
  )
}

function PastImport({ one }: { one: LogImport }) {
  const styles = useStyles()
  const words = useWords().statistics.imports
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const [reading, setReading] = useState(false)
  const sum = (of: (file: LogImport['files'][number]) => number) =>
    one.files.reduce((total, file) => total + of(file), 0)
  const bad = sum(({ failed }) => failed)
  const late = sum((file) => file.late)
  const refused = sum(({ state }) => (state === 'failed' ? 1 : 0))
  // What did not come in is told without opening the row.
  const missing = [
    late > 0 && words.lateTitle(countOf(late)),
    refused > 0 && words.refusedFiles(countOf(refused)),
    bad > 0 && words.badLines(countOf(bad)),
  ].filter((one) => one !== false)
  return (
    <div>
      <button type="button" className={styles.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.icon}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span className={styles.when}>{dates.dateAndTime(one.at)}</span>
        <span className={styles.who}>{one.by?.name ?? words.byFolder}</span>
        <span className={styles.what}>
          {words.summary(
            countOf(one.files.length),
            countOf(sum(({ lines }) => lines)),
            countOf(sum(({ fresh }) => fresh)),
          )}
          {one.server !== '' && ` · ${one.server}`}
        </span>
        {missing.length > 0 && (
          <Status tone="look" icon={<Warning16Filled />}>
            {missing.join(' · ')}
          </Status>
        )}
        <span className={styles.state}>{words.importStates[one.state]}</span>
      </button>
      {open && (
        <div className={styles.opened}>
          {one.state === 'interrupted' && <MessageBar tone="look">{words.interruptedText}</MessageBar>}
          <FilesTable files={one.files} label={dates.dateAndTime(one.at)} />
          {bad > 0 && (
            <div>
              <CommandButton size="bar" onClick={() => setReading(true)}>
                {words.badLines(countOf(bad))}
              </CommandButton>
            </div>
          )}
        </div>
      )}
      {reading && <BadLinesDialog id={one.id} onClose={() => setReading(false)} />}
    </div>
  )
}
