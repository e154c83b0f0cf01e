import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { mostDueIn, type Topic } from '../../../shared/letters/topics.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CheckField } from '../../ui/choices.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SaveBar } from '../save-bar.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '8px' } })

/** A new topic, or one that is named anew or no longer offered. */
export function TopicDialog(props: { topic: Topic | null; onSaved: (topic: Topic) => void; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().letters.topics.list
  const say = useProblemWords()
  const [id] = useState(() => props.topic?.id ?? crypto.randomUUID())
  const [name, setName] = useState(props.topic?.name ?? { ja: '', en: '' })
  const [inUse, setInUse] = useState(props.topic?.inUse ?? true)
  const [typedDue, setTypedDue] = useState(props.topic?.dueIn?.toString() ?? '')
  const dueIn = typedDue === '' ? null : Number(typedDue)
  const dueFits = dueIn === null || (/^\d{1,2}$/u.test(typedDue) && dueIn >= 1 && dueIn <= mostDueIn)
  const save = useCommand(client.letters.saveTopic)
  const topic: Topic = { id, name: { ja: name.ja.trim(), en: name.en.trim() }, inUse, dueIn }
  const wrong = dueFits ? null : words.dueInWrong(mostDueIn)
  const missing = topic.name.ja === '' || topic.name.en === '' ? words.missing : wrong
  const taken = isOneOf(save.error, ['topic_name_taken'])
  const type = (change: Partial<Topic['name']>) => {
    if (!save.isIdle) save.reset()
    setName({ ...name, ...change })
  }
  return (
    <Modal
      title={props.topic ? words.changeTitle : words.addTitle}
      onClose={props.onClose}
      onSubmit={() => {
        if (missing === null && !save.isPending) save.mutate(topic, { onSuccess: () => props.onSaved(topic) })
      }}
      foot={
        <SaveBar words={words.save} busy={save.isPending && words.save} blocked={missing}>
          <CancelButton onClick={props.onClose} />
        </SaveBar>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={words.ja}
          lang="ja"
          maxLength={60}
          value={name.ja}
          onChange={(ja) => type({ ja })}
          problem={taken ? say(save.error) : undefined}
        />
        <TextField label={words.en} lang="en" maxLength={60} value={name.en} onChange={(en) => type({ en })} />
        <TextField
          label={words.dueIn}
          hint={words.dueInNote}
          problem={wrong ?? undefined}
          inputMode="numeric"
          maxLength={2}
          value={typedDue}
          onChange={(due) => setTypedDue(due.normalize('NFKC').trim())}
        />
        {props.topic && (
          <CheckField label={words.keepUsing} note={words.keepUsingNote} checked={inUse} onChange={setInUse} />
        )}
        {save.error && !taken && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}
