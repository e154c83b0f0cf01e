import { useWords } from '../../ui/language.tsx'
import { SelectField, TextArea, TextField } from '../../ui/text-field.tsx'
import { FieldRow } from '../group.tsx'
import type { AddressDraft } from './address-draft.ts'

/** Where a PostgreSQL database is, and as whom it is asked once. */
export function DatabaseFields(props: { draft: AddressDraft; onDraft: (draft: AddressDraft) => void }) {
  const words = useWords().office.workstations.database
  const { draft, onDraft } = props
  const set = (change: Partial<AddressDraft>) => onDraft({ ...draft, ...change })
  return (
    <>
      <FieldRow server>
        <TextField label={words.host} value={draft.host} onChange={(host) => set({ host })} lang="en" maxLength={253} />
        <TextField
          label={words.port}
          value={draft.port}
          onChange={(port) => set({ port: port.normalize('NFKC').replace(/\D/gu, '') })}
          inputMode="numeric"
          maxLength={5}
        />
        <SelectField
          label={words.tls}
          value={draft.tls}
          onChange={(tls) => set({ tls })}
          choices={[
            { value: 'verify', words: words.tlsChoices.verify },
            { value: 'none', words: words.tlsChoices.none },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={words.database}
          value={draft.database}
          onChange={(database) => set({ database })}
          lang="en"
          maxLength={63}
        />
        <TextField label={words.user} value={draft.user} onChange={(user) => set({ user })} lang="en" maxLength={63} />
        <TextField
          label={words.password}
          value={draft.password}
          onChange={(password) => set({ password })}
          type="password"
          autoComplete="new-password"
          maxLength={1000}
        />
      </FieldRow>
      <TextArea
        code
        label={words.authority}
        hint={words.authorityHint}
        rows={3}
        lang="en"
        maxLength={65536}
        value={draft.authority}
        onChange={(authority) => set({ authority })}
      />
    </>
  )
}
