import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  Checkmark16Regular,
  Delete16Regular,
  MoreHorizontal16Regular,
  Warning16Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/command-button.tsx'
import { heardOnly, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { narrow, sidesGrid } from './sides-grid.ts'

const useStyles = makeStyles({
  grid: sidesGrid,
  label: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    paddingTop: '11px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    [narrow]: { gridRow: 'span 3' },
  },
  acts: { marginInlineStart: '-6px' },
  cell: {
    padding: '4px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    minWidth: 0,
    '& > *': { minHeight: '100%' },
  },
  first: { [narrow]: { borderBottom: 'none' } },
  sign: {
    display: 'flex',
    justifyContent: 'center',
    paddingTop: '15px',
    color: deskTokens.colorStatusSuccessForeground1,
    [narrow]: { justifyContent: 'flex-start', padding: '0 0 0 12px' },
  },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  heard: heardOnly,
})

/** Something of an entry in both languages beside each other, and whether both say the same. */
export function PairRow(props: {
  label: ReactNode
  sign: 'done' | 'look' | 'none'
  cells: readonly ReactNode[]
  field: string
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  return (
    <div className={styles.grid} data-field={props.field}>
      <div className={styles.label}>{props.label}</div>
      <div className={mergeClasses(styles.cell, styles.first)} data-side="ja">
        {props.cells[0]}
      </div>
      <div className={mergeClasses(styles.sign, props.sign === 'look' && styles.look)}>
        {props.sign === 'look' ? (
          <Warning16Regular />
        ) : (
          props.sign === 'done' && (
            <>
              <Checkmark16Regular />
              <span className={styles.heard}>{say.entry.inStep}</span>
            </>
          )
        )}
      </div>
      <div className={styles.cell} data-side="en">
        {props.cells[1]}
      </div>
    </div>
  )
}

/** Moves a paragraph or a link up or down, or takes it out. */
export function RowMenu(props: {
  label: string
  place: number
  of: number
  remove: string
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.entry
  return (
    <span className={styles.acts}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <IconButton small label={props.label} icon={<MoreHorizontal16Regular />} buttonProps={trigger} />
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ArrowUp16Regular />} disabled={props.place === 0} onClick={() => props.onMove(-1)}>
              {words.moveUp}
            </MenuItem>
            <MenuItem
              icon={<ArrowDown16Regular />}
              disabled={props.place === props.of - 1}
              onClick={() => props.onMove(1)}
            >
              {words.moveDown}
            </MenuItem>
            <MenuItem icon={<Delete16Regular />} onClick={props.onRemove}>
              {props.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  )
}
