import { useState } from 'react'
import type { Category, Entry } from '../../../shared/answers/entries.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { calledName } from '../../ui/called-name.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SelectField, TextArea, TextField } from '../../ui/text-field.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

type Of = { entry: Entry; onClose: () => void }

/** Asks a supervisor who has no hand in it to approve an entry. */
export function AskDialog({ entry, onClose }: Of) {
  const { say, language } = useAnswersWords()
  const words = say.entry
  const tell = useUndo()
  const approvers = useQuery(client.answers.entryApprovers, { id: entry.id }).data
  const [chosen, setChosen] = useState<string | null>(null)
  const ask = useCommand(client.answers.askEntry)
  if (!approvers) return null
  const of = approvers.find(({ accountId }) => accountId === chosen) ?? approvers[0]
  return (
    <Modal
      title={words.askTitle}
      onClose={onClose}
      onSubmit={() => {
        if (of === undefined || ask.isPending) return
        ask.mutate(
          { id: entry.id, revision: entry.revision, of: of.accountId },
          {
            onSuccess: () => {
              tell({ words: words.asked(calledName(of, language)) })
              onClose()
            },
          },
        )
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={of === undefined || ask.isPending}>
            {words.askDo}
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
          value={of.accountId}
          onChange={setChosen}
          choices={approvers.map((one) => ({ value: one.accountId, words: nameIn(language, one) }))}
        />
      )}
      {ask.error && <Failure problem={ask.error} />}
    </Modal>
  )
}

/** Takes a request or an approval back, or begins to revise what is public, with a word on why. */
export function ReopenDialog({ entry, onClose }: Of) {
  const { say } = useAnswersWords()
  const words = say.entry
  const tell = useUndo()
  const [note, setNote] = useState('')
  const reopen = useCommand(client.answers.reopenEntry)
  return (
    <Modal
      title={words.reopenTitle}
      onClose={onClose}
      onSubmit={() => {
        if (reopen.isPending) return
        reopen.mutate(
          { id: entry.id, revision: entry.revision, note },
          {
            onSuccess: () => {
              tell({ words: words.reopened })
              onClose()
            },
          },
        )
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={reopen.isPending}>
            {entry.state === 'published' ? words.reopenPublic : words.reopen}
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

/** Takes a public entry off the Site with the next publication. */
export function WithdrawDialog({ entry, onClose }: Of) {
  const { say } = useAnswersWords()
  const words = say.entry
  const [note, setNote] = useState('')
  const withdraw = useCommand(client.answers.withdrawEntry)
  return (
    <Ask
      title={words.withdrawTitle(entry.number)}
      text={<p>{words.withdrawText}</p>}
      act={words.withdrawDo}
      busy={withdraw.isPending}
      onAct={() => withdraw.mutate({ id: entry.id, note }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <TextArea label={words.withdrawNote} value={note} onChange={setNote} maxLength={1000} />
      {withdraw.error && <Failure problem={withdraw.error} />}
    </Ask>
  )
}

/** Removes a draft that was never public. */
export function RemoveDialog({ entry, onClose, onRemoved }: Of & { onRemoved: () => void }) {
  const { say } = useAnswersWords()
  const words = say.entry
  const remove = useCommand(client.answers.removeEntry)
  return (
    <Ask
      title={words.removeTitle(entry.number)}
      text={<p>{words.removeText}</p>}
      act={words.removeDo}
      busy={remove.isPending}
      onAct={() => remove.mutate({ id: entry.id }, { onSuccess: onRemoved })}
      onKeep={onClose}
    >
      {remove.error && <Failure problem={remove.error} />}
    </Ask>
  )
}

/** Category, place among its entries, the day by which it is looked at again, and a note for the office. */
export function FactsDialog({ entry, categories, onClose }: Of & { categories: readonly Category[] }) {
  const { say, language } = useAnswersWords()
  const words = say.entry
  const [category, setCategory] = useState(entry.category ?? '')
  const [day, setDay] = useState(entry.validUntil)
  const [note, setNote] = useState(entry.note)
  const [before, setBefore] = useState('stay')
  const facts = useCommand(client.answers.setEntryFacts)
  const move = useCommand(client.answers.moveEntry)
  const others = useQuery(
    client.answers.entries,
    { view: 'all', category: category === '' ? null : category, search: '', offset: 0, limit: 500 },
    { enabled: category !== '' },
  ).data?.rows.filter(({ id }) => id !== entry.id)
  const save = async () => {
    try {
      await facts.mutateAsync({
        id: entry.id,
        category: category === '' ? null : category,
        validUntil: day,
        note: note.trim(),
      })
      if (before !== 'stay') await move.mutateAsync({ id: entry.id, before: before === 'end' ? null : before })
      onClose()
    } catch {
      // Told below.
    }
  }
  const problem = facts.error ?? move.error
  return (
    <Modal
      title={words.facts}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={facts.isPending || move.isPending}>
            {words.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <p>{words.factsText}</p>
      <SelectField
        label={words.category}
        value={category}
        onChange={(next) => {
          setCategory(next)
          setBefore('stay')
        }}
        choices={[
          { value: '', words: words.noCategory },
          ...categories.map(({ id, names }) => ({ value: id, words: names[language] })),
        ]}
      />
      {category !== '' && (
        <SelectField
          label={words.before}
          value={before}
          onChange={setBefore}
          choices={[
            { value: 'stay', words: words.first },
            ...(others ?? []).map((one) => ({
              value: one.id,
              words: words.beforeOf(one.question[language] || one.question.ja || one.question.en || one.number),
            })),
            { value: 'end', words: words.atEnd },
          ]}
        />
      )}
      <TextField label={words.dayLabel} type="date" value={day} onChange={setDay} />
      <TextArea label={words.noteLabel} value={note} onChange={setNote} maxLength={4000} rows={4} />
      {problem && <Failure problem={problem} />}
    </Modal>
  )
}
