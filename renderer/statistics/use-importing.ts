import type { Importing } from '../../shared/statistics/desk-calls.ts'
import { client, useQuery } from '../client.ts'
import { useDates, useWords } from '../ui/language.tsx'

/** Which of several workstations imports; null in an office of one, and before it is known. */
export function useImporting(): Importing | null {
  return useQuery(client.statistics.importing, {}).data ?? null
}

/** What people call the workstation that imports; empty where none does. */
export function useImportingName({ desk }: Importing): string {
  const words = useWords().statistics.desks
  return desk === null ? '' : desk.name === '' ? words.unnamed : desk.name
}

/** As of when the numbers are that came from another workstation; empty where they are counted here. */
export function useAsOf(): string {
  const words = useWords().statistics.desks
  const dates = useDates()
  const importing = useImporting()
  if (!importing?.asOf || importing.ownNumbers) return ''
  return words.asOf(dates.dateAndTime(importing.asOf), importing.desk?.name || words.unnamed)
}
