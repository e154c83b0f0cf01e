import { makeStyles } from '@fluentui/react-components'
import { scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import type { Ref } from 'react'
import { chartTokens } from '../chart-colours.ts'
import { focusRing, oneLine, small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

/** One of several small trends on the same scale. */
export type SmallTrend = {
  id: string
  name: string
  /** Null where nothing is known. */
  values: readonly (number | null)[]
  comparison: readonly (number | null)[] | null
  total: string
  told: string
}

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: '16px 24px' },
  one: {
    display: 'block',
    minWidth: 0,
    padding: '4px',
    margin: '-4px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    color: deskTokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing('0'),
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', ...small },
  name: { flexGrow: 1, minWidth: 0, ...oneLine },
  total: { fontWeight: 600 },
  drawing: { display: 'block', width: '100%', marginTop: '4px' },
})

const wide = 160
const tall = 44

/** The same measure for several things, each in a small trend of its own on one scale, so that they can be held against each other. */
export function SmallMultiples(props: {
  label: string
  trends: readonly SmallTrend[]
  onChoose: (id: string) => void
  drawing?: Ref<HTMLDivElement>
}) {
  const styles = useStyles()
  const most = Math.max(
    1,
    ...props.trends.flatMap(({ values, comparison }) => [...values, ...(comparison ?? [])].map(Number)),
  )
  const y = scaleLinear<number>({ domain: [0, most], range: [tall - 2, 2] })
  return (
    <div ref={props.drawing} className={styles.grid} role="group" aria-label={props.label}>
      {props.trends.map((trend) => {
        const x = (place: number) => (place / Math.max(1, trend.values.length - 1)) * (wide - 4) + 2
        return (
          <button
            key={trend.id}
            type="button"
            className={styles.one}
            aria-label={trend.told}
            onClick={() => props.onChoose(trend.id)}
          >
            <span className={styles.head}>
              <span className={styles.name} title={trend.name}>
                {trend.name}
              </span>
              <span className={styles.total}>{trend.total}</span>
            </span>
            <svg
              className={styles.drawing}
              height={tall}
              viewBox={`0 0 ${wide} ${tall}`}
              preserveAspectRatio="none"
              aria-hidden
            >
              <line
                x1="0"
                x2={wide}
                y1={tall - 2}
                y2={tall - 2}
                stroke={deskTokens.colorNeutralStroke2}
                vectorEffect="non-scaling-stroke"
              />
              {trend.comparison && (
                <LinePath
                  data={[...trend.comparison]}
                  defined={(value) => value !== null}
                  x={(_, place) => x(place)}
                  y={(value) => y(value ?? 0)}
                  stroke={chartTokens.colorComparison}
                  strokeDasharray="3 2"
                  vectorEffect="non-scaling-stroke"
                  fill="none"
                />
              )}
              <LinePath
                data={[...trend.values]}
                defined={(value) => value !== null}
                x={(_, place) => x(place)}
                y={(value) => y(value ?? 0)}
                stroke={chartTokens.colorSeries1}
                strokeWidth={1.5}
                vectorEffect="non-scaling-stroke"
                fill="none"
              />
            </svg>
          </button>
        )
      })}
    </div>
  )
}
