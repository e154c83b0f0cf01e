import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SaveBar } from '../save-bar.tsx'
import { RoleChoices } from './role-choices.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px' } })

/** Other roles for an account; the office is never left without an administrator. */
export function ChangeRoles(props: { account: Account; last: boolean; onClose: () => void }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.accounts
  const { account } = props
  const [roles, setRoles] = useState(account.roles)
  const change = useCommand(client.office.setRoles)
  const same = roles.length === account.roles.length && roles.every((role) => account.roles.includes(role))
  const missing = roles.length === 0 ? words.missing.roles : same ? words.missing.unchanged : null
  return (
    <Modal title={words.rolesTitle(account.name)} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (missing === null && !change.isPending)
            change.mutate({ accountId: account.id, roles }, { onSuccess: props.onClose })
        }}
      >
        {words.rolesNote}
        <div className={styles.fields}>
          <RoleChoices roles={roles} onRoles={setRoles} keepAdministrator={props.last} />
          {change.error && <Failure problem={change.error} />}
        </div>
        <SaveBar words={words.rolesDo} blocked={missing} busy={change.isPending && words.rolesDo}>
          <CommandButton onClick={props.onClose}>{all.frame.cancel}</CommandButton>
        </SaveBar>
      </form>
    </Modal>
  )
}
