import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { scaleQuantize } from '@visx/scale'
import { useId, type Ref } from 'react'
import { chartTokens } from '../chart-colours.ts'
import { small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { useRoving } from './roving.ts'
import { useWidth } from './use-width.ts'

const useStyles = makeStyles({
  place: { width: '100%' },
  drawing: { display: 'block', overflow: 'visible', fontFamily: deskTokens.fontFamilyBase },
  label: { fontSize: '11px', fill: deskTokens.colorNeutralForeground3 },
  cell: { outlineStyle: 'none' },
  chooses: { cursor: 'pointer' },
  // Black has no second shade: there the size of a white square tells how much.
  decal: { display: chartTokens.chartDecal },
  edge: { stroke: chartTokens.chartEdge, strokeWidth: '0.5px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '20px',
    marginTop: '8px',
    paddingInlineStart: '28px',
    ...small,
    color: deskTokens.colorNeutralForeground1,
  },
  legend: { display: 'inline-flex', alignItems: 'center', gap: '6px', color: deskTokens.colorNeutralForeground3 },
})

const left = 28
const gap = 1.5
const bottom = 18

/** How much falls on each place of a grid, in six steps; the one that is looked at is outlined and told in words below. */
export function HeatMap(props: {
  label: string
  description: string
  /** Lines from top to bottom, with their values from left to right. */
  lines: readonly { id: string; name: string; values: readonly number[] }[]
  /** What stands under a column; null for nothing. */
  ticks: readonly (string | null)[]
  /** What is told of a place. */
  told: (line: number, column: number) => string
  less: string
  more: string
  onChoose?: ((line: number, column: number) => void) | undefined
  drawing?: Ref<SVGSVGElement>
}) {
  const styles = useStyles()
  const id = useId()
  const [measure, width] = useWidth()
  const { lines, ticks, onChoose } = props
  const across = ticks.length
  const values = lines.flatMap((line) => [...line.values])
  const fullest = values.indexOf(Math.max(...values))
  const choose = onChoose && ((place: number) => onChoose(Math.floor(place / across), place % across))
  const roving = useRoving(values.length, across, Math.max(0, fullest), choose)
  const step = Math.max(0, width - left) / across
  const tall = Math.min(28, Math.max(18, step * 1.7))
  const heat = scaleQuantize<number>({ domain: [0, Math.max(1, ...values)], range: [1, 2, 3, 4, 5, 6] })
  const stepOf = (value: number) => (value === 0 ? 1 : Math.max(2, heat(value))) as 1 | 2 | 3 | 4 | 5 | 6
  const height = tall * lines.length + bottom
  const shown = roving.looked ?? roving.at
  return (
    <div>
      <div ref={measure} className={styles.place} onPointerLeave={() => roving.look(null)}>
        {width > 0 && (
          <svg
            ref={props.drawing}
            className={styles.drawing}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-text`}
          >
            <title id={`${id}-title`}>{props.label}</title>
            <desc id={`${id}-text`}>{props.description}</desc>
            {lines.map((line, row) => (
              <text key={line.id} className={styles.label} x="4" y={row * tall + tall / 2 + 4} aria-hidden>
                {line.name}
              </text>
            ))}
            {ticks.map(
              (tick, column) =>
                tick !== null && (
                  <text
                    key={tick}
                    className={styles.label}
                    x={left + column * step}
                    y={tall * lines.length + 14}
                    aria-hidden
                  >
                    {tick}
                  </text>
                ),
            )}
            {values.map((value, place) => {
              const row = Math.floor(place / across)
              const column = place % across
              const { ref, ...keys } = roving.propsOf(place)
              const box = {
                x: left + column * step + gap / 2,
                y: row * tall + gap / 2,
                width: Math.max(0, step - gap),
                height: tall - gap,
              }
              const size = ((stepOf(value) - 1) / 5) * Math.min(box.width, box.height)
              return (
                <g
                  key={place}
                  ref={ref}
                  {...keys}
                  className={mergeClasses(styles.cell, onChoose && styles.chooses)}
                  role={onChoose ? 'button' : 'img'}
                  aria-label={props.told(row, column)}
                  onPointerEnter={() => roving.look(place)}
                  onClick={() => choose?.(place)}
                >
                  <rect {...box} rx="1" className={styles.edge} fill={chartTokens[`colorHeat${stepOf(value)}`]} />
                  <rect
                    className={styles.decal}
                    x={box.x + (box.width - size) / 2}
                    y={box.y + (box.height - size) / 2}
                    width={size}
                    height={size}
                    fill={deskTokens.colorNeutralForeground1}
                  />
                </g>
              )
            })}
            {values.length > 0 && (
              <rect
                x={left + (shown % across) * step}
                y={Math.floor(shown / across) * tall}
                width={step}
                height={tall}
                rx="2"
                fill="none"
                stroke={deskTokens.colorNeutralForeground1}
                strokeWidth="2"
                pointerEvents="none"
                data-not-exported
              />
            )}
          </svg>
        )}
      </div>
      <div className={styles.foot}>
        <span>{values.length > 0 && props.told(Math.floor(shown / across), shown % across)}</span>
        <span className={styles.legend} aria-hidden>
          {props.less}
          <Legend />
          {props.more}
        </span>
      </div>
    </div>
  )
}

function Legend() {
  const styles = useStyles()
  return (
    <svg width="126" height="10" viewBox="0 0 126 10">
      {([1, 2, 3, 4, 5, 6] as const).map((step) => (
        <g key={step}>
          <rect
            className={styles.edge}
            x={(step - 1) * 21}
            y="0"
            width="19"
            height="10"
            rx="1"
            fill={chartTokens[`colorHeat${step}`]}
          />
          <rect
            className={styles.decal}
            x={(step - 1) * 21 + 9.5 - (step - 1)}
            y={5 - (step - 1)}
            width={(step - 1) * 2}
            height={(step - 1) * 2}
            fill={deskTokens.colorNeutralForeground1}
          />
        </g>
      ))}
    </svg>
  )
}
