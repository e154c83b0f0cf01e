import { makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Dimension } from '../../../shared/statistics/questions.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { pathDimensions, useValueNames } from '../numbers/use-value-names.ts'
import { withoutDimension, type Look } from './look.ts'

/** What can be asked for, the most wanted first. */
const offered: readonly Dimension[] = [
  'section',
  'country',
  'page',
  'referrer',
  'engine',
  'campaign',
  'domain',
  'device',
  'browser',
  'system',
  'entry',
  'exit',
  'file',
  'weekday',
  'hour',
  'server',
  'status',
]

const useStyles = makeStyles({
  surface: { boxSizing: 'border-box', width: '340px', maxWidth: 'calc(100vw - 32px)', padding: '12px 16px' },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  values: { marginTop: '8px', maxHeight: '300px', minHeight: '120px', overflowY: 'auto' },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    height: '30px',
    padding: '0 4px',
    border: 'none',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    textAlign: 'start',
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ...focusRing(),
  },
  name: { flexGrow: 1, minWidth: 0, ...oneLine },
  count: { ...small },
  none: { margin: '12px 4px', ...dense, color: deskTokens.colorNeutralForeground3 },
})

/** Adds a condition: what it is about, then one of the values of the period. */
export function AddFilter(props: {
  look: Look
  open: boolean
  onOpen: (open: boolean) => void
  onAdd: (dimension: Dimension, value: string) => void
}) {
  const styles = useStyles()
  const words = useWords().statistics.look
  return (
    <Popover
      open={props.open}
      onOpenChange={(_, data) => props.onOpen(data.open)}
      positioning="below-start"
      withArrow={false}
      trapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        {(trigger) => (
          <CommandButton size="small" look="quiet" icon={<Add16Regular />} keys="F" buttonProps={trigger}>
            {words.add}
          </CommandButton>
        )}
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.add}>
        <Values
          look={props.look}
          onAdd={(dimension, value) => {
            props.onOpen(false)
            props.onAdd(dimension, value)
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}

function Values(props: { look: Look; onAdd: (dimension: Dimension, value: string) => void }) {
  const styles = useStyles()
  const words = useWords().statistics
  const [dimension, setDimension] = useState<Dimension>('section')
  const [text, setText] = useState('')
  const answer = useAnswer({ ...withoutDimension(props.look, dimension), comparison: 'none' }, [
    { by: [dimension], limit: 500, order: dimension === 'hour' || dimension === 'weekday' ? 'value' : 'count' },
  ])
  const rows = answer.data?.panels[0]?.rows ?? []
  const names = useValueNames(pathDimensions.has(dimension) ? rows.map(({ values }) => values[0]!) : [])
  const wanted = text.normalize('NFKC').toLowerCase()
  const found = rows
    .map((row) => ({ row, value: row.values[0]!, ...names(dimension, row.values[0]!) }))
    .filter(({ name, value }) => `${name} ${value}`.normalize('NFKC').toLowerCase().includes(wanted))
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label={words.look.add}
          value={dimension}
          onChange={setDimension}
          choices={offered.map((value) => ({ value, words: words.dimensions[value] }))}
        />
        <TextField label={words.look.findValue} value={text} onChange={setText} />
      </div>
      <div className={styles.values} role="group" aria-label={words.look.value}>
        {answer.error && <Failure problem={answer.error} />}
        {answer.data && found.length === 0 && <p className={styles.none}>{words.look.noValues}</p>}
        {found.slice(0, 100).map(({ value, name, path, row }) => (
          <button
            key={value}
            type="button"
            className={styles.value}
            title={path ?? name}
            onClick={() => props.onAdd(dimension, value)}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>{countOf(row.count)}</span>
          </button>
        ))}
      </div>
    </>
  )
}
