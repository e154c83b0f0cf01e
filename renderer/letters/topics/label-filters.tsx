import { MenuDivider, MenuItemRadio } from '@fluentui/react-components'
import { client, useQuery } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'

/** Topics and tags as items of the list's filter menu: they narrow whatever view is shown. Values as in the filter; '' leaves all. */
export function LabelFilters() {
  const say = useWords().letters.topics
  const [language] = useLanguage()
  const topics = useQuery(client.letters.topics, {}).data ?? []
  const tags = useQuery(client.letters.labels, {}).data?.tags ?? []
  return (
    <>
      <MenuDivider />
      <MenuItemRadio name="topic" value="">
        {say.anyTopic}
      </MenuItemRadio>
      {topics.map(({ id, name }) => (
        <MenuItemRadio key={id} name="topic" value={id}>
          {name[language]}
        </MenuItemRadio>
      ))}
      <MenuItemRadio name="topic" value="none">
        {say.noTopic}
      </MenuItemRadio>
      {tags.length > 0 && (
        <>
          <MenuDivider />
          <MenuItemRadio name="tag" value="">
            {say.anyTag}
          </MenuItemRadio>
        </>
      )}
      {tags.map(({ tag }) => (
        <MenuItemRadio key={tag} name="tag" value={tag}>
          {tag}
        </MenuItemRadio>
      ))}
    </>
  )
}
