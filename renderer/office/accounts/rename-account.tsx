import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SaveBar } from '../save-bar.tsx'
import { NameFields, type TwoNames } from './name-fields.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px' } })

/** Other names for an account, as the office knows the person and as English replies are signed. */
export function RenameAccount(props: { account: Account; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().office.accounts
  const say = useProblemWords()
  const { account } = props
  const [names, setNames] = useState<TwoNames>({ name: account.name, nameEn: account.nameEn })
  const rename = useCommand(client.office.rename)
  const next = { name: names.name.trim(), nameEn: names.nameEn.trim() }
  const same = next.name === account.name && next.nameEn === account.nameEn
  const missing = next.name === '' ? words.missing.name : same ? words.missing.sameName : null
  const atName = isOneOf(rename.error, ['account_name_taken'])
  return (
    <Modal
      title={words.renameTitle(account.name)}
      onClose={props.onClose}
      onSubmit={() => {
        if (missing === null && !rename.isPending)
          rename.mutate({ accountId: account.id, ...next }, { onSuccess: props.onClose })
      }}
      foot={
        <SaveBar words={words.renameDo} busy={rename.isPending && words.renameDo} blocked={missing}>
          <CancelButton onClick={props.onClose} />
        </SaveBar>
      }
    >
      {words.renameText}
      <div className={styles.fields}>
        <NameFields
          names={names}
          onNames={(typed) => {
            if (!rename.isIdle) rename.reset()
            setNames(typed)
          }}
          problem={atName ? say(rename.error) : undefined}
        />
        {rename.error && !atName && <Failure problem={rename.error} />}
      </div>
    </Modal>
  )
}
