import { useState } from 'react'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { dayIn } from '../../../shared/days.ts'
import { addMonths } from '../look/days.ts'
import { useZone } from '../use-zone.ts'
import { useReleaseWords } from './release-words.ts'

/** Closes the months that are over before their time, where there is one that is not closed: then they can be published. */
export function CloseMonths({ months }: { months: readonly string[] }) {
  const { words, pages } = useReleaseWords()
  const zone = useZone()
  const kept = useQuery(client.statistics.kept, {}).data?.period
  const close = useCommand(client.statistics.closeDays)
  const [asking, setAsking] = useState(false)
  const before = `${dayIn(zone, new Date()).slice(0, 7)}-01`
  const last = addMonths(before, -1).slice(0, 7)
  if (!kept || kept.from >= before || months.includes(last)) return null
  const say = words.closing
  const month = pages.month(last)
  return (
    <>
      <CommandButton size="small" disabled={close.isPending} onClick={() => setAsking(true)}>
        {close.isPending ? say.busy : say.open(month)}
      </CommandButton>
      {close.error && <Failure problem={close.error} />}
      {asking && (
        <Ask
          title={say.title(month)}
          text={say.text}
          act={say.do}
          onAct={() => {
            setAsking(false)
            close.mutate({ before })
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}
