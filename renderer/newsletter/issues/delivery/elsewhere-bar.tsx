import { useState } from 'react'
import type { DeliveryProgress } from '../../../../shared/newsletter/issue/delivery.ts'
import { client, useCommand } from '../../../client.ts'
import { Ask } from '../../../ui/ask.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useDates, useWords } from '../../../ui/language.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'

/** Says which workstation delivers an issue and since when nothing of it came; a person lets this one go on in its place. */
export function ElsewhereBar(props: {
  id: string
  elsewhere: NonNullable<DeliveryProgress['elsewhere']>
  /** It has not ended, and whoever looks may act. */
  mayTakeOver: boolean
}) {
  const say = useWords().newsletter.issues.delivery.elsewhere
  const dates = useDates()
  const [asking, setAsking] = useState(false)
  const takeOver = useCommand(client.newsletter.takeOverDelivery)
  const { id, elsewhere, mayTakeOver } = props
  const name = elsewhere.name === '' ? say.unnamed : elsewhere.name
  const since = elsewhere.lastAt === null ? null : dates.dateAndTime(elsewhere.lastAt)
  return (
    <>
      <MessageBar
        tone="neutral"
        live
        title={mayTakeOver ? say.delivers(name) : say.delivered(name)}
        {...(mayTakeOver && {
          besides: (
            <CommandButton size="bar" onClick={() => setAsking(true)}>
              {say.takeOver}
            </CommandButton>
          ),
        })}
      >
        {mayTakeOver && (since === null ? say.neverHeard : say.lastHeard(since))} {say.single(name)}
      </MessageBar>
      {asking && (
        <Ask
          title={say.title}
          text={
            <>
              <p>{since === null ? say.neverHeardOf(name) : say.silent(name, since)}</p>
              <p>{say.text(name)}</p>
            </>
          }
          act={say.act}
          busy={takeOver.isPending}
          onAct={() => takeOver.mutate({ id }, { onSuccess: () => setAsking(false) })}
          onKeep={() => setAsking(false)}
        >
          {takeOver.error && <Failure problem={takeOver.error} />}
        </Ask>
      )}
    </>
  )
}
