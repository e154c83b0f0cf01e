import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MailAuth, Tls } from '../../../shared/office/mail-settings.ts'
import { CheckField, SwitchField } from '../../ui/choices.tsx'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { SelectField, TextArea, TextField } from '../../ui/text-field.tsx'
import { FieldRow } from '../group.tsx'
import { isLoopback, type ServerDraft } from './mail-draft.ts'

/** Name, port, encryption and login of one mail server. */
export function ServerFields(props: {
  server: ServerDraft
  onServer: (server: ServerDraft) => void
  /** Without one where it takes that of another; `password` where nobody signs in in the browser. */
  login: boolean | 'password'
  passwordKept: boolean
}) {
  const words = useWords().office.mail
  const { server, onServer } = props
  const set = (change: Partial<ServerDraft>) => onServer({ ...server, ...change })
  const tls = (Object.keys(words.tlsChoices) as Tls[]).map((value) => ({ value, words: words.tlsChoices[value] }))
  const auths = (Object.keys(words.authChoices) as MailAuth[]).map((value) => ({
    value,
    words: words.authChoices[value],
  }))
  return (
    <>
      <FieldRow server>
        <TextField
          label={words.host}
          value={server.host}
          onChange={(host) => set({ host })}
          lang="en"
          maxLength={255}
        />
        <TextField
          label={words.port}
          value={server.port}
          onChange={(port) => set({ port: port.normalize('NFKC').replace(/\D/gu, '') })}
          inputMode="numeric"
          maxLength={5}
        />
        <SelectField
          label={words.tls}
          value={server.tls}
          onChange={(value) => set({ tls: value })}
          choices={tls}
          {...(server.tls === 'none' &&
            server.host !== '' &&
            !isLoopback(server.host) && { problem: words.missing.plain })}
        />
      </FieldRow>
      {props.login === true && (
        <SwitchField label={words.auth} value={server.auth} onChange={(auth) => set({ auth })} choices={auths} />
      )}
      {props.login !== false && (
        <FieldRow>
          <TextField
            label={words.user}
            value={server.user}
            onChange={(user) => set({ user })}
            lang="en"
            autoComplete="off"
            maxLength={320}
          />
          {server.auth === 'password' && (
            <PasswordField
              value={server.password}
              onChange={(password) => set({ password })}
              kept={props.passwordKept}
            />
          )}
        </FieldRow>
      )}
      <CheckField
        label={words.ownAuthority}
        note={server.ownAuthority ? words.ownAuthorityText : undefined}
        checked={server.ownAuthority}
        onChange={(ownAuthority) => set({ ownAuthority })}
      />
      {server.ownAuthority && (
        <TextArea
          code
          label={words.certificateAuthority}
          rows={5}
          lang="en"
          maxLength={65536}
          value={server.certificateAuthority}
          onChange={(certificateAuthority) => set({ certificateAuthority })}
        />
      )}
    </>
  )
}

function PasswordField(props: { value: string; onChange: (value: string) => void; kept: boolean }) {
  const words = useWords().office.mail
  const [shown, setShown] = useState(false)
  return (
    <TextField
      label={words.password}
      value={props.value}
      onChange={props.onChange}
      type={shown ? 'text' : 'password'}
      autoComplete="new-password"
      maxLength={4096}
      hint={props.kept && props.value === '' ? words.passwordKept : undefined}
      end={
        <IconButton
          small
          label={shown ? words.hidePassword : words.showPassword}
          pressed={shown}
          icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
