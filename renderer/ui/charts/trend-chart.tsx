import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { useId, type Ref } from 'react'
import { chartTokens } from '../chart-colours.ts'
import { deskTokens } from '../theme.ts'
import { useRoving } from './roving.ts'
import { EventMark, lookOf, SeriesMark, type Series } from './series.tsx'
import { ChartTip, type TipRow } from './tooltip.tsx'
import { useWidth } from './use-width.ts'

/** One place on the axis of a trend. */
export type TrendPlace = {
  id: string
  /** What stands under the axis; null where there is no room for more words. */
  tick: string | null
  /** Its whole name, as 10月20日(火). */
  title: string
  /** Lies in a band, as weekends do. */
  banded: boolean
  /** What happened there. */
  events: readonly string[]
}

const useStyles = makeStyles({
  place: { position: 'relative', width: '100%' },
  drawing: { display: 'block', overflow: 'visible', fontFamily: deskTokens.fontFamilyBase },
  hit: { outlineStyle: 'none', '&:focus-visible > rect:last-child': { opacity: 1 } },
  hitChosen: { cursor: 'pointer' },
  label: { fontSize: '11px', fill: deskTokens.colorNeutralForeground3 },
  ring: { fill: 'none', stroke: deskTokens.colorStrokeFocus2, strokeWidth: '2px', opacity: 0, pointerEvents: 'none' },
})

const left = 40
const right = 8
const top = 6
const bottom = 22

/**
 * Series over time: lines from zero, weekends as bands, events as ticks on the axis, and what stands at a place told beside it by pointer and
 * arrow keys alike. Choosing a place is optional.
 */
export function TrendChart(props: {
  label: string
  description: string
  places: readonly TrendPlace[]
  series: readonly Series[]
  write: (value: number) => string
  height?: number
  /** Pixels, where nothing can be measured, as on paper; otherwise as wide as there is room. */
  width?: number
  /** The place that a filter has narrowed to. */
  chosen?: number | undefined
  onChoose?: ((place: number) => void) | undefined
  drawing?: Ref<SVGSVGElement>
}) {
  const styles = useStyles()
  const id = useId()
  const [measure, measured] = useWidth()
  const width = props.width ?? measured
  const { places, series, write, height = 166, onChoose } = props
  const roving = useRoving(places.length, Math.max(1, places.length), places.length - 1, onChoose)
  const step = Math.max(0, width - left - right) / Math.max(1, places.length)
  const x = (place: number) => left + (place + 0.5) * step
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const y = scaleLinear<number>({ domain: [0, most], range: [height - bottom, top], nice: 4 })
  const lines = y.ticks(4).filter((value) => Number.isInteger(value))
  const looked = roving.looked
  return (
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
          <g aria-hidden>
            {bandsOf(places).map(([from, to]) => (
              <rect
                key={from}
                x={left + from * step}
                y={top}
                width={(to - from) * step}
                height={height - bottom - top}
                fill={deskTokens.colorNeutralBackground3}
              />
            ))}
            {lines.map((value) => (
              <g key={value}>
                <line
                  x1={left}
                  x2={width - right}
                  y1={y(value)}
                  y2={y(value)}
                  stroke={value === 0 ? deskTokens.colorNeutralStroke1 : deskTokens.colorNeutralStroke3}
                />
                <text className={styles.label} x={left - 8} y={y(value) + 4} textAnchor="end">
                  {write(value)}
                </text>
              </g>
            ))}
            {places.map(
              ({ id: key, tick }, place) =>
                tick !== null && (
                  <text
                    key={key}
                    className={styles.label}
                    x={Math.min(x(place), width - right)}
                    y={height - 6}
                    textAnchor={x(place) > width - right - 24 ? 'end' : 'middle'}
                  >
                    {tick}
                  </text>
                ),
            )}
            {series.toReversed().map((one) => (
              <Line key={one.id} all={series} one={one} x={x} y={y} />
            ))}
            {places.map(
              ({ id: key, events }, place) =>
                events.length > 0 && (
                  <rect
                    key={key}
                    x={x(place) - 1}
                    y={height - bottom - 7}
                    width="2"
                    height="7"
                    fill={chartTokens.colorSeries2}
                  />
                ),
            )}
            {looked !== null && (
              <>
                <line
                  x1={x(looked)}
                  x2={x(looked)}
                  y1={top}
                  y2={height - bottom}
                  stroke={deskTokens.colorNeutralForeground3}
                  strokeDasharray="2 2"
                  data-not-exported
                />
                {series.map((one) => (
                  <Marker key={one.id} all={series} one={one} place={looked} x={x} y={y} />
                ))}
              </>
            )}
          </g>
          {places.map((place, index) => {
            const { ref, ...keys } = roving.propsOf(index)
            return (
              <g
                key={place.id}
                ref={ref}
                {...keys}
                className={mergeClasses(styles.hit, onChoose && styles.hitChosen)}
                role={onChoose ? 'button' : 'img'}
                aria-label={toldOf(place, index, series, write)}
                aria-pressed={onChoose && props.chosen !== undefined ? index === props.chosen : undefined}
                onPointerEnter={() => roving.look(index)}
                onClick={() => onChoose?.(index)}
                data-not-exported
              >
                <rect x={left + index * step} y={top} width={step} height={height - bottom - top} fill="transparent" />
                <rect
                  className={styles.ring}
                  x={left + index * step + 1}
                  y={top - 3}
                  width={Math.max(2, step - 2)}
                  height={height - bottom - top + 6}
                  rx="2"
                />
              </g>
            )
          })}
        </svg>
      )}
      {width > 0 && looked !== null && places[looked] && (
        <ChartTip
          title={places[looked].title}
          rows={tipRows(places[looked], looked, series, write)}
          x={x(looked)}
          y={top - 8}
          within={width}
        />
      )}
    </div>
  )
}

