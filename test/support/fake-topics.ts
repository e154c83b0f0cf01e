import { Problem } from '../../shared/errors.ts'
import type { Contract } from '../../shared/contract.ts'
import type { Letter } from '../../shared/letters/letter.ts'
import { type OfficeCalendar, usualCalendar } from '../../shared/letters/calendar.ts'
import type { Topic } from '../../shared/letters/topics.ts'
import type { FakePart } from './fake-bridge.ts'

/** The office's topics in memory, and how many of these letters have each of them and each tag. */
export function fakeTopics(
  toDo: () => readonly Letter[],
  announce: () => void,
): {
  all: () => readonly Topic[]
  part: Pick<FakePart<Contract['letters']>, 'topics' | 'saveTopic' | 'labels' | 'calendar' | 'setCalendar'>
} {
  let topics: Topic[] = [
    ['旅券', 'Passport'],
    ['査証', 'Visa'],
    ['証明', 'Certificates'],
    ['文化・行事', 'Culture and events'],
    ['苦情', 'Complaint'],
  ].map(([ja = '', en = ''], place) => ({
    id: `018f9310-0000-7000-8000-00000000000${place + 1}`,
    name: { ja, en },
    inUse: true,
    dueIn: ja === '旅券' ? 5 : null,
  }))
  let calendar: OfficeCalendar = usualCalendar
  return {
    all: () => topics,
    part: {
      topics: () => topics,
      saveTopic: (topic) => {
        const others = topics.filter(({ id }) => id !== topic.id)
        if (others.some(({ name }) => name.ja === topic.name.ja || name.en === topic.name.en))
          throw new Problem('topic_name_taken')
        topics = [...others, topic].toSorted((one, other) => one.id.localeCompare(other.id))
        announce()
        return {}
      },
      calendar: () => calendar,
      setCalendar: (next) => {
        calendar = next
        announce()
        return {}
      },
      labels: () => {
        const letters = toDo()
        const topicOf = ({ topic }: Letter) => topic?.id ?? null
        return {
          topics: [...Map.groupBy(letters, topicOf)].map(([id, some]) => ({ id, letters: some.length })),
          tags: [...new Set(letters.flatMap(({ tags }) => tags))]
            .toSorted()
            .map((tag) => ({ tag, letters: letters.filter(({ tags }) => tags.includes(tag)).length })),
        }
      },
    },
  }
}
