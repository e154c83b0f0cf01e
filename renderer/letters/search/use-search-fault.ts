import { useMemo } from 'react'
import { readSearch, type SearchFault } from '../../../shared/letters/search/read-search.ts'
import type { Words } from '../../../shared/words/index.ts'
import { client, useQuery } from '../../client.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'

/** Why a search of letters cannot be read, as one sentence; null where it can, or where the office's topics are not known yet. */
export function useSearchFault(search: string): string | null {
  const words = useWords().letters
  const today = useToday()
  const topics = useQuery(client.letters.topics, {}).data
  return useMemo(() => {
    const read = readSearch(search, { today, topics: topics ?? [] })
    if (!('fault' in read) || (read.fault.why === 'no-topic' && topics === undefined)) return null
    return faultWords(read.fault, words.search)
  }, [search, today, topics, words])
}

/** The day that it is in the office. */
export function useToday(): string {
  const now = useNow(30_000)
  return useDates().dayKey(now)
}

function faultWords(fault: SearchFault, { faults }: Words['letters']['search']): string {
  switch (fault.why) {
    case 'too-long':
    case 'too-many':
      return faults[fault.why]
    case 'no-value':
      return faults['no-value'][fault.operator](fault.name)
    default:
      return faults[fault.why](fault.name, fault.value)
  }
}
