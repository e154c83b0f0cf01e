import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { Role } from '../../../shared/roles.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SaveBar } from '../save-bar.tsx'
import { RoleChoices } from './role-choices.tsx'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px' },
  list: { margin: '8px 0 0', paddingInlineStart: '20px' },
})

/** Other roles for an account, first chosen, then seen once more before they hold; the office is never left without an administrator. */
export function ChangeRoles(props: { account: Account; own: boolean; last: boolean; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().office.accounts
  const { account } = props
  const [roles, setRoles] = useState(account.roles)
  const [confirming, setConfirming] = useState(false)
  const same = roles.length === account.roles.length && roles.every((role) => account.roles.includes(role))
  const missing = roles.length === 0 ? words.missing.roles : same ? words.missing.unchanged : null
  if (confirming)
    return <ConfirmRoles {...props} roles={roles} onBack={() => setConfirming(false)} onDone={props.onClose} />
  return (
    <Modal
      title={words.rolesTitle(account.name)}
      onClose={props.onClose}
      onSubmit={() => {
        if (missing === null) setConfirming(true)
      }}
      foot={
        <SaveBar words={words.rolesGoOn} blocked={missing}>
          <CancelButton onClick={props.onClose} />
        </SaveBar>
      }
    >
      {words.rolesNote}
      <div className={styles.fields}>
        <RoleChoices roles={roles} onRoles={setRoles} keepAdministrator={props.last} />
      </div>
    </Modal>
  )
}

function ConfirmRoles(props: {
  account: Account
  own: boolean
  roles: readonly Role[]
  onBack: () => void
  onDone: () => void
}) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.accounts
  const { account, roles } = props
  const change = useCommand(client.office.setRoles)
  const named = (some: readonly Role[]) => some.map((role) => all.roles[role]).join(all.office.unlock.and)
  const added = Role.options.filter((role) => roles.includes(role) && !account.roles.includes(role))
  const removed = Role.options.filter((role) => !roles.includes(role) && account.roles.includes(role))
  return (
    <Modal
      title={words.rolesConfirm(account.name)}
      onClose={props.onBack}
      onSubmit={() => {
        if (!change.isPending) change.mutate({ accountId: account.id, roles: [...roles] }, { onSuccess: props.onDone })
      }}
      foot={
        <SaveBar words={words.rolesDo} busy={change.isPending && words.rolesDo}>
          <CancelButton words={words.rolesBack} onClick={props.onBack} />
        </SaveBar>
      }
    >
      <ul className={styles.list}>
        {added.length > 0 && <li>{words.rolesAdded(named(added))}</li>}
        {removed.length > 0 && <li>{words.rolesRemoved(named(removed))}</li>}
      </ul>
      {added.includes('administrator') && <p>{words.rolesAdministrator}</p>}
      {props.own && removed.length > 0 && <p>{words.rolesOwn}</p>}
      {change.error && <Failure problem={change.error} />}
    </Modal>
  )
}
