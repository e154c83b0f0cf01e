import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { client, useQuery } from '../../client.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { plainDay } from '../../ui/dates.ts'
import { Failure } from '../../ui/failure.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { useNow } from '../../ui/now.ts'
import { SelectField } from '../../ui/text-field.tsx'
import { monthIn } from '../months.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { monthsUntil } from './periods.ts'

const useStyles = makeStyles({
  asks: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', marginBottom: '16px', '& > *': { minWidth: '160px' } },
})

/** How the office keeps up, for whoever answers for it: by week or topic, without a letter. */
export function WorkloadScreen(props: { folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.askedScreen
  const months = monthsUntil(useNow(3_600_000).slice(0, 7), 60)
  const [period, setPeriod] = useState(() => ({ from: months[2]!, to: months[0]! }))
  const [by, setBy] = useState<'week' | 'topic'>('week')
  const right = period.from <= period.to
  const asked = useQuery(
    client.answers.workload,
    { ...period, by },
    { enabled: right, placeholderData: (before) => before },
  )
  const choices = months.map((value) => ({ value, words: monthIn(language, value) }))
  const timeOf = (hours: number | null): string | null =>
    hours === null ? null : hours < 48 ? words.hours(hours.toFixed(1)) : words.days((hours / 24).toFixed(1))
  const { columns } = words
  return (
    <ScreenFrame title={words.workload} folded={props.folded} text={words.workloadText}>
      <div className={styles.asks}>
        <SelectField
          label={words.from}
          value={period.from}
          onChange={(from) => setPeriod({ ...period, from })}
          choices={choices}
        />
        <SelectField
          label={words.to}
          value={period.to}
          onChange={(to) => setPeriod({ ...period, to })}
          choices={choices}
        />
        <SwitchField
          label={words.by}
          value={by}
          onChange={setBy}
          choices={[
            { value: 'week', words: words.week },
            { value: 'topic', words: words.byTopic },
          ]}
        />
      </div>
      {asked.error && <Failure problem={asked.error} />}
      {asked.data && (
        <FiguresTable
          figures={{
            title: words.workload,
            columns: [
              { id: 'value', words: columns[by] },
              { id: 'arrived', words: columns.arrived },
              { id: 'answered', words: columns.answered },
              { id: 'median', words: columns.median },
              { id: 'overdue', words: columns.overdue },
            ],
            rows: asked.data.rows.map((row) => ({
              id: row.value,
              cells: [
                /^\d{4}-\d\d-\d\d$/u.test(row.value)
                  ? words.weekOf(plainDay(language, row.value))
                  : row.names[language],
                row.arrived,
                row.answered,
                timeOf(row.medianHours),
                row.overdue,
              ],
            })),
          }}
        />
      )}
    </ScreenFrame>
  )
}
