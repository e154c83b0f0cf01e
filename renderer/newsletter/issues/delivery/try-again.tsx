import { client, useCommand } from '../../../client.ts'
import { Ask } from '../../../ui/ask.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { countOf } from '../../../ui/numbers.ts'
import { useUndo } from '../../../ui/undo.tsx'

/** Asks before mails that did not arrive are sent again. */
export function TryAgain(props: {
  id: string
  states: 'deferred' | 'refused'
  domain: string | null
  count: number
  onClose: () => void
}) {
  const say = useWords().newsletter.issues.delivery.missed
  const tell = useUndo()
  const again = useCommand(client.newsletter.tryAgain)
  const { id, states, domain, onClose } = props
  const count = countOf(props.count)
  return (
    <Ask
      title={
        domain !== null
          ? say.tryDomainTitle(domain)
          : states === 'refused'
            ? say.tryRefusedTitle(count)
            : say.tryTitle(count)
      }
      text={say.tryText}
      act={say.tryDo}
      busy={again.isPending}
      onAct={() =>
        again.mutate(
          { id, states: [states], domain },
          {
            onSuccess: ({ tried }) => {
              tell({ words: say.tried(tried) })
              onClose()
            },
          },
        )
      }
      onKeep={onClose}
    >
      {again.error && <Failure problem={again.error} />}
    </Ask>
  )
}
