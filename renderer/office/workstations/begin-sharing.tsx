import { useState } from 'react'
import { client, useCommand, useQuery } from '../../client.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure, useCodeWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { ServerWords } from '../../ui/server-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Group } from '../group.tsx'
import { SaveBar } from '../save-bar.tsx'
import { type AddressDraft, addressOf, emptyAddress } from './address-draft.ts'
import { DatabaseFields } from './database-fields.tsx'

/** Turns sharing on: where the journal lies, tested as mail servers are, and what this workstation is called. */
export function BeginSharing() {
  const all = useWords().office.workstations
  const say = useCodeWords()
  const mail = useQuery(client.office.mailSettings, {})
  const [name, setName] = useState('')
  const [draft, setDraft] = useState<AddressDraft>(emptyAddress)
  const test = useCommand(client.office.testJournal)
  const begin = useCommand(client.office.shareOffice)
  const address = addressOf(draft)
  const withoutMailbox =
    draft.engine !== 'folder' || mail.data === undefined
      ? null
      : mail.data === null
        ? all.noMailbox
        : mail.data.incoming.auth === 'oauth'
          ? all.oauthMailbox
          : null
  const unreachable = withoutMailbox ?? (address === null ? all.missing.database : null)
  const missing = unreachable ?? (name.trim() === '' ? all.missing.name : null)
  const change = (next: AddressDraft) => {
    test.reset()
    begin.reset()
    setDraft(next)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === null && address && !begin.isPending) begin.mutate({ address, name: name.trim() })
      }}
    >
      <Group title={all.way}>
        <SwitchField
          bare
          label={all.way}
          value={draft.engine}
          onChange={(engine) => change({ ...draft, engine })}
          choices={[
            { value: 'folder', words: all.ways.folder },
            { value: 'postgres', words: all.ways.postgres },
          ]}
          hint={all.wayNotes[draft.engine]}
        />
        {withoutMailbox !== null && <MessageBar tone="look">{withoutMailbox}</MessageBar>}
        {draft.engine === 'postgres' && <DatabaseFields draft={draft} onDraft={change} />}
        <TextField label={all.name} hint={all.nameHint} value={name} onChange={setName} maxLength={80} />
        {test.data &&
          (test.data.ok ? (
            <MessageBar tone="done" live>
              {all.tested(countOf(test.data.milliseconds))}
            </MessageBar>
          ) : (
            <MessageBar tone="stopped" live>
              <div>{say(test.data.code)}</div>
              <ServerWords words={test.data.serverWords} />
            </MessageBar>
          ))}
        {test.error && <Failure problem={test.error} />}
        {begin.error && <Failure problem={begin.error} />}
      </Group>
      <SaveBar words={all.begin} busy={begin.isPending && all.beginning} blocked={missing}>
        <CommandButton
          disabled={unreachable !== null || test.isPending}
          onClick={() => {
            if (unreachable === null && address && !test.isPending) test.mutate({ address })
          }}
        >
          {test.isPending ? all.testing : all.test}
        </CommandButton>
      </SaveBar>
    </form>
  )
}
