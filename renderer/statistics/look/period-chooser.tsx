import { makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import {
  CalendarLtr16Regular,
  ChevronDown16Regular,
  ChevronLeft16Regular,
  ChevronRight16Regular,
} from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { ChoiceButton, useChipStyles } from './chip.tsx'
import { addDays, type Day } from '../../../shared/days.ts'
import { partsOf } from './days.ts'
import { eraYear, periodWords } from './period-words.ts'
import { daysOf, fiscalYearOf, isAhead, type ChosenPeriod } from './periods.ts'

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: '340px',
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: '78vh',
    overflowY: 'auto',
    padding: '12px 16px 16px',
  },
  year: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginBottom: '8px' },
  yearName: { fontWeight: 600, fontSize: deskTokens.fontSizeBase300 },
  era: { ...small, fontWeight: 400, color: deskTokens.colorNeutralForeground3, marginInlineStart: '8px' },
  months: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '4px' },
  rows: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '4px' },
  heading: { margin: '14px 0 6px', ...small, fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  range: {
    marginTop: '14px',
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '0 8px',
    alignItems: 'start',
  },
})

/** The period: a month, a year, a fiscal year of Japan or its half, the days until now, or any days. */
export function PeriodChooser(props: {
  period: ChosenPeriod
  /** The last day of which there is anything. */
  last: Day
  today: Day
  open: boolean
  onOpen: (open: boolean) => void
  onPeriod: (period: ChosenPeriod) => void
}) {
  const styles = useStyles()
  const chip = useChipStyles()
  const words = useWords().statistics.look
  const [language] = useLanguage()
  const choose = (period: ChosenPeriod) => {
    props.onOpen(false)
    props.onPeriod(period)
  }
  return (
    <Popover
      open={props.open}
      onOpenChange={(_, data) => props.onOpen(data.open)}
      positioning="below-start"
      withArrow={false}
      trapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={chip.chip}>
          <CalendarLtr16Regular />
          <span className={chip.label}>{words.period}</span>
          <span className={chip.value}>{periodWords(language, props.period)}</span>
          <ChevronDown16Regular />
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.choosePeriod}>
        <Choices {...props} onPeriod={choose} />
      </PopoverSurface>
    </Popover>
  )
}

function Choices(props: { period: ChosenPeriod; last: Day; today: Day; onPeriod: (period: ChosenPeriod) => void }) {
  const styles = useStyles()
  const words = useWords().statistics.look
  const [language] = useLanguage()
  const { period, today, onPeriod } = props
  const [year, setYear] = useState(() => partsOf(daysOf(period).from)[0])
  const chosen = JSON.stringify(period)
  const months = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After the popover has given the focus to its first control, whose tooltip would lie over the months.
    const frame = requestAnimationFrame(() => {
      const all = months.current?.parentElement
      const one = all?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? months.current?.querySelector('button')
      one?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const choice = (one: ChosenPeriod, name: string) => (
    <ChoiceButton
      key={name}
      chosen={JSON.stringify(one) === chosen}
      disabled={isAhead(one, today)}
      onClick={() => onPeriod(one)}
    >
      {name}
    </ChoiceButton>
  )
  const until = (days: number): ChosenPeriod => ({ kind: 'days', from: addDays(props.last, 1 - days), to: props.last })
  const fiscal = fiscalYearOf(`${year}-12-31`)
  return (
    <>
      <div className={styles.year}>
        <IconButton
          small
          label={words.previousYear}
          icon={<ChevronLeft16Regular />}
          onClick={() => setYear(year - 1)}
        />
        <span className={styles.yearName} aria-live="polite">
          {language === 'ja' ? `${year}年` : year}
          {language === 'ja' && year >= 2019 && <span className={styles.era}>{eraYear(year)}</span>}
        </span>
        <IconButton
          small
          label={words.nextYear}
          icon={<ChevronRight16Regular />}
          disabled={year >= partsOf(today)[0]}
          onClick={() => {
            if (year < partsOf(today)[0]) setYear(year + 1)
          }}
        />
      </div>
      <div ref={months} className={styles.months} role="group" aria-label={words.months}>
        {Array.from({ length: 12 }, (_, place) => {
          const month = `${year}-${String(place + 1).padStart(2, '0')}`
          return choice({ kind: 'month', month }, monthName(language, place))
        })}
      </div>
      <h3 className={styles.heading}>{periodWords(language, { kind: 'fiscal', year: fiscal, part: 'whole' })}</h3>
      <div className={styles.rows}>
        {choice({ kind: 'fiscal', year: fiscal, part: 'first' }, words.firstHalf)}
        {choice({ kind: 'fiscal', year: fiscal, part: 'second' }, words.secondHalf)}
        {choice({ kind: 'fiscal', year: fiscal, part: 'whole' }, words.wholeFiscal)}
      </div>
      <h3 className={styles.heading}>{words.wholeYear}</h3>
      <div className={styles.rows}>{choice({ kind: 'year', year }, periodWords(language, { kind: 'year', year }))}</div>
      <h3 className={styles.heading}>{words.range}</h3>
      <div className={styles.rows}>
        {choice(until(7), words.recent.last7)}
        {choice(until(30), words.recent.last30)}
        {choice(until(365), words.recent.last365)}
      </div>
      <Range period={daysOf(period)} onPeriod={onPeriod} />
    </>
  )
}

function Range(props: { period: { from: Day; to: Day }; onPeriod: (period: ChosenPeriod) => void }) {
  const styles = useStyles()
  const words = useWords().statistics.look
  const [from, setFrom] = useState(props.period.from)
  const [to, setTo] = useState(props.period.to)
  const wrong = from !== '' && to !== '' && from > to
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (from !== '' && to !== '' && !wrong) props.onPeriod({ kind: 'days', from, to })
      }}
    >
      <div className={styles.range}>
        <TextField type="date" label={words.from} value={from} onChange={setFrom} />
        <TextField type="date" label={words.until} value={to} onChange={setTo} problem={wrong && words.upsideDown} />
      </div>
      <CommandButton type="submit">{words.show}</CommandButton>
    </form>
  )
}

function monthName(language: 'ja' | 'en', place: number): string {
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return language === 'ja' ? `${place + 1}月` : names[place]!
}
