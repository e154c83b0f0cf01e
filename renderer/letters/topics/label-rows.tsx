import { Tag16Regular, TextBulletListSquare16Regular } from '@fluentui/react-icons'
import type { Narrowing } from '../../../shared/letters/topics.ts'
import { client, useQuery } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { SideHeading, SideRow } from '../../ui/side-row.tsx'

/** The office's topics, and the tags that letters to be answered have, as places: each holds what is to be done of it. */
export function LabelRows(props: { chosen: Narrowing; onNarrow: (to: Narrowing) => void }) {
  const say = useWords().letters.topics
  const [language] = useLanguage()
  const { chosen, onNarrow } = props
  const topics = useQuery(client.letters.topics, {}).data ?? []
  const labels = useQuery(client.letters.labels, {}).data
  const lettersOf = new Map(labels?.topics.map(({ id, letters }) => [id ?? 'none', letters]))
  const places = [
    ...topics
      .filter(({ id, inUse }) => inUse || lettersOf.has(id))
      .map(({ id, name }) => ({ id, name: name[language] })),
    ...(lettersOf.has('none') ? [{ id: 'none' as const, name: say.noTopic }] : []),
  ]
  const tags = (labels?.tags ?? []).filter(({ tag, letters }) => letters > 0 || tag === chosen.tag)
  const count = (letters: number) => (letters > 0 ? countOf(letters) : undefined)
  return (
    <>
      {topics.length > 0 && <SideHeading>{say.topic}</SideHeading>}
      {topics.length > 0 &&
        places.map(({ id, name }) => (
          <SideRow
            key={id}
            icon={<TextBulletListSquare16Regular />}
            chosen={chosen.topic === id}
            onClick={() => onNarrow({ topic: id, tag: null })}
            count={count(lettersOf.get(id) ?? 0)}
          >
            {name}
          </SideRow>
        ))}
      {tags.length > 0 && <SideHeading>{say.tag}</SideHeading>}
      {tags.map(({ tag, letters }) => (
        <SideRow
          key={tag}
          icon={<Tag16Regular />}
          chosen={chosen.tag === tag}
          onClick={() => onNarrow({ topic: null, tag })}
          count={count(letters)}
        >
          {tag}
        </SideRow>
      ))}
    </>
  )
}
