import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Language } from '../../../shared/office/account.ts'
import type { Role } from '../../../shared/roles.ts'
import { client, useCommand } from '../../client.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import { SaveBar } from '../save-bar.tsx'
import { RoleChoices } from './role-choices.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px' } })

/** A new person at the desk: name, roles, language, and a first passphrase to be told in person. */
export function AddAccount(props: { onClose: () => void }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.accounts
  const say = useProblemWords()
  const [windowLanguage] = useLanguage()
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<Role[]>(['staff'])
  const [language, setLanguage] = useState<Language>(windowLanguage)
  const passphrase = useNewPassphrase([name])
  const add = useCommand(client.office.addAccount)
  const missing =
    name.trim() === '' ? words.missing.name : roles.length === 0 ? words.missing.roles : passphrase.missing
  const atName = isOneOf(add.error, ['account_name_taken'])
  const atPassphrase = isOneOf(add.error, ['weak_passphrase'])
  const submit = () => {
    if (missing === null && !add.isPending)
      add.mutate({ name, roles, language, passphrase: passphrase.first }, { onSuccess: props.onClose })
  }
  return (
    <Modal title={words.addTitle} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {words.addText}
        <div className={styles.fields}>
          <TextField
            autoFocus
            label={words.name}
            value={name}
            maxLength={80}
            problem={atName ? say(add.error) : undefined}
            onChange={(text) => {
              if (!add.isIdle) add.reset()
              setName(text)
            }}
          />
          <RoleChoices roles={roles} onRoles={setRoles} />
          <SwitchField
            label={words.language}
            value={language}
            onChange={setLanguage}
            choices={[
              { value: 'ja', words: all.office.mine.languages.ja, lang: 'ja' },
              { value: 'en', words: all.office.mine.languages.en, lang: 'en' },
            ]}
          />
          <NewPassphraseFields
            state={passphrase}
            label={words.firstPassphrase}
            problem={atPassphrase ? say(add.error) : undefined}
          />
          {add.error && !atName && !atPassphrase && <Failure problem={add.error} />}
        </div>
        <SaveBar words={words.addDo} busy={add.isPending && words.adding} blocked={missing}>
          <CommandButton onClick={props.onClose}>{all.frame.cancel}</CommandButton>
        </SaveBar>
      </form>
    </Modal>
  )
}
