import { makeStyles } from '@fluentui/react-components'
import { Add20Regular, CalendarCancel16Regular, CheckmarkCircle16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { addDays } from '../../../shared/days.ts'
import { lands } from '../../../shared/holidays.ts'
import type { OfficeCalendar } from '../../../shared/letters/calendar.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { restWords } from '../../../shared/words/letters/holidays/rest-words.ts'
import { CheckField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { datesFor } from '../../ui/dates.ts'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { Status } from '../../ui/status.tsx'
import { heardOnly } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { Group } from '../group.tsx'
import { ViewPage } from '../view-page.tsx'
import { ClosingDayDialog } from './closing-day-dialog.tsx'
import { type ComingDay, comingDays, withDay, withoutDay } from './coming-days.ts'

const useStyles = makeStyles({
  text: { margin: '0 0 16px', color: deskTokens.colorNeutralForeground2 },
  lands: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heard: heardOnly,
})

/** Days that are shown from tomorrow on. */
const shown = 366

/** On which days the office works: what due dates of letters are counted by. */
export function CalendarView() {
  const styles = useStyles()
  const words = useWords()
  const say = words.office.calendar
  const tell = useUndo()
  const [language] = useLanguage()
  const today = useDates().dayKey(useNow(60_000))
  // A calendar day belongs to no time zone.
  const dayWords = (day: string): string => datesFor(language, 'UTC').dayWithYear(`${day}T00:00:00Z`)
  const calendar = useQuery(client.letters.calendar, {})
  const save = useCommand(client.letters.setCalendar)
  const [adding, setAdding] = useState(false)
  const stored = calendar.data
  const keep = (next: OfficeCalendar, done: string): void =>
    save.mutate(next, {
      onSuccess: () => tell({ words: done, ...(stored && { undo: () => save.mutate(stored) }) }),
    })
  const reasons = ({ day, own }: ComingDay): string =>
    [...(own === null ? [] : [own === '' ? say.own : own]), ...restWords(day, words)].join(say.between)
  return (
    <ViewPage
      title={say.title}
      width="narrow"
      acts={
        stored && (
          <CommandButton size="bar" look="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
            {say.add}
          </CommandButton>
        )
      }
    >
      <p className={styles.text}>
        <span className="prose">{say.text}</span>
      </p>
      {calendar.error && <Failure problem={calendar.error} />}
      {save.error && <Failure problem={save.error} />}
      {stored && (
        <>
          <Group title={say.lands}>
            <div className={styles.lands}>
              {lands.map((land) => (
                <CheckField
                  key={land}
                  label={say.keeps[land]}
                  checked={stored.lands.includes(land)}
                  onChange={(is) => {
                    const others = stored.lands.filter((one) => one !== land)
                    keep({ ...stored, lands: is ? [...others, land] : others }, say.kept)
                  }}
                />
              ))}
            </div>
          </Group>
          <Group title={say.coming}>
            <DataTable
              label={say.coming}
              rows={comingDays(stored, addDays(today, 1), shown)}
              keyOf={(one) => one.day}
              columns={[
                { id: 'day', words: say.day, nowrap: true, cell: (one) => dayWords(one.day) },
                { id: 'why', words: say.why, grow: 1, cell: (one) => reasons(one) },
                { id: 'state', words: say.state, nowrap: true, cell: (one) => <DayState isOpen={one.isOpen} /> },
                {
                  id: 'acts',
                  words: <span className={styles.heard}>{say.acts}</span>,
                  nowrap: true,
                  end: true,
                  cell: (one) => {
                    const day = dayWords(one.day)
                    const turned = withDay(stored, one.day, !one.isOpen)
                    const act = one.isOpen
                      ? { words: say.close, label: say.closes(day), done: say.closed(day), to: turned }
                      : one.own === null
                        ? { words: say.open, label: say.opens(day), done: say.opened(day), to: turned }
                        : {
                            words: say.remove,
                            label: say.removes(day),
                            done: say.removed(day),
                            to: withoutDay(stored, one.day),
                          }
                    return (
                      <CommandButton
                        size="small"
                        buttonProps={{ 'aria-label': act.label }}
                        onClick={() => keep(act.to, act.done)}
                      >
                        {act.words}
                      </CommandButton>
                    )
                  },
                },
              ]}
            />
          </Group>
        </>
      )}
      {adding && stored && (
        <ClosingDayDialog
          calendar={stored}
          today={today}
          onDay={(closing) => {
            const open = stored.open.filter((one) => one !== closing.day)
            keep({ ...stored, open, closed: [...stored.closed, closing] }, say.closed(dayWords(closing.day)))
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </ViewPage>
  )
}

function DayState({ isOpen }: { isOpen: boolean }) {
  const say = useWords().office.calendar
  return isOpen ? (
    <Status tone="done" icon={<CheckmarkCircle16Regular />}>
      {say.isOpen}
    </Status>
  ) : (
    <Status tone="neutral" icon={<CalendarCancel16Regular />}>
      {say.isClosed}
    </Status>
  )
}
