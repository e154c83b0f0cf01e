import type { ListShown } from '../../../shared/letters/saved-views.ts'
import { client, useQuery } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'

/** Says what a list shows: its view, its search, and what it is narrowed to. */
export function useShownWords(): (shown: ListShown) => string {
  const words = useWords().letters
  const [language] = useLanguage()
  const topics = useQuery(client.letters.topics, {}).data
  return ({ view, search, topic, tag, unreadOnly, order }) =>
    [
      words.views[view],
      search,
      topic === null
        ? ''
        : topic === 'none'
          ? words.topics.noTopic
          : topics?.find(({ id }) => id === topic)?.name[language],
      tag,
      unreadOnly && words.unreadOnly,
      order === 'oldest' && words.savedViews.oldest,
      order === 'urgent' && words.urgentFirst,
    ]
      .filter(Boolean)
      .join(' · ')
}
