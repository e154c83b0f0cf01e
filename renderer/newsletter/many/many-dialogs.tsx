import { useState } from 'react'
import { Tag, type BulkAct } from '../../../shared/newsletter/reader.ts'
import { Ask } from '../../ui/ask.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { TextField } from '../../ui/text-field.tsx'
import { FormModal } from '../reader/reader-dialogs.tsx'

type ManyDialogProps = { count: number; busy: boolean; onAct: (act: BulkAct) => void; onClose: () => void }

/** A tag for many readers, or away from them. */
export function TagManyDialog(props: ManyDialogProps) {
  const say = useWords().newsletter.bulk
  const [what, setWhat] = useState<'addTag' | 'removeTag'>('addTag')
  const [typed, setTyped] = useState('')
  const tag = Tag.safeParse(typed)
  return (
    <FormModal
      title={say.tagTitle(countOf(props.count))}
      act={say.tagDo[what]}
      blocked={tag.success ? null : typed.trim() === '' ? say.tagMissing : say.tagWrong}
      busy={props.busy}
      onAct={() => {
        if (tag.success && !props.busy) props.onAct({ do: what, tag: tag.data })
      }}
      onClose={props.onClose}
    >
      <TextField
        autoFocus
        label={say.tagName}
        hint={say.tagHint}
        problem={typed !== '' && !tag.success ? say.tagWrong : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={60}
      />
      <SwitchField
        label={say.tagWhat}
        value={what}
        onChange={setWhat}
        choices={[
          { value: 'addTag', words: say.tagDo.addTag },
          { value: 'removeTag', words: say.tagDo.removeTag },
        ]}
      />
    </FormModal>
  )
}

/** Stopping the newsletter for many, which only they themselves take back. */
export function StopManyDialog(props: ManyDialogProps) {
  const say = useWords().newsletter.bulk
  const count = countOf(props.count)
  return (
    <Ask
      title={say.stopTitle(count)}
      text={say.stopText}
      act={say.stopDo(count)}
      busy={props.busy}
      onAct={() => {
        if (!props.busy) props.onAct({ do: 'unsubscribe' })
      }}
      onKeep={props.onClose}
    />
  )
}
