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
  return { kept, problem: asked.error, look: useLookWithin(chosen, kept), setLook }
}

/** What was chosen, or the last month: of either, nothing is known before the first kept day and after the last. */
function useLookWithin(chosen: Look | null, kept: Period | null | undefined): Look | null {
  const { from: since, to: until } = kept ?? {}
  return useMemo(() => {
    if (since === undefined || until === undefined) return chosen
    return { ...(chosen ?? startingLook(until)), since, until }
  }, [chosen, since, until])
}

function startingLook(until: Day): Omit<Look, 'since' | 'until'> {
  return { period: { kind: 'month', month: until.slice(0, 7) }, comparison: 'year', filters: [], robots: false }
}
