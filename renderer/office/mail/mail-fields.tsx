import { shownPath } from '../../../shared/shown-path.ts'
import { useState } from 'react'
import { CheckField } from '../../ui/choices.tsx'
import { useWords } from '../../ui/language.tsx'
import { SelectField, TextArea, TextField } from '../../ui/text-field.tsx'
import { FieldRow, Group } from '../group.tsx'
import { keepsPassword, presetOf, presets, withPreset, type MailDraft, type Preset } from './mail-draft.ts'
import { isProxy } from './registration.ts'
import { ServerFields } from './server-fields.tsx'
import { SignInFields } from './sign-in-fields.tsx'
import { ServerResult } from './test-result.tsx'
import type { MailForm } from './use-mail-form.ts'

/** Every mail setting: service, both servers, folders, sender. */
export function MailFields({ form }: { form: MailForm }) {
  const words = useWords().office.mail
  const { draft, setDraft } = form
  const set = (change: Partial<MailDraft>) => setDraft({ ...draft, ...change })
  const [preset, setPreset] = useState(() => presetOf(draft))
  const keeps = (side: 'incoming' | 'outgoing') => keepsPassword(draft, side, form.stored)
  const folders = form.tested?.answer.incoming.folders ?? []
  return (
    <>
      <Group title={words.incoming}>
        <SelectField
          label={words.preset}
          value={preset}
          hint={words.presetNotes[preset]}
          choices={(Object.keys(presets) as Preset[]).map((value) => ({ value, words: words.presets[value] }))}
          onChange={(chosen) => {
            setPreset(chosen)
            setDraft(withPreset(draft, chosen))
          }}
        />
        <ServerFields
          login
          server={draft.incoming}
          onServer={(incoming) => set({ incoming })}
          passwordKept={keeps('incoming')}
        />
        <ServerResult form={form} side="incoming" />
      </Group>
      <Group title={words.outgoing}>
        <CheckField label={words.sameLogin} checked={draft.sameLogin} onChange={(sameLogin) => set({ sameLogin })} />
        <ServerFields
          login={!draft.sameLogin}
          server={draft.outgoing}
          onServer={(outgoing) => set({ outgoing })}
          passwordKept={keeps('outgoing')}
        />
        <ServerResult form={form} side="outgoing" />
      </Group>
      <SignInFields form={form} />
      <Group title={words.sender} note={words.senderNote}>
        <TextField
          type="email"
          label={words.address}
          value={draft.address}
          onChange={(address) => set({ address })}
          lang="en"
          maxLength={320}
        />
        <FieldRow>
          <TextField
            label={words.nameJa}
            value={draft.nameJa}
            onChange={(nameJa) => set({ nameJa })}
            lang="ja"
            maxLength={200}
          />
          <TextField
            label={words.nameEn}
            value={draft.nameEn}
            onChange={(nameEn) => set({ nameEn })}
            lang="en"
            maxLength={200}
          />
        </FieldRow>
        <FieldRow>
          <TextArea
            label={words.signatureJa}
            value={draft.signatureJa}
            onChange={(signatureJa) => set({ signatureJa })}
            lang="ja"
            rows={4}
            maxLength={4000}
          />
          <TextArea
            label={words.signatureEn}
            value={draft.signatureEn}
            onChange={(signatureEn) => set({ signatureEn })}
            lang="en"
            rows={4}
            maxLength={4000}
          />
        </FieldRow>
      </Group>
      <Group title={words.folders}>
        <FieldRow>
          <FolderField label={words.inbox} value={draft.inbox} onChange={(inbox) => set({ inbox })} folders={folders} />
          <FolderField label={words.sent} value={draft.sent} onChange={(sent) => set({ sent })} folders={folders} />
        </FieldRow>
        <TextArea
          label={words.others}
          hint={words.othersHint}
          value={draft.others}
          onChange={(others) => set({ others })}
          rows={2}
          maxLength={4000}
        />
      </Group>
      <Group title={words.network}>
        <TextField
          label={words.proxy}
          hint={words.proxyHint}
          value={draft.proxy}
          onChange={(proxy) => set({ proxy })}
          lang="en"
          maxLength={300}
          problem={isProxy(draft.proxy) ? undefined : words.missing.proxy}
        />
      </Group>
    </>
  )
}

/** Typed until the server has told its folders, then chosen among them. */
function FolderField(props: {
  label: string
  value: string
  onChange: (value: string) => void
  folders: readonly string[]
}) {
  const { label, value, onChange, folders } = props
  if (folders.length === 0) return <TextField label={label} value={value} onChange={onChange} maxLength={255} />
  const choices = [...new Set([value, ...folders])].map((folder) => ({ value: folder, words: shownPath(folder) }))
  return <SelectField label={label} value={value} onChange={onChange} choices={choices} />
}
