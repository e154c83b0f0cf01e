import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'

/** Asks before an account is ended, because that cannot be undone. */
export function EndAccount(props: { account: Account; onClose: () => void }) {
  const words = useWords().office.accounts
  const end = useCommand(client.office.endAccount)
  return (
    <Ask
      title={words.endTitle(props.account.name)}
      text={words.endText}
      act={words.endDo}
      keep={words.keep}
      busy={end.isPending}
      onAct={() => {
        if (!end.isPending) end.mutate({ accountId: props.account.id }, { onSuccess: props.onClose })
      }}
      onKeep={props.onClose}
    >
      {end.error && <Failure problem={end.error} />}
    </Ask>
  )
}
