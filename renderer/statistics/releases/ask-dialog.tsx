import { useState } from 'react'
import { nameIn } from '../../../shared/office/account.ts'
import type { Release } from '../../../shared/statistics/releases.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SelectField, TextArea } from '../../ui/text-field.tsx'
import { useReleaseWords } from './release-words.ts'

/** Asks a supervisor who has no hand in it to approve a release. */
export function AskDialog({ release, onClose }: { release: Release; onClose: () => void }) {
  const { words, language } = useReleaseWords()
  const approvers = useQuery(client.statistics.releaseApprovers, { id: release.id }).data
  const [chosen, setChosen] = useState<string | null>(null)
  const ask = useCommand(client.statistics.askRelease)
  if (!approvers) return null
  const of = chosen ?? approvers[0]?.accountId
  const submit = () => {
    if (of !== undefined && !ask.isPending)
      ask.mutate({ id: release.id, revision: release.revision, of }, { onSuccess: onClose })
  }
  return (
    <Modal
      title={words.askTitle}
      onClose={onClose}
      onSubmit={submit}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={of === undefined || ask.isPending}>
            {words.ask}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <p>{words.askText}</p>
      {of === undefined ? (
        <MessageBar tone="look">{words.noApprover}</MessageBar>
      ) : (
        <SelectField
          label={words.askWhom}
          value={of}
          onChange={setChosen}
          choices={approvers.map((one) => ({ value: one.accountId, words: nameIn(language, one) }))}
        />
      )}
      {ask.error && <Failure problem={ask.error} />}
    </Modal>
  )
}

/** Takes a request or an approval back, with a word on why. */
export function ReopenDialog({ release, onClose }: { release: Release; onClose: () => void }) {
  const { words } = useReleaseWords()
  const [note, setNote] = useState('')
  const reopen = useCommand(client.statistics.reopenRelease)
  return (
    <Modal
      title={words.reopenTitle}
      onClose={onClose}
      onSubmit={() => reopen.mutate({ id: release.id, note }, { onSuccess: onClose })}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={reopen.isPending}>
            {words.reopen}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <p>{words.reopenText}</p>
      <TextArea label={words.reopenNote} value={note} onChange={setNote} maxLength={1000} />
      {reopen.error && <Failure problem={reopen.error} />}
    </Modal>
  )
}

/** Removes a draft. */
export function RemoveDialog(props: { release: Release; onClose: () => void; onRemoved: () => void }) {
  const { words } = useReleaseWords()
  const remove = useCommand(client.statistics.removeRelease)
  return (
    <Modal
      title={words.removeTitle}
      onClose={props.onClose}
      onSubmit={() => remove.mutate({ id: props.release.id }, { onSuccess: props.onRemoved })}
      foot={
        <>
          <CommandButton look="danger" type="submit" disabled={remove.isPending}>
            {words.remove}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <p>{words.removeText}</p>
      {remove.error && <Failure problem={remove.error} />}
    </Modal>
  )
}
