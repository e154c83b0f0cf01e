import { Bookmark16Regular, Edit16Regular } from '@fluentui/react-icons'
import { mostCounted } from '../../../shared/letters/letter.ts'
import { type ListShown, showSame } from '../../../shared/letters/saved-views.ts'
import { client, useQuery } from '../../client.ts'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { SideHeading, SideRow } from '../../ui/side-row.tsx'

/** The saved view that a list shows; undefined where it shows none. */
export function useShownSavedView(shown: ListShown) {
  return useQuery(client.letters.savedViews, {}).data?.find((view) => showSame(view.shown, shown))
}

/** The searches that are kept as places, with what each holds; nothing where there is none. */
export function SavedViewRows(props: {
  chosen: string | undefined
  onShow: (shown: ListShown) => void
  onArrange: () => void
}) {
  const say = useWords().letters.savedViews
  const views = useQuery(client.letters.savedViews, {}).data ?? []
  const counts = useQuery(client.letters.savedViewCounts, {}, { enabled: views.length > 0 }).data
  if (views.length === 0) return null
  const count = (id: string) => {
    const found = counts?.find((one) => one.id === id)
    if (found === undefined || found.letters === 0) return undefined
    return found.more ? `${countOf(mostCounted)}+` : countOf(found.letters)
  }
  return (
    <>
      <SideHeading act={<IconButton label={say.edit} icon={<Edit16Regular />} onClick={props.onArrange} />}>
        {say.title}
      </SideHeading>
      {views.map(({ id, name, shown }) => (
        <SideRow
          key={id}
          icon={<Bookmark16Regular />}
          chosen={id === props.chosen}
          onClick={() => props.onShow(shown)}
          count={count(id)}
        >
          {name}
        </SideRow>
      ))}
    </>
  )
}