type Where = { x: (place: number) => number; y: (value: number) => number }

/** A line with its gaps: where nothing is known, nothing is drawn; a place alone between gaps is a dot. */
function Line({ all, one, x, y }: { all: readonly Series[]; one: Series } & Where) {
  const points = one.values.map((value, place) => ({ place, value }))
  const known = ({ value }: { value: number | null }) => value !== null
  const alone = points.filter(
    ({ place, value }) =>
      value !== null && (one.values[place - 1] ?? null) === null && (one.values[place + 1] ?? null) === null,
  )
  return (
    <>
      <LinePath
        data={points}
        defined={known}
        x={({ place }) => x(place)}
        y={({ value }) => y(value ?? 0)}
        {...lookOf(all, one)}
        strokeLinejoin="round"
        fill="none"
      />
      {alone.map(({ place, value }) => (
        <circle key={place} cx={x(place)} cy={y(value ?? 0)} r="2.5" fill={lookOf(all, one).stroke} />
      ))}
    </>
  )
}

function Marker({ all, one, place, x, y }: { all: readonly Series[]; one: Series; place: number } & Where) {
  const value = one.values[place] ?? null
  if (value === null) return null
  return (
    <circle
      cx={x(place)}
      cy={y(value)}
      r={one.comparison ? 3.5 : 4.5}
      fill={deskTokens.colorNeutralBackground1}
      stroke={lookOf(all, one).stroke}
      strokeWidth={one.comparison ? 1.5 : 2}
      data-not-exported
    />
  )
}

function tipRows(place: TrendPlace, at: number, series: readonly Series[], write: (value: number) => string): TipRow[] {
  return [
    ...series.map((one) => ({
      id: one.id,
      mark: <SeriesMark series={series} one={one} />,
      words: one.name,
      value: writtenAt(one, at, write),
    })),
    ...place.events.map((event, index) => ({ id: `event-${index}`, mark: <EventMark />, words: event })),
  ]
}

/** What is heard at a place: its name, every series with its value, and what happened. */
function toldOf(place: TrendPlace, at: number, series: readonly Series[], write: (value: number) => string): string {
  const values = series.map((one) => `${one.name} ${writtenAt(one, at, write)}`)
  return [place.title, ...values, ...place.events].join(', ')
}

function writtenAt(one: Series, at: number, write: (value: number) => string): string {
  const value = one.values[at] ?? null
  return value === null ? '–' : write(value)
}

/** Runs of places that lie in bands, as first and the one after the last. */
export function bandsOf(places: readonly Pick<TrendPlace, 'banded'>[]): [number, number][] {
  const bands: [number, number][] = []
  places.forEach(({ banded }, place) => {
    if (!banded) return
    const last = bands.at(-1)
    if (last && last[1] === place) last[1] = place + 1
    else bands.push([place, place + 1])
  })
  return bands
}
