import { useCallback, useMemo } from 'react'
import { operatorNames, operators } from '../../../shared/letters/search/operators.ts'
import { client, useQuery } from '../../client.ts'
import { SearchBox, type SearchBoxProps } from '../../ui/frame/search-box.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { offersAt } from './offers.ts'
import { useSearchFault, useToday } from './use-search-fault.ts'

/** The search of letters: it offers operators and their values, and says what of a search cannot be read. */
export function LettersSearch(props: SearchBoxProps) {
  const words = useWords().letters
  const [language] = useLanguage()
  const today = useToday()
  const topics = useQuery(client.letters.topics, {}).data
  const labels = useQuery(client.letters.labels, {}).data
  const problem = useSearchFault(props.value)
  const at = useCallback(
    (text: string, caret: number) =>
      offersAt(text, caret, {
        today,
        language,
        words,
        topics: topics ?? [],
        labels: labels ?? { topics: [], tags: [] },
      }),
    [today, language, words, topics, labels],
  )
  const completing = useMemo(
    () => ({
      label: words.search.offered,
      action: {
        id: 'search-conditions',
        label: words.search.act,
        keys: 'Ctrl+F',
        alsoFound: operatorNames.map((name) => operators[name][language][0]).join(' '),
      },
      at,
    }),
    [words, language, at],
  )
  return <SearchBox {...props} completing={completing} problem={problem} />
}
