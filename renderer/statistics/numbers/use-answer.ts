import { keepPreviousData, type UseQueryResult } from '@tanstack/react-query'
import type { Problem } from '../../../shared/errors.ts'
import type { Answered, Panel } from '../../../shared/statistics/questions.ts'
import { client, useQuery } from '../../client.ts'
import { askedBy, type Look } from '../look/look.ts'

/** The numbers of a look for some panels; while others are on their way, those before stay. */
export function useAnswer(
  look: Look,
  panels: readonly Partial<Panel>[],
  options: { enabled?: boolean } = {},
): UseQueryResult<Answered, Problem> {
  const { enabled = true } = options
  return useQuery(client.statistics.ask, askedBy(look, panels), { placeholderData: keepPreviousData, enabled })
}
