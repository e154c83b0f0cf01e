import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Language } from '../../../shared/office/account.ts'
import type { Role } from '../../../shared/roles.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import { SaveBar } from '../save-bar.tsx'
import { NameFields, type TwoNames } from './name-fields.tsx'
import { RoleChoices } from './role-choices.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px' } })

/** A new person at the desk: name, roles, language, and a first passphrase to be told in person. */
export function AddAccount(props: { onClose: () => void }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.accounts
  const say = useProblemWords()
  const [windowLanguage] = useLanguage()
  const [names, setNames] = useState<TwoNames>({ name: '', nameEn: '' })
  const { name, nameEn } = names
  const [roles, setRoles] = useState<Role[]>(['staff'])
  const [language, setLanguage] = useState<Language>(windowLanguage)
  const settings = useQuery(client.office.settings, {})
  const office = settings.data?.officeName
  const passphrase = useNewPassphrase([name, nameEn, office?.ja ?? '', office?.en ?? ''])
  const add = useCommand(client.office.addAccount)
  const missing =
    name.trim() === '' ? words.missing.name : roles.length === 0 ? words.missing.roles : passphrase.missing
  const atName = isOneOf(add.error, ['account_name_taken'])
  const atPassphrase = isOneOf(add.error, ['weak_passphrase'])
  const submit = () => {
    if (missing === null && !add.isPending)
      add.mutate({ name, nameEn, roles, language, passphrase: passphrase.first }, { onSuccess: props.onClose })
  }
  return (
    <Modal
      title={words.addTitle}
      onClose={props.onClose}
      onSubmit={submit}
      foot={
        <SaveBar words={words.addDo} busy={add.isPending && words.adding} blocked={missing}>
          <CancelButton onClick={props.onClose} />
        </SaveBar>
      }
    >
      {words.addText}
      <div className={styles.fields}>
        <NameFields
          names={names}
          onNames={(typed) => {
            if (!add.isIdle) add.reset()
            setNames(typed)
          }}
          problem={atName ? say(add.error) : undefined}
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
    </Modal>
  )
}
