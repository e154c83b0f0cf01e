import { useState } from 'react'
import type { ReaderConditions } from '../../shared/newsletter/reader.ts'
import { client, useCommand } from '../client.ts'
import { Failure, isOneOf, useProblemWords } from '../ui/failure.tsx'
import { useWords } from '../ui/language.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FormModal } from './reader/reader-dialogs.tsx'

/** Gives conditions a name, or another one. */
export function SegmentDialog(props: {
  /** The segment that is to be renamed; null for new ones. */
  segment: { id: string; name: string } | null
  conditions: ReaderConditions
  onClose: () => void
  onSaved: (id: string) => void
}) {
  const say = useWords().newsletter.segment
  const problemWords = useProblemWords()
  const [name, setName] = useState(props.segment?.name ?? '')
  const save = useCommand(client.newsletter.saveSegment)
  const isTaken = isOneOf(save.error, ['segment_name_taken'])
  const blocked = name.trim() === '' ? say.missing : null
  return (
    <FormModal
      title={props.segment ? say.renameTitle : say.saveTitle}
      act={say.save}
      blocked={blocked}
      busy={save.isPending}
      onAct={() => {
        if (blocked === null && !save.isPending)
          save.mutate(
            { id: props.segment?.id ?? null, name, conditions: props.conditions },
            { onSuccess: ({ id }) => props.onSaved(id) },
          )
      }}
      onClose={props.onClose}
    >
      {!props.segment && <span>{say.text}</span>}
      <TextField
        autoFocus
        label={say.name}
        value={name}
        problem={isTaken ? problemWords(save.error) : undefined}
        onChange={(typed) => {
          save.reset()
          setName(typed)
        }}
        maxLength={80}
      />
      {save.error && !isTaken && <Failure problem={save.error} />}
    </FormModal>
  )
}
