import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Day } from '../../../shared/days.ts'
import { isWorkday, type OfficeCalendar } from '../../../shared/letters/calendar.ts'
import { restWords } from '../../../shared/words/letters/holidays/rest-words.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SaveBar } from '../save-bar.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '8px' } })

/** A day on which the office is closed by its own word. */
export function ClosingDayDialog(props: {
  calendar: OfficeCalendar
  today: Day
  onDay: (closing: { day: Day; why: string }) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.office.calendar
  const [day, setDay] = useState('')
  const [why, setWhy] = useState('')
  const rest = restWords(day, words)
  const problem = day === '' ? null : day <= props.today ? say.past : isWorkday(day, props.calendar) ? null : say.known
  const blocked = day === '' ? say.missing : problem
  return (
    <Modal
      title={say.addTitle}
      onClose={props.onClose}
      onSubmit={() => {
        if (blocked === null) props.onDay({ day, why: why.trim() })
      }}
      foot={
        <SaveBar words={say.save} busy={false} blocked={blocked}>
          <CancelButton onClick={props.onClose} />
        </SaveBar>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={say.addDay}
          type="date"
          value={day}
          onChange={setDay}
          hint={rest.length > 0 && words.letters.holidays.restOn(rest)}
          problem={problem ?? undefined}
        />
        <TextField label={say.addWhy} maxLength={60} value={why} onChange={setWhy} />
      </div>
    </Modal>
  )
}
