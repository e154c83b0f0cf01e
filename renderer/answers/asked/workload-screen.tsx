import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Workload } from '../../../shared/answers/asked.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { SelectField } from '../../ui/text-field.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { monthIn } from '../months.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { monthsUntil } from './periods.ts'
import { WorkloadFigures } from './workload-figures.tsx'

const useStyles = makeStyles({
  chart: { padding: '0' },
  asks: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', marginBottom: '16px', '& > *': { minWidth: '160px' } },
})

/** How the office keeps up, for whoever answers for it: by week or category, without a letter. */
export function WorkloadScreen(props: { folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.askedScreen
  const months = monthsUntil(useNow(3_600_000).slice(0, 7), 60)
  const [period, setPeriod] = useState(() => ({ from: months[2]!, to: months[0]! }))
  const [by, setBy] = useState<'week' | 'category'>('week')
  const right = period.from <= period.to
  const asked = useQuery(
    client.answers.workload,
    { ...period, by },
    { enabled: right, placeholderData: (before) => before },
  )
  const tell = useUndo()
  const save = useCommand(client.shell.saveWorkload)
  const onTable = (format: 'csv' | 'xlsx') =>
    save.mutate(
      { ...period, format, language },
      {
        onSuccess: ({ savedAs }) => {
          if (savedAs !== null) tell({ words: words.saved(savedAs) })
        },
      },
    )
  const choices = months.map((value) => ({ value, words: monthIn(language, value) }))
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
            { value: 'category', words: words.byCategory },
          ]}
        />
      </div>
      {(asked.error ?? save.error) && <Failure problem={asked.error ?? save.error} />}
      {asked.data &&
        (asked.data.rows.length === 0 ? (
          <MessageBar tone="neutral">{words.noLetters}</MessageBar>
        ) : (
          <WorkloadFigures
            rows={asked.data.rows}
            by={shownBy(asked.data.rows)}
            className={styles.chart}
            onTable={onTable}
          />
        ))}
    </ScreenFrame>
  )
}

/** What the rows at hand are of: while others are asked for, those of before stand there still. */
function shownBy(rows: Workload['rows']): 'week' | 'category' {
  return rows.every(({ value }) => /^\d{4}-\d\d-\d\d$/u.test(value)) ? 'week' : 'category'
}
