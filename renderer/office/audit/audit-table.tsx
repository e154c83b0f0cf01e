import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { AuditRow } from '../../../shared/office/audit.ts'
import type { Words } from '../../../shared/words/index.ts'
import { client, questionOf } from '../../client.ts'
import type { Dates } from '../../ui/dates.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useDensity } from '../../ui/preferences.tsx'
import { langAttribute } from '../../ui/script.ts'
import { deskTokens } from '../../ui/theme.ts'

const pageSize = 200

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, paddingInlineStart: '32px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '72px 196px minmax(110px, 1fr) minmax(190px, 1.4fr) minmax(90px, 0.8fr)',
    alignItems: 'center',
    columnGap: '12px',
    minWidth: '720px',
    boxSizing: 'border-box',
    fontSize: deskTokens.fontSizeDense,
    lineHeight: deskTokens.lineHeightDense,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: '26px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  // The head is scrolled with the rows, so that it is as wide as they are, whatever the scrollbar takes.
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    paddingInlineEnd: '32px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rows: { position: 'relative', minWidth: '720px' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
  },
  cell: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: { color: deskTokens.colorNeutralForeground3 },
  mono: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px', color: deskTokens.colorNeutralForeground3 },
})

/** The rows of the record; only those in sight are drawn and asked for. */
export function AuditTable({ total }: { total: number }) {
  const styles = useStyles()
  const words = useWords().office.audit
  const [density] = useDensity()
  const scroll = useRef<HTMLDivElement>(null)
  const height = density === 'compact' ? 28 : 36
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
  })
  const seen = virtual.getVirtualItems()
  const rowAt = useAuditRows(seen.map((item) => item.index))
  return (
    <div className={styles.place}>
      <div
        ref={scroll}
        className={styles.scroll}
        role="table"
        tabIndex={0}
        aria-label={words.title}
        aria-rowcount={total + 1}
      >
        <div className={mergeClasses(styles.line, styles.head)} role="row" aria-rowindex={1}>
          {[words.number, words.when, words.who, words.what, words.about].map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {seen.map((item) => (
            <Row key={item.index} row={rowAt(item.index)} index={item.index} top={item.start} height={height} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row(props: { row: AuditRow | undefined; index: number; top: number; height: number }) {
  const styles = useStyles()
  const words = useWords().office.audit
  const dates = useDates()
  const [language] = useLanguage()
  const { row } = props
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      className={mergeClasses(styles.line, styles.row)}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {row &&
        cellsOf(row, words, dates).map((cell, place) => (
          <span
            key={place}
            role="cell"
            title={cell.title ?? cell.text}
            lang={langAttribute(cell.text, language)}
            className={mergeClasses(styles.cell, cell.quiet && styles.quiet, cell.mono && styles.mono)}
          >
            {cell.text}
          </span>
        ))}
    </div>
  )
}

function cellsOf(
  row: AuditRow,
  words: Words['office']['audit'],
  dates: Dates,
): { text: string; title?: string; quiet?: boolean; mono?: boolean }[] {
  const acts: Record<string, string> = words.acts
  const lockedBecause: Record<string, string> = words.lockedBecause
  const because = row.what === 'office.lock' ? lockedBecause[row.about] : undefined
  return [
    { text: String(row.seq), quiet: true },
    { text: dates.full(row.at) },
    row.who === '' ? { text: words.program, quiet: true } : { text: row.who },
    { text: acts[row.what] ?? row.what },
    because !== undefined
      ? { text: because }
      : row.about === ''
        ? { text: words.nobody, quiet: true }
        : { text: shortened(row.about), title: row.about, mono: true },
  ]
}

/** An id tells a person little; its end is enough to see that two rows speak of the same thing. */
function shortened(about: string): string {
  return about.length > 12 ? `…${about.slice(-8)}` : about
}

function useAuditRows(indexes: readonly number[]): (index: number) => AuditRow | undefined {
  const pages = [...new Set(indexes.map((index) => Math.floor(index / pageSize)))]
  const answers = useQueries({
    queries: pages.map((page) => questionOf(client.office.audit, { offset: page * pageSize, limit: pageSize })),
  })
  const byPage = new Map(pages.map((page, place) => [page, answers[place]?.data?.rows]))
  return (index) => byPage.get(Math.floor(index / pageSize))?.[index % pageSize]
}
