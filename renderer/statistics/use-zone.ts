import { client, useQuery } from '../client.ts'
import { useTimeZone } from '../ui/language.tsx'

/** The time zone in which days are counted: that of the statistics, which the first import fixes; until it is known, the office's. */
export function useZone(): string | undefined {
  const office = useTimeZone()
  return useQuery(client.statistics.settings, {}).data?.settings.timeZone ?? office
}
