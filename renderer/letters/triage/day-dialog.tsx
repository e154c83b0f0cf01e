import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNow } from '../../ui/now.ts'
import { TextField } from '../../ui/text-field.tsx'
import { nearDays } from './days.ts'
import { restWords } from '../../../shared/words/letters/holidays/rest-words.ts'

const useStyles = makeStyles({
  soon: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 16px' },
})

/** Asks for the day by which a letter is to be answered, or on which it comes back: what is near by one click, any other by its date. */
export function DayDialog(props: {
  what: 'due' | 'remind'
  day: string | null
  /** Whether there is a day to take away, where several letters have different ones. */
  some?: boolean
  onDay: (day: string | null) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const all = words.letters.triage
  const say = all[props.what]
  const dates = useDates()
  const today = dates.dayKey(useNow(60_000))
  // A reminder whose day has come is set anew.
  const past = props.what === 'remind' && props.day !== null && props.day <= today
  const [day, setDay] = useState(past ? '' : (props.day ?? ''))
  const choose = (chosen: string | null) => {
    props.onDay(chosen)
    props.onClose()
  }
  // What is to come back comes back on a day to come.
  const early = props.what === 'remind' && day !== '' && day <= today
  const rest = restWords(day, words)
  // A near day is chosen by one click, so its button says the same beforehand.
  const nearWords = (name: string, near: string) =>
    restWords(near, words).slice(0, 1).reduce(words.letters.holidays.behind, name)
  return (
    <Modal
      title={say.title}
      onClose={props.onClose}
      onSubmit={() => {
        if (day !== '' && !early) choose(day)
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={day === '' || early}>
            {say.set}
          </CommandButton>
          {(props.day !== null || props.some) && (
            <CommandButton onClick={() => choose(null)}>{say.clear}</CommandButton>
          )}
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      {say.text}
      <div className={styles.soon}>
        {nearDays(today)
          .filter((one) => props.what === 'due' || one.name !== 'today')
          .map((one) => (
            <CommandButton key={one.name} onClick={() => choose(one.day)}>
              {nearWords(all[one.name], one.day)}
            </CommandButton>
          ))}
      </div>
      <TextField
        label={say.day}
        type="date"
        value={day}
        onChange={setDay}
        hint={rest.length > 0 && words.letters.holidays.restOn(rest)}
        problem={early ? all.remind.early : undefined}
      />
    </Modal>
  )
}
