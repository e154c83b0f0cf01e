import { useState } from 'react'
import type { Period } from '../../shared/statistics/questions.ts'
import { client, useQuery } from '../client.ts'
import type { Day } from './look/days.ts'
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
  return { kept, problem: asked.error, look: chosen ?? (kept ? startingLook(kept.to) : null), setLook }
}

function startingLook(last: Day): Look {
  return { period: { kind: 'month', month: last.slice(0, 7) }, comparison: 'year', filters: [], robots: false }
}
