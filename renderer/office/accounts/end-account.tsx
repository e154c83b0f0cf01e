import { useEffect, useRef } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Failure } from '../../ui/failure.tsx'

/** Asks before an account is ended, because that cannot be undone; the safe choice has the focus. */
export function EndAccount(props: { account: Account; onClose: () => void }) {
  const words = useWords().office.accounts
  const end = useCommand(client.office.endAccount)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <Modal
      title={words.endTitle(props.account.name)}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton buttonRef={keep} onClick={props.onClose}>
            {words.keep}
          </CommandButton>
          <CommandButton
            look="danger"
            disabled={end.isPending}
            onClick={() => end.mutate({ accountId: props.account.id }, { onSuccess: props.onClose })}
          >
            {words.endDo}
          </CommandButton>
        </>
      }
    >
      {words.endText}
      {end.error && <Failure problem={end.error} />}
    </Modal>
  )
}
