import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { DayEvent } from '../../../shared/statistics/notes.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px', maxWidth: '420px' } })

/** One event: its day and what happened. */
export function EventDialog(props: { event: Partial<DayEvent>; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().statistics.notes
  const save = useCommand(client.statistics.saveEvent)
  const [day, setDay] = useState(props.event.day ?? '')
  const [text, setText] = useState(props.event.text ?? '')
  const [tried, setTried] = useState(false)
  const missing = day === '' || text.trim() === ''
  return (
    <Modal
      title={props.event.id === undefined ? words.addEvent : words.edit}
      onClose={props.onClose}
      onSubmit={() => {
        setTried(true)
        if (!missing && !save.isPending)
          save.mutate({ id: props.event.id ?? null, day, text }, { onSuccess: props.onClose })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={save.isPending}>
            {words.save}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <div className={styles.fields}>
        <TextField type="date" label={words.eventDay} value={day} onChange={setDay} />
        <TextField
          autoFocus
          label={words.eventText}
          value={text}
          maxLength={120}
          onChange={setText}
          problem={tried && missing ? words.missing : undefined}
        />
        {save.error && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}
