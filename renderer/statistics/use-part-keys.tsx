import { PanelLeft20Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions, type Action } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'
import { numberPlaces, placeIcons, type StatisticsPlace } from './places.tsx'

/** The keys of the part itself: its places by number, and whether they are shown. */
export function usePartKeys(options: {
  looks: boolean
  goTo: (place: StatisticsPlace) => void
  togglePlaces: () => void
}): void {
  const words = useWords()
  const { looks, goTo, togglePlaces } = options
  useActions(
    useMemo((): Action[] => {
      const places: readonly StatisticsPlace[] = looks
        ? [...numberPlaces, 'events', 'imports', 'releases']
        : ['imports']
      return [
        ...places.map((place, index) => ({
          id: `statistics-${place}`,
          label: words.statistics.places[place],
          icon: placeIcons[place],
          group: words.frame.groups.statistics,
          ...(looks && index < 9 && { keys: String(index + 1) }),
          ...(place === 'imports' && { keys: 'I' }),
          ...(place === 'events' && { keys: 'E' }),
          run: () => goTo(place),
        })),
        {
          id: 'views',
          label: words.frame.views,
          keys: 'Ctrl+B',
          icon: <PanelLeft20Regular />,
          group: words.frame.groups.everywhere,
          run: togglePlaces,
        },
      ]
    }, [words, looks, goTo, togglePlaces]),
  )
}
