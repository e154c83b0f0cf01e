import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckboxChecked16Filled, CheckboxUnchecked16Regular } from '@fluentui/react-icons'
import type { MouseEvent, ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { langAttribute } from '../script.ts'
import { oneLine } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { rowEnd, tracksOf, type SortColumn } from './table-head.tsx'

const bar = {
  content: '""',
  position: 'absolute',
  insetInlineStart: 0,
  insetBlock: 0,
  width: '3px',
  backgroundColor: deskTokens.colorCompoundBrandStroke,
} as const

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
  },
  // The rule runs from text to text; only the choice fills the width.
  line: {
    display: 'grid',
    alignItems: 'center',
    height: '100%',
    boxSizing: 'border-box',
    columnGap: '10px',
    marginInlineEnd: `${rowEnd}px`,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
  },
  quiet: { color: deskTokens.colorNeutralForeground3 },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '::before': bar,
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  ticked: {
    backgroundColor: deskTokens.colorBrandBackground2,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '::before': bar,
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
  },
  focused: { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  tick: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    width: '40px',
    display: 'flex',
    alignItems: 'center',
    paddingInlineStart: '13px',
    boxSizing: 'border-box',
    color: deskTokens.colorNeutralStrokeAccessible,
  },
  tickOn: { color: deskTokens.colorCompoundBrandStroke },
  cell: { ...oneLine, minWidth: 0 },
  end: { textAlign: 'end' },
  pending: { height: '8px', width: '40%', borderRadius: '2px', backgroundColor: deskTokens.colorNeutralStencil1 },
})

/** One row of a table, or the place of one that has not come yet; `ticked` is undefined while nothing is ticked at all. */
export function TableRow<Row>(props: {
  id: string
  place: number
  height: number
  gutter: number
  columns: readonly SortColumn<Row>[]
  row: Row | undefined
  chosen: boolean
  focused: boolean
  ticked: boolean | undefined
  quiet: boolean
  onClick: (event: MouseEvent) => void
  onTick: (() => void) | undefined
}) {
  const styles = useStyles()
  const [language] = useLanguage()
  const { row, columns } = props
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.place + 2}
      aria-selected={props.ticked ?? props.chosen}
      className={mergeClasses(
        styles.row,
        props.quiet && styles.quiet,
        props.ticked && styles.ticked,
        props.chosen && styles.chosen,
        props.focused && styles.focused,
      )}
      style={{ height: props.height, transform: `translateY(${props.place * props.height}px)` }}
      onClick={props.onClick}
    >
      {props.ticked !== undefined && (
        <span
          aria-hidden
          className={mergeClasses(styles.tick, props.ticked && styles.tickOn)}
          onClick={(event) => {
            event.stopPropagation()
            props.onTick?.()
          }}
        >
          {props.ticked ? <CheckboxChecked16Filled /> : <CheckboxUnchecked16Regular />}
        </span>
      )}
      <div
        className={styles.line}
        style={{ gridTemplateColumns: tracksOf(columns), marginInlineStart: props.gutter }}
        role="presentation"
      >
        {columns.map((column, index) => {
          const content = row === undefined ? index === 0 && <div className={styles.pending} /> : column.cell(row)
          return (
            <span
              key={column.id}
              role="gridcell"
              className={mergeClasses(styles.cell, column.end && styles.end)}
              {...toldOf(content, language)}
            >
              {content}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** Plain text tells itself whole by its tooltip, in its own language; anything else does so by itself. */
function toldOf(content: ReactNode, language: 'ja' | 'en') {
  return typeof content === 'string' ? { title: content, lang: langAttribute(content, language) } : {}
}
