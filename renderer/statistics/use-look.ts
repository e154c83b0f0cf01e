import { useMemo, useState } from 'react'
import type { Period } from '../../shared/statistics/questions.ts'
import { client, useQuery } from '../client.ts'
import type { Day } from '../../shared/days.ts'
import type { Look } from './look/look.ts'

/** What there is to look at (null where there is nothing, undefined before it is known), and what is looked at: at first the last month with anything, beside the year before. */
export function useLook(enabled: boolean): {
  kept: Period | null | undefined
  problem: unknown
  look: Look | null
  setLook: (look: Look) => void
} {
  const asked = useQuery(client.statistics.kept, {}, { enabled })
  const [chosen, setLook] = useState<Look | null>(null)
  const kept = asked.data?.period
  return { kept, problem: asked.error, look: useLookUntil(chosen, kept?.to), setLook }
}

/** What was chosen, or the last month: of either, nothing is known after the last kept day. */
function useLookUntil(chosen: Look | null, until: Day | undefined): Look | null {
  return useMemo(() => {
    if (until === undefined) return chosen
    return chosen ? { ...chosen, until } : startingLook(until)
  }, [chosen, until])
}

function startingLook(until: Day): Look {
  return { period: { kind: 'month', month: until.slice(0, 7) }, until, comparison: 'year', filters: [], robots: false }
}
