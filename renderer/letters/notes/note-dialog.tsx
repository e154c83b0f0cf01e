import { makeStyles } from '@fluentui/react-components'
import { useMemo, useRef, useState } from 'react'
import { longestNote } from '../../../shared/letters/notes.ts'
import { nameIn, type Colleague } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { isComposing } from '../../ui/composing.ts'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { small } from '../../ui/style-fragments.ts'
import { TextArea } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useRemoveNote } from './use-remove-note.ts'
import { meantBy, mentionAt, mentionsIn } from './mentions.ts'
import { unsavedNote } from './unsaved-notes.ts'

const useStyles = makeStyles({
  // As high as one row of buttons even where nobody is meant: nothing moves while one types.
  whom: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px', minHeight: '28px' },
  hint: { margin: '10px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** A note about a letter for colleagues; behind @ stands whom it speaks to. */
export function NoteDialog(props: { letterId: string; me: string; onClose: () => void }) {
  const styles = useStyles()
  const { notes: say, retry: again } = useWords().letters
  const [language] = useLanguage()
  const tell = useUndo()
  const remove = useRemoveNote()
  const { letterId, me, onClose } = props
  const asked = useQuery(client.letters.colleagues, {})
  const staff = asked.data
  const colleagues = (staff ?? []).filter(({ accountId }) => accountId !== me)
  const [id] = useState(() => crypto.randomUUID())
  const unsaved = useMemo(() => unsavedNote({ me, letterId }), [me, letterId])
  const [text, setText] = useState(unsaved.text)
  const [caret, setCaret] = useState(text.length)
  const write = (written: string) => {
    setText(written)
    unsaved.keep(written)
  }
  const add = useCommand(client.letters.addNote)
  const area = useRef<HTMLDivElement>(null)
  const field = () => area.current?.querySelector('textarea')
  const mention = mentionAt(text, caret)
  const meant = mention ? meantBy(mention.typed, colleagues) : colleagues
  const speakTo = (one: Colleague) => {
    const start = mention?.start ?? caret
    const before = text.slice(0, start)
    const put = `${/[^\s、。]$/u.test(before) ? ' ' : ''}@${nameIn(language, one)} `
    write(before + put + text.slice(caret))
    setCaret(before.length + put.length)
    requestAnimationFrame(() => {
      field()?.focus()
      field()?.setSelectionRange(before.length + put.length, before.length + put.length)
    })
  }
  const save = () => {
    const written = text.trim()
    if (written === '' || !staff || add.isPending) return
    // A name that one shares with a colleague is one's own, too: the desk leaves its writer out.
    const note = { id, letterId, text: written, mentions: mentionsIn(written, staff) }
    const onSuccess = () => {
      unsaved.keep('')
      tell({ words: say.added, undo: () => remove(id, say.takenBack) })
      onClose()
    }
    add.mutate(note, { onSuccess })
  }
  return (
    <Modal
      title={say.title}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <CommandButton
            look="primary"
            type="submit"
            keys="Ctrl+Enter"
            disabled={text.trim() === '' || !staff || add.isPending}
          >
            {say.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <div
        ref={area}
        onSelect={() => setCaret(field()?.selectionStart ?? text.length)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== field() || isComposing(event.nativeEvent)) return
          const [first] = meant
          if (event.ctrlKey) save()
          else if (mention && mention.typed !== '' && first) speakTo(first)
          else return
          event.preventDefault()
        }}
      >
        <TextArea
          label={say.text}
          rows={5}
          value={text}
          maxLength={longestNote}
          onChange={(typed) => {
            write(typed)
            setCaret(field()?.selectionStart ?? typed.length)
          }}
        />
      </div>
      <div className={styles.whom} role="group" aria-label={say.whom}>
        {meant.map((one) => (
          <CommandButton key={one.accountId} size="small" onClick={() => speakTo(one)}>
            {`@${nameIn(language, one)}`}
          </CommandButton>
        ))}
      </div>
      <p className={styles.hint}>{say.hint}</p>
      {(add.error ?? asked.error) && (
        <Failure
          problem={add.error ?? asked.error}
          {...(!add.error && {
            actions: (
              <CommandButton size="small" onClick={() => void asked.refetch()}>
                {again}
              </CommandButton>
            ),
          })}
        />
      )}
    </Modal>
  )
}
