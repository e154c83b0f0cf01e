import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { useEffect, useMemo, useState } from 'react'
import type { FormSchema, SchemaTrialRow } from '../../../shared/letters/form-schema.ts'
import { client, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { dense, focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'
import { groupTrials } from './trial-groups.ts'
import { TrialRow } from './trial-row.tsx'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground2,
  },
  rows: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '28px',
    width: '100%',
    boxSizing: 'border-box',
    margin: 0,
    padding: '0 16px',
    border: 'none',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
    font: 'inherit',
    ...small,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground2,
  },
  fold: {
    cursor: 'pointer',
    ':hover': { color: deskTokens.colorNeutralForeground1 },
    ...focusRing(),
  },
  count: { fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  note: {
    margin: 0,
    padding: '16px',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
  },
})

/** What the form being written reads from the last mails, as it is typed. */
export function TrialPane(props: {
  /** Every schema of the office, with the one being written as it would be; null while it is not complete. */
  schemas: readonly FormSchema[] | null
  name: string
  /** The mail it was proposed from is shown opened. */
  sample: string | null
}) {
  const styles = useStyles()
  const words = useWords().office.formEditor.trial
  const wanted = useSettled(props.schemas, 400)
  const [complete, setComplete] = useState(wanted)
  if (wanted !== null && wanted !== complete) setComplete(wanted)
  const asked = wanted ?? complete
  const trial = useQuery(
    client.letters.trySchemas,
    { schemas: [...(asked ?? [])], ...(props.sample !== null && { sample: props.sample }) },
    { enabled: asked !== null, placeholderData: (before) => before },
  )
  const working = useLasting(trial.isFetching)
  const meta =
    props.schemas === null ? words.stale : working ? words.working : trial.data && words.count(trial.data.length)
  return (
    <section className={styles.pane} aria-label={words.title}>
      <PaneHeader lined title={words.title} meta={<span role="status">{meta}</span>} />
      <div className={styles.rows}>
        {trial.error && (
          <div className={styles.note}>
            <Failure problem={trial.error} />
          </div>
        )}
        {trial.isPending && working && <SkeletonRows count={6} />}
        {trial.data && (
          <TrialRows key={props.name} rows={trial.data} name={props.name} schemas={asked ?? []} sample={props.sample} />
        )}
      </div>
    </section>
  )
}

function TrialRows(props: {
  rows: readonly SchemaTrialRow[]
  name: string
  schemas: readonly FormSchema[]
  sample: string | null
}) {
  const styles = useStyles()
  const words = useWords().office.formEditor.trial
  const { unread, read, others } = useMemo(() => groupTrials(props.rows, props.name), [props.rows, props.name])
  const [open, setOpen] = useState<string | null>(props.sample ?? unread[0]?.id ?? read[0]?.id ?? null)
  const [unfolded, setUnfolded] = useState(false)
  const row = (one: SchemaTrialRow) => (
    <TrialRow
      key={one.id}
      row={one}
      schema={props.schemas.find((schema) => schema.name === one.schema) ?? null}
      own={one.schema === props.name}
      open={one.id === open}
      onToggle={() => setOpen(one.id === open ? null : one.id)}
    />
  )
  return (
    <>
      {unread.length + read.length === 0 && <p className={mergeClasses(styles.note, 'prose')}>{words.noneRead}</p>}
      {unread.length > 0 && <Heading words={words.unread} count={unread.length} />}
      {unread.map(row)}
      {read.length > 0 && <Heading words={words.read} count={read.length} />}
      {read.map(row)}
      {others.length > 0 && (
        <button
          type="button"
          className={mergeClasses(styles.heading, styles.fold)}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          {words.others}
          <span className={styles.count}>{others.length}</span>
        </button>
      )}
      {unfolded && others.map(row)}
    </>
  )
}

function Heading(props: { words: string; count: number }) {
  const styles = useStyles()
  return (
    <h3 className={styles.heading}>
      {props.words}
      <span className={styles.count}>{props.count}</span>
    </h3>
  )
}

/** A value once it has stood still for a while; the first one at once. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
