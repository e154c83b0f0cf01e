import {
  ArrowDownload20Regular,
  ArrowImport20Regular,
  CheckboxChecked20Regular,
  Pause20Regular,
  PersonAdd20Regular,
  Tag20Regular,
} from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { BulkAct } from '../../shared/newsletter/reader.ts'
import { useActions, type Action } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'
import type { ReaderTicks } from './many/use-ticks.ts'

/** The keys and palette entries of the list: what is done with it as a whole, ticking, and what is done with those that are ticked. */
export function useListActions(on: {
  chosen: number
  ticks: ReaderTicks
  act: (act: BulkAct) => void
  ask: (what: 'add' | 'export' | 'tag' | 'stop') => void
  onImport: () => void
}): void {
  const words = useWords()
  const { chosen, ticks, act, ask, onImport } = on
  useActions(
    useMemo((): Action[] => {
      const say = words.newsletter
      const group = words.frame.groups.newsletter
      const ofList: Action[] = [
        {
          id: 'add-reader',
          label: say.addReader.title,
          keys: 'A',
          icon: <PersonAdd20Regular />,
          group,
          run: () => ask('add'),
        },
        {
          id: 'import-readers',
          label: say.import.title,
          keys: 'I',
          icon: <ArrowImport20Regular />,
          group,
          run: onImport,
        },
        {
          id: 'export-readers',
          label: say.export.title,
          icon: <ArrowDownload20Regular />,
          group,
          run: () => ask('export'),
        },
        {
          id: 'tick-reader',
          label: say.ticks.tick,
          keys: 'X',
          icon: <CheckboxChecked20Regular />,
          group,
          run: () => ticks.toggle(Math.max(0, chosen)),
        },
        { id: 'tick-all', label: say.ticks.allShort, group, run: ticks.tickAll },
      ]
      const ofTicked: Action[] = [
        { id: 'clear-ticks', label: say.ticks.clear, keys: 'Escape', group, run: ticks.clear },
        { id: 'tag-many', label: say.bulk.tag, keys: 'T', icon: <Tag20Regular />, group, run: () => ask('tag') },
        {
          id: 'pause-many',
          label: say.bulk.pause,
          keys: 'P',
          icon: <Pause20Regular />,
          group,
          run: () => act({ do: 'pause' }),
        },
        { id: 'stop-many', label: say.bulk.stop, keys: 'S', group, run: () => ask('stop') },
      ]
      return ticks.any ? [...ofTicked, ...ofList] : ofList
    }, [words, chosen, ticks, act, ask, onImport]),
  )
}
