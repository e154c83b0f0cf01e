import type { Workstation } from '../../../shared/office/sharing.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'

/** Asks before a workstation is ended, because that cannot be undone. */
export function EndDesk(props: { desk: Workstation; onClose: () => void }) {
  const words = useWords().office.workstations
  const end = useCommand(client.office.endDesk)
  const name = props.desk.name === '' ? words.table.unnamed : props.desk.name
  return (
    <Ask
      title={words.end.ask(name)}
      text={words.end.askText}
      act={words.end.do}
      keep={words.end.keep}
      busy={end.isPending}
      onAct={() => {
        if (!end.isPending) end.mutate({ deskId: props.desk.id }, { onSuccess: props.onClose })
      }}
      onKeep={props.onClose}
    >
      {end.error && <Failure problem={end.error} />}
    </Ask>
  )
}
