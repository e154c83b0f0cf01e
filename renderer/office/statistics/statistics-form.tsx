import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { isOneOf } from '../../ui/failure.tsx'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import { client, useCommand } from '../../client.ts'
import { Failure, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { SelectField, TextArea, TextField } from '../../ui/text-field.tsx'
import { Group } from '../group.tsx'
import { SaveBar } from '../save-bar.tsx'
import { timeZones } from '../time-zones.ts'
import { SectionsFields } from './sections-fields.tsx'
import { draftOf, settingsOf, type StatisticsDraft } from './statistics-draft.ts'
import { WatchedFields } from './watched-fields.tsx'

const useStyles = makeStyles({
  fields: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  days: { maxWidth: '160px' },
})

/** The settings of the statistics: what is cut from a line when it comes in, and what keeps it from counting twice. */
export function StatisticsForm(props: { settings: StatisticsSettings; zoneFixed: boolean; mayChange: boolean }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.statistics.settings
  const say = useProblemWords()
  const { settings: stored, zoneFixed, mayChange } = props
  const [typed, setTyped] = useState(() => draftOf(stored))
  const save = useCommand(client.statistics.setSettings)
  const set = (change: Partial<StatisticsDraft>) => {
    save.reset()
    setTyped({ ...typed, ...change })
  }
  const { settings, wrong } = settingsOf(typed)
  const blocked = !mayChange
    ? words.notForYou
    : settings === null
      ? all.errors.bad_input
      : JSON.stringify(settings) === JSON.stringify(stored)
        ? all.office.mail.unchanged
        : null
  const refusedBy = (...codes: Parameters<typeof isOneOf>[1]) =>
    isOneOf(save.error, codes) ? say(save.error) : undefined
  const wrongAt = (field: string) => (wrong.has(field) ? all.errors.bad_input : undefined)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked === null && settings && !save.isPending) save.mutate(settings)
      }}
    >
      {!mayChange && <MessageBar tone="neutral">{words.notForYou}</MessageBar>}
      <fieldset className={styles.fields} disabled={!mayChange}>
        <Group title={words.zone} note={zoneFixed ? words.zoneFixed : words.zoneHint}>
          {zoneFixed ? (
            <TextField label={words.timeZone} value={typed.timeZone} onChange={() => undefined} disabled />
          ) : (
            <SelectField
              label={words.timeZone}
              value={typed.timeZone}
              problem={refusedBy('bad_time_zone', 'zone_fixed')}
              onChange={(timeZone) => set({ timeZone })}
              choices={timeZones(typed.timeZone).map((value) => ({ value, words: value }))}
            />
          )}
        </Group>
        <Group title={words.site}>
          <TextArea
            code
            label={words.siteHosts}
            hint={words.siteHostsHint}
            problem={wrongAt('siteHosts')}
            value={typed.siteHosts}
            onChange={(siteHosts) => set({ siteHosts })}
          />
          <TextField
            label={words.cookie}
            hint={words.cookieHint}
            problem={wrongAt('visitorCookie')}
            value={typed.visitorCookie}
            maxLength={100}
            onChange={(visitorCookie) => set({ visitorCookie })}
          />
        </Group>
        <Group title={words.sections} note={words.sectionsHint}>
          <SectionsFields sections={typed.sections} wrong={wrong} onChange={(sections) => set({ sections })} />
        </Group>
        <Group title={words.leftOut}>
          <TextArea
            code
            label={words.internal}
            hint={words.internalHint}
            problem={refusedBy('bad_internal') ?? wrongAt('internal')}
            value={typed.internal}
            onChange={(internal) => set({ internal })}
          />
          <TextArea
            code
            label={words.statics}
            hint={words.staticsHint}
            problem={wrongAt('statics')}
            value={typed.statics}
            onChange={(statics) => set({ statics })}
          />
        </Group>
        <Group title={words.reading}>
          <TextArea
            code
            label={words.nginx}
            hint={words.nginxHint}
            problem={refusedBy('bad_log_format')}
            maxLength={4000}
            value={typed.nginxFormat}
            onChange={(nginxFormat) => set({ nginxFormat })}
          />
        </Group>
        <Group title={words.closing} note={words.closeHint}>
          <TextField
            className={styles.days}
            label={words.closeAfter}
            inputMode="numeric"
            maxLength={3}
            problem={wrongAt('closeAfterDays')}
            value={typed.closeAfterDays}
            onChange={(closeAfterDays) => set({ closeAfterDays: closeAfterDays.replaceAll(/\D/gu, '') })}
          />
        </Group>
        <Group title={words.watched} note={words.watchedHint}>
          <WatchedFields watched={typed.watched} wrong={wrong} onChange={(watched) => set({ watched })} />
        </Group>
      </fieldset>
      {save.error && !isOneOf(save.error, ['bad_time_zone', 'zone_fixed', 'bad_internal', 'bad_log_format']) && (
        <Failure problem={save.error} />
      )}
      <SaveBar
        words={words.save}
        blocked={blocked}
        busy={save.isPending && words.save}
        done={save.isSuccess && words.saved}
      />
    </form>
  )
}
