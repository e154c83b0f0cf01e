import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import { ArrowDownload16Regular, Table16Regular } from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'
import { CommandButton } from '../command-button.tsx'
import { useWords } from '../language.tsx'
import { usePreference } from '../preferences.tsx'
import { small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { pngOf, svgOf } from './drawing-file.ts'
import type { Figures } from './figures.ts'

const useStyles = makeStyles({
  pane: { padding: '10px 24px 10px', minWidth: 0, boxSizing: 'border-box', color: deskTokens.colorNeutralForeground1 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    minHeight: '28px',
    marginBottom: '4px',
  },
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 16px',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    '& > span': { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  },
  gap: { flexGrow: 1 },
  acts: { display: 'flex', alignItems: 'center', gap: '4px', marginInlineEnd: '-8px' },
  down: {
    backgroundColor: deskTokens.colorSubtleBackgroundSelected,
    color: deskTokens.colorNeutralForeground1Selected,
  },
  table: { marginTop: '4px' },
})

/** What an export asks to be kept as a file: a drawing, or figures in one of two kinds of table. */
export type ChartFile =
  | { as: 'drawing'; kind: 'svg' | 'png'; title: string; bytes: Uint8Array<ArrayBuffer> }
  | { as: 'table'; kind: 'csv' | 'xlsx'; figures: Figures }

/** One chart with its title, its legend, its table, and one line of export. */
export function ChartPane(props: {
  title: string
  /** What the title opens, in its place. */
  heading?: ReactNode
  legend?: ReactNode
  /** Further controls, before those of every chart. */
  acts?: ReactNode
  children: ReactNode
  /** The table under the chart; where the chart is a table itself, only the figures are given. */
  table?: ReactNode
  figures?: Figures | undefined
  /** The name under which it is remembered whether the table is open, and whether it is at first. */
  remembered?: string
  tableOpen?: boolean
  drawing?: () => SVGSVGElement | null
  onFile?: ((file: ChartFile) => void) | undefined
  onFailed?: (failure: unknown) => void
  className?: string | undefined
}) {
  const styles = useStyles()
  const words = useWords().frame.chart
  const title = useId()
  const table = useId()
  const [open, setOpen] = usePreference<boolean>(
    `statistics.table.${props.remembered ?? 'other'}`,
    props.tableOpen ?? false,
  )
  return (
    <div role="group" className={mergeClasses(styles.pane, props.className)} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.title}>
          {props.heading ?? props.title}
        </h3>
        {props.legend && <div className={styles.legend}>{props.legend}</div>}
        <span className={styles.gap} />
        <div className={styles.acts} data-no-paper>
          {props.acts}
          {props.table !== undefined && (
            <CommandButton
              size="small"
              look="quiet"
              icon={<Table16Regular />}
              className={open ? styles.down : undefined}
              expands={table}
              expanded={open}
              onClick={() => setOpen(!open)}
            >
              {words.table}
            </CommandButton>
          )}
          {props.onFile && props.figures && <ExportMenu {...props} figures={props.figures} onFile={props.onFile} />}
        </div>
      </div>
      {props.children}
      {props.table !== undefined && open && (
        <div id={table} className={styles.table}>
          {props.table}
        </div>
      )}
    </div>
  )
}

/** What can be taken out of a chart. */
function ExportMenu(props: {
  title: string
  figures: Figures
  drawing?: () => SVGSVGElement | null
  onFile: (file: ChartFile) => void
  onFailed?: (failure: unknown) => void
}) {
  const words = useWords().frame.chart
  const { figures, onFile } = props
  const draw = async (kind: 'svg' | 'png') => {
    const drawing = props.drawing?.()
    if (!drawing) return
    const svg = svgOf(drawing, figures.title)
    const bytes = kind === 'png' ? await pngOf(svg) : new TextEncoder().encode(svg)
    onFile({ as: 'drawing', kind, title: figures.title, bytes })
  }
  const kinds = [...(props.drawing ? (['png', 'svg'] as const) : []), 'csv' as const, 'xlsx' as const]
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <CommandButton size="small" look="quiet" icon={<ArrowDownload16Regular />} buttonProps={trigger}>
            {words.export}
          </CommandButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kinds.map((kind) => (
            <MenuItem
              key={kind}
              onClick={() => {
                if (kind === 'csv' || kind === 'xlsx') onFile({ as: 'table', kind, figures })
                else void draw(kind).catch((failure) => props.onFailed?.(failure))
              }}
            >
              {words.kinds[kind]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
