import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { goalPaths } from '../../../shared/statistics/goal-path.ts'
import type { Goal } from '../../../shared/statistics/notes.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px' } })

/** One goal: its name, and the documents or pages any of which reaches it. */
export function GoalDialog(props: { goal: Partial<Goal>; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().statistics.notes
  const save = useCommand(client.statistics.saveGoal)
  const [name, setName] = useState(props.goal.name ?? '')
  const [dimension, setDimension] = useState<Goal['dimension']>(props.goal.dimension ?? 'file')
  const [paths, setPaths] = useState((props.goal.values ?? []).join('\n'))
  const [tried, setTried] = useState(false)
  const typed = paths
    .split('\n')
    .map((path) => path.trim())
    .filter((path) => path !== '')
  const values = goalPaths(typed)
  const kept = values.join('\n') === typed.join('\n') ? null : words.goalKept(values.join(', '))
  const missing = name.trim() === '' || values.length === 0
  return (
    <Modal
      title={props.goal.id === undefined ? words.addGoal : words.edit}
      onClose={props.onClose}
      onSubmit={() => {
        setTried(true)
        if (!missing && !save.isPending)
          save.mutate({ id: props.goal.id ?? null, name, dimension, values }, { onSuccess: props.onClose })
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
        <TextField autoFocus label={words.goalName} value={name} maxLength={80} onChange={setName} />
        <SwitchField
          label={words.goalKind}
          value={dimension}
          onChange={setDimension}
          choices={(['file', 'page'] as const).map((value) => ({ value, words: words.goalKinds[value] }))}
        />
        <TextArea
          code
          label={words.goalValues}
          hint={kept ?? words.goalValuesHint}
          rows={4}
          value={paths}
          onChange={setPaths}
          problem={tried && missing ? words.goalMissing : undefined}
        />
        {save.error && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}
