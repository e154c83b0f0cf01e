import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ErrorCircle16Filled } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { dense, oneLine, small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

/** Something that may be meant: how it is called, what it means, and the search that it makes, with its caret. */
export type SearchOption = {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
  readonly text: string
  readonly caret: number
}

const useStyles = makeStyles({
  below: {
    position: 'absolute',
    zIndex: 20,
    insetBlockStart: '32px',
    insetInlineStart: 0,
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 'min(360px, calc(100vw - 120px))',
    overflow: 'hidden',
    borderRadius: '6px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    boxShadow: deskTokens.shadow16,
    WebkitAppRegion: 'no-drag',
  } as never,
  nothing: { display: 'none' },
  problem: {
    display: 'flex',
    gap: '8px',
    margin: 0,
    padding: '8px 12px',
    ...dense,
    color: deskTokens.colorStatusDangerForeground1,
  },
  icon: { display: 'inline-flex', alignItems: 'center', height: '20px', flexShrink: 0 },
  parted: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  list: {
    margin: 0,
    padding: '4px',
    listStyle: 'none',
    maxHeight: 'min(420px, calc(100vh - 120px))',
    overflowY: 'auto',
  },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '12px',
    minHeight: '28px',
    padding: '4px 8px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    cursor: 'pointer',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
  },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${deskTokens.colorCompoundBrandStroke}`,
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  label: { flexShrink: 0, minWidth: '76px' },
  meaning: { ...small, ...oneLine, minWidth: 0, color: deskTokens.colorNeutralForeground3 },
  note: {
    margin: 0,
    padding: '6px 12px 8px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** What stands below the search: why nothing is searched, and what may be meant. It floats, and is nothing where there is neither. */
export function SearchOptions(props: {
  id: string
  label: string
  options: readonly SearchOption[]
  chosen: SearchOption | undefined
  note: string | undefined
  problem: string | null
  onTake: (option: SearchOption) => void
}) {
  const styles = useStyles()
  const { id, options, chosen, problem } = props
  const row = useRef<HTMLLIElement>(null)
  // In braces: newer Chromium answers with a promise, which React would take for a clean-up.
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const empty = options.length === 0 && problem === null
  return (
    <div className={mergeClasses(styles.below, empty && styles.nothing)}>
      {/* Always there: only what changes in it is told. */}
      <div role="status">
        {problem !== null && (
          <p id={`${id}-problem`} className={mergeClasses(styles.problem, 'prose')}>
            <span className={styles.icon}>
              <ErrorCircle16Filled />
            </span>
            {problem}
          </p>
        )}
      </div>
      {options.length > 0 && (
        <ul
          id={`${id}-options`}
          role="listbox"
          aria-label={props.label}
          className={mergeClasses(styles.list, problem !== null && styles.parted)}
          // The caret stays in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          {options.map((option) => (
            <li
              key={option.id}
              id={`${id}-${option.id}`}
              ref={option === chosen ? row : undefined}
              role="option"
              aria-selected={option === chosen}
              className={mergeClasses(styles.row, option === chosen && styles.chosen)}
              onClick={() => props.onTake(option)}
            >
              <span className={styles.label}>{option.label}</span>
              {option.note !== undefined && <span className={styles.meaning}>{option.note}</span>}
            </li>
          ))}
        </ul>
      )}
      {props.note !== undefined && <p className={mergeClasses(styles.note, 'prose')}>{props.note}</p>}
    </div>
  )
}
