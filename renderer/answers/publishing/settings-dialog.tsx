import { useState } from 'react'
import type { AnswersSettings } from '../../../shared/answers/publications.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** Where the pages stand on the Site, and the numbers that the part goes by. */
export function SettingsDialog(props: { mayChange: boolean; onClose: () => void }) {
  const stored = useQuery(client.answers.settings, {}).data
  return stored ? <Form {...props} stored={stored} /> : null
}

const limits = { remindDays: [0, 365], fewest: [3, 1000], overdueDays: [1, 365] } as const
type Numbered = keyof typeof limits
const numbered: readonly Numbered[] = ['remindDays', 'fewest', 'overdueDays']

function Form(props: { stored: AnswersSettings; mayChange: boolean; onClose: () => void }) {
  const { say } = useAnswersWords()
  const words = say.publishing
  const { stored } = props
  const [pages, setPages] = useState(stored.pages)
  const [typed, setTyped] = useState(() => ({
    remindDays: String(stored.remindDays),
    fewest: String(stored.fewest),
    overdueDays: String(stored.overdueDays),
  }))
  const save = useCommand(client.answers.setSettings)
  const valueOf = (name: Numbered): number | null => {
    const value = /^\d{1,4}$/u.test(typed[name].trim()) ? Number(typed[name]) : null
    return value !== null && value >= limits[name][0] && value <= limits[name][1] ? value : null
  }
  const right = numbered.every((name) => valueOf(name) !== null)
  return (
    <Modal
      title={words.settingsTitle}
      onClose={props.onClose}
      onSubmit={() => {
        if (!right || !props.mayChange || save.isPending) return
        save.mutate(
          {
            pages,
            remindDays: valueOf('remindDays')!,
            fewest: valueOf('fewest')!,
            overdueDays: valueOf('overdueDays')!,
          },
          { onSuccess: props.onClose },
        )
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={!right || !props.mayChange || save.isPending}>
            {words.save}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <p>{words.settingsText}</p>
      <TextField
        label={words.pagesJa}
        inputMode="url"
        placeholder="https://"
        value={pages.ja}
        onChange={(ja) => setPages({ ...pages, ja })}
        maxLength={2000}
      />
      <TextField
        label={words.pagesEn}
        inputMode="url"
        placeholder="https://"
        value={pages.en}
        onChange={(en) => setPages({ ...pages, en })}
        maxLength={2000}
      />
      {numbered.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          inputMode="numeric"
          value={typed[name]}
          problem={valueOf(name) === null ? words.wrongNumber : undefined}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
          maxLength={4}
        />
      ))}
      {save.error && <Failure problem={save.error} />}
    </Modal>
  )
}
