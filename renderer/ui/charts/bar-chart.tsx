import { makeStyles } from '@fluentui/react-components'
import { useId, type Ref } from 'react'
import { deskTokens } from '../theme.ts'
import { useRoving } from './roving.ts'
import { lookOf, type Series } from './series.tsx'
import { useWidth } from './use-width.ts'

const useStyles = makeStyles({
  place: { width: '100%' },
  drawing: { display: 'block', overflow: 'hidden', fontFamily: deskTokens.fontFamilyBase },
  name: { fontSize: '12px', fill: deskTokens.colorNeutralForeground1 },
  value: { fontSize: '11px', fill: deskTokens.colorNeutralForeground3 },
  hit: { outlineStyle: 'none', '&:focus-visible > rect:last-child': { opacity: 1 } },
  ring: { fill: 'none', stroke: deskTokens.colorStrokeFocus2, strokeWidth: '2px', opacity: 0, pointerEvents: 'none' },
})

/** Pixels: the name of a place, a bar with the gap below it, what lies between two places, and the room for a value. */
const nameLine = 20
const barLine = 13
const gap = 12
const valueRoom = 64

/** Series by places without an order in time: below the name of each a bar for every series, its value beside it. */
export function BarChart(props: {
  label: string
  description: string
  places: readonly { id: string; title: string }[]
  series: readonly Series[]
  write: (value: number) => string
  drawing?: Ref<SVGSVGElement>
}) {
  const styles = useStyles()
  const id = useId()
  const [measure, width] = useWidth()
  const { places, series, write } = props
  const roving = useRoving(places.length, 1, 0)
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const tall = nameLine + series.length * barLine + gap
  const long = (value: number) => (Math.max(0, width - valueRoom) * value) / most
  return (
    <div ref={measure} className={styles.place}>
      {width > 0 && (
        <svg
          ref={props.drawing}
          className={styles.drawing}
          width={width}
          height={places.length * tall}
          viewBox={`0 0 ${width} ${places.length * tall}`}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <title id={`${id}-title`}>{props.label}</title>
          <desc id={`${id}-text`}>{props.description}</desc>
          {places.map(({ id: key, title }, place) => {
            const { ref, ...keys } = roving.propsOf(place)
            const top = place * tall
            const told = series.map(({ name, values }) => `${name} ${write(values[place] ?? 0)}`)
            return (
              <g
                key={key}
                ref={ref}
                {...keys}
                className={styles.hit}
                role="img"
                aria-label={[title, ...told].join(', ')}
              >
                <text className={styles.name} x="4" y={top + 14}>
                  {title}
                </text>
                {series.map((one, at) => {
                  const value = one.values[place] ?? 0
                  const y = top + nameLine + at * barLine
                  return (
                    <g key={one.id}>
                      <rect
                        x="4"
                        y={y}
                        width={value === 0 ? 0 : Math.max(2, long(value))}
                        height="8"
                        rx="1"
                        fill={lookOf(series, one).stroke}
                      />
                      <text className={styles.value} x={10 + (value === 0 ? 0 : Math.max(2, long(value)))} y={y + 8}>
                        {write(value)}
                      </text>
                    </g>
                  )
                })}
                <rect
                  className={styles.ring}
                  x="1"
                  y={top + 1}
                  width={width - 2}
                  height={tall - 4}
                  rx="2"
                  data-not-exported
                />
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
