import { makeStyles } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { Tag, type Reader } from '../../../shared/newsletter/reader.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { small } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '12px' },
  why: { ...small, color: deskTokens.colorNeutralForeground3 },
})

type DialogProps = { reader: Reader; onClose: () => void }

/** Stopping the newsletter for somebody, which only they themselves take back. */
export function StopDialog({ reader, onClose }: DialogProps) {
  const words = useWords().newsletter
  const say = words.reader
  const offerUndo = useUndo()
  const setState = useCommand(client.newsletter.setState)
  const who = words.who(reader.address, reader.name)
  const stopped = () => {
    offerUndo({ words: words.doneForGood(who, say.stopped, say.stoppedForGood) })
    onClose()
  }
  return (
    <Ask
      title={say.stopTitle(who)}
      text={say.stopText}
      act={say.stopDo}
      busy={setState.isPending}
      onAct={() => setState.mutate({ id: reader.id, state: 'unsubscribed' }, { onSuccess: stopped })}
      onKeep={onClose}
    >
      {setState.error && <Failure problem={setState.error} />}
    </Ask>
  )
}

/** Erasing who somebody is, at once. */
export function ForgetDialog({ reader, onClose }: DialogProps) {
  const words = useWords().newsletter
  const say = words.reader
  const forget = useCommand(client.newsletter.forget)
  return (
    <Ask
      title={say.forgetTitle(words.who(reader.address, reader.name))}
      text={say.forgetText}
      act={say.forgetDo}
      busy={forget.isPending}
      onAct={() => forget.mutate({ id: reader.id }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {forget.error && <Failure problem={forget.error} />}
    </Ask>
  )
}

/** The words by which the office groups readers. */
export function TagsDialog({ reader, onClose }: DialogProps) {
  const words = useWords().newsletter
  const say = words.reader
  const [typed, setTyped] = useState(reader.tags.join('; '))
  const setTags = useCommand(client.newsletter.setTags)
  const offerUndo = useUndo()
  const { id, tags: before } = reader
  const tags = tagsOf(typed)
  const isWrong = tags.length > 20 || tags.some((tag) => !Tag.safeParse(tag).success)
  const save = () => {
    if (isWrong || setTags.isPending) return
    const done = {
      words: words.doneTo(words.who(reader.address, reader.name), say.tagsSaved),
      undo: () => setTags.mutate({ id, tags: before }),
    }
    setTags.mutate(
      { id, tags },
      {
        onSuccess: () => {
          offerUndo(done)
          onClose()
        },
      },
    )
  }
  return (
    <FormModal
      title={say.tagsTitle}
      act={say.save}
      blocked={isWrong ? say.tagsWrong : null}
      busy={setTags.isPending}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={say.tags}
        hint={say.tagsHint}
        problem={isWrong ? say.tagsWrong : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={1400}
      />
      {setTags.error && <Failure problem={setTags.error} />}
    </FormModal>
  )
}

/** A name and its furigana put right. */
export function NameDialog({ reader, onClose }: DialogProps) {
  const words = useWords().newsletter
  const say = words.reader
  const [name, setNameTyped] = useState(reader.name)
  const [reading, setReading] = useState(reader.reading)
  const setName = useCommand(client.newsletter.setName)
  const offerUndo = useUndo()
  const { id } = reader
  const before = { id, name: reader.name, reading: reader.reading }
  const save = () => {
    if (setName.isPending) return
    setName.mutate(
      { id, name, reading },
      {
        onSuccess: () => {
          offerUndo({ words: words.doneTo(reader.address, say.nameSaved), undo: () => setName.mutate(before) })
          onClose()
        },
      },
    )
  }
  return (
    <FormModal title={say.nameTitle} act={say.save} busy={setName.isPending} onAct={save} onClose={onClose}>
      <TextField autoFocus label={say.name} value={name} onChange={setNameTyped} maxLength={200} />
      <TextField label={say.reading} value={reading} onChange={setReading} maxLength={200} lang="ja" />
      {setName.error && <Failure problem={setName.error} />}
    </FormModal>
  )
}

/** A few fields in a dialog, and the act that takes them. */
export function FormModal(props: {
  title: string
  act: string
  /** Why it cannot be taken yet. */
  blocked?: string | null
  busy: boolean
  onAct: () => void
  onClose: () => void
  children: React.ReactNode
}) {
  const styles = useStyles()
  const why = useId()
  const { blocked = null } = props
  return (
    <Modal
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            disabled={props.busy || blocked !== null}
            describedBy={blocked !== null ? why : undefined}
            onClick={props.onAct}
          >
            {props.act}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
          {blocked !== null && (
            <span id={why} className={styles.why}>
              {blocked}
            </span>
          )}
        </>
      }
    >
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          props.onAct()
        }}
      >
        {props.children}
      </form>
    </Modal>
  )
}

/** What somebody typed with semicolons between, also wide ones and the comma of Japanese lists. */
export function tagsOf(typed: string): string[] {
  const tags = typed
    .split(/[;；、]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  return [...new Set(tags)]
}
