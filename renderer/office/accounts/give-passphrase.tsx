import { makeStyles } from '@fluentui/react-components'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import { SaveBar } from '../save-bar.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px' } })

/** A new passphrase for somebody who has forgotten theirs. */
export function GivePassphrase(props: { account: Account; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().office.accounts
  const say = useProblemWords()
  const { account } = props
  const office = useQuery(client.office.settings, {}).data?.officeName
  const passphrase = useNewPassphrase([account.name, account.nameEn, office?.ja ?? '', office?.en ?? ''])
  const give = useCommand(client.office.givePassphrase)
  const weak = isOneOf(give.error, ['weak_passphrase'])
  return (
    <Modal
      title={words.giveTitle(account.name)}
      onClose={props.onClose}
      onSubmit={() => {
        if (passphrase.missing === null && !give.isPending)
          give.mutate({ accountId: account.id, passphrase: passphrase.first }, { onSuccess: props.onClose })
      }}
      foot={
        <SaveBar words={words.giveDo} busy={give.isPending && words.giveDo} blocked={passphrase.missing}>
          <CancelButton onClick={props.onClose} />
        </SaveBar>
      }
    >
      {words.giveText}
      <div className={styles.fields}>
        <NewPassphraseFields
          state={passphrase}
          label={words.newPassphrase}
          problem={weak ? say(give.error) : undefined}
        />
        {give.error && !weak && <Failure problem={give.error} />}
      </div>
    </Modal>
  )
}
