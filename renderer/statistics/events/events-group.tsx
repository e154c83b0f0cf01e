import { Add16Regular, ArrowSwap16Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { DayEvent } from '../../../shared/statistics/notes.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { addDays, type Day } from '../../../shared/days.ts'
import { wholeDay } from '../look/period-words.ts'
import type { ChosenPeriod, Comparison } from '../look/periods.ts'
import { aroundOf } from '../side-list.tsx'
import { EventDialog } from './event-dialog.tsx'
import { NoteGroup } from './note-group.tsx'
import { useRowActs } from './row-acts.ts'

/** The events of days, the latest first: added, corrected, deleted, and what was before them held against what came after. */
export function EventsGroup(props: { today: Day; onCompare: (period: ChosenPeriod, comparison: Comparison) => void }) {
  const words = useWords().statistics.notes
  const [language] = useLanguage()
  const acts = useRowActs()
  const asked = useQuery(client.statistics.events, { from: '1990-01-01', to: addDays(props.today, 3660) })
  const [edited, setEdited] = useState<Partial<DayEvent> | null>(null)
  const [removed, setRemoved] = useState<DayEvent | null>(null)
  const remove = useCommand(client.statistics.removeEvent)
  const rows = (asked.data ?? []).toReversed()
  return (
    <NoteGroup
      title={words.events}
      text={words.eventsText}
      none={asked.data && rows.length === 0 && words.noEvents}
      act={
        <CommandButton size="bar" icon={<Add16Regular />} onClick={() => setEdited({ day: props.today })}>
          {words.addEvent}
        </CommandButton>
      }
    >
      {asked.error && <Failure problem={asked.error} />}
      {rows.length > 0 && (
        <DataTable
          label={words.events}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { id: 'day', words: words.day, width: 180, nowrap: true, cell: ({ day }) => wholeDay(language, day) },
            { id: 'text', words: words.eventText, cell: ({ text }) => text },
            {
              id: 'acts',
              words: words.acts,
              end: true,
              nowrap: true,
              cell: (event) => (
                <span className={acts}>
                  <CommandButton
                    size="small"
                    look="quiet"
                    icon={<ArrowSwap16Regular />}
                    onClick={() => props.onCompare(aroundOf(event), 'before')}
                  >
                    {words.compare}
                  </CommandButton>
                  <IconButton
                    small
                    label={`${words.edit}: ${event.text}`}
                    icon={<Edit16Regular />}
                    onClick={() => setEdited(event)}
                  />
                  <IconButton
                    small
                    label={`${words.remove}: ${event.text}`}
                    icon={<Delete16Regular />}
                    onClick={() => setRemoved(event)}
                  />
                </span>
              ),
            },
          ]}
        />
      )}
      {edited && <EventDialog event={edited} onClose={() => setEdited(null)} />}
      {removed && (
        <Ask
          title={words.removeEvent(removed.text)}
          text={words.removeEventText}
          act={words.remove}
          busy={remove.isPending}
          onAct={() => remove.mutate({ id: removed.id }, { onSuccess: () => setRemoved(null) })}
          onKeep={() => setRemoved(null)}
        >
          {remove.error && <Failure problem={remove.error} />}
        </Ask>
      )}
    </NoteGroup>
  )
}
