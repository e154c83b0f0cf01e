import { keepPreviousData, type UseQueryResult } from '@tanstack/react-query'
import type { Problem } from '../../../shared/errors.ts'
import type { Answered, Panel, Period } from '../../../shared/statistics/questions.ts'
import { client, useQuery } from '../../client.ts'
import { askedBy, type Look } from '../look/look.ts'

/** The numbers of a look for some panels; while others are on their way, those before stay. `compare` holds them against other days. */
export function useAnswer(
  look: Look,
  panels: readonly Partial<Panel>[],
  options: { compare?: Period | null; enabled?: boolean } = {},
): UseQueryResult<Answered, Problem> {
  const asked = askedBy(look, panels)
  const { compare = asked.compare, enabled = true } = options
  return useQuery(client.statistics.ask, { ...asked, compare }, { placeholderData: keepPreviousData, enabled })
}
