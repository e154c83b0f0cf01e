import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { SelectField, TextField } from '../ui/text-field.tsx'
import { deskTokens } from '../ui/theme.ts'
import { Failure } from '../ui/failure.tsx'
import { FileKeyGroup } from './file-key/file-key-group.tsx'
import { Group } from './group.tsx'
import { RecoveryGroup } from './recovery/recovery-group.tsx'
import { SaveBar } from './save-bar.tsx'
import { timeZones } from './time-zones.ts'
import { ViewPage } from './view-page.tsx'

/** The office's own settings: its name in both languages, its time zone, and when it locks by itself. */
export function PremisesView() {
  const words = useWords().office.premises
  const settings = useQuery(client.office.settings, {})
  return (
    <ViewPage title={words.title} width="narrow">
      {settings.data && <PremisesForm stored={settings.data} />}
      {settings.data && <RecoveryGroup officeName={settings.data.officeName} />}
      {settings.data && <FileKeyGroup />}
      {settings.error && <Failure problem={settings.error} />}
    </ViewPage>
  )
}

const useStyles = makeStyles({
  fields: { maxWidth: '440px' },
  unit: { paddingInlineEnd: '8px', fontSize: deskTokens.fontSizeDense, color: deskTokens.colorNeutralForeground3 },
})

function PremisesForm({ stored }: { stored: OfficeSettings }) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.premises
  const [typed, setTyped] = useState({
    ...stored.officeName,
    timeZone: stored.timeZone,
    idle: String(stored.idleMinutes),
  })
  const save = useCommand(client.office.setSettings)
  const set = (change: Partial<typeof typed>) => {
    save.reset()
    setTyped({ ...typed, ...change })
  }
  const next: OfficeSettings = {
    officeName: { ja: typed.ja.trim(), en: typed.en.trim() },
    timeZone: typed.timeZone,
    idleMinutes: Number(typed.idle),
  }
  const idleFits = /^\d{1,3}$/u.test(typed.idle) && next.idleMinutes >= 1 && next.idleMinutes <= 240
  const missing =
    next.officeName.ja === ''
      ? words.missing.nameJa
      : next.officeName.en === ''
        ? words.missing.nameEn
        : !idleFits
          ? words.missing.idle
          : null
  const blocked = missing ?? (JSON.stringify(next) === JSON.stringify(stored) ? all.mail.unchanged : null)
  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked === null && !save.isPending) save.mutate(next)
      }}
    >
      <Group title={words.names}>
        <TextField label={words.nameJa} value={typed.ja} onChange={(ja) => set({ ja })} lang="ja" maxLength={200} />
        <TextField label={words.nameEn} value={typed.en} onChange={(en) => set({ en })} lang="en" maxLength={200} />
      </Group>
      <Group title={words.time}>
        <SelectField
          label={words.timeZone}
          hint={words.timeZoneHint}
          value={typed.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          choices={timeZones(stored.timeZone).map((zone) => ({ value: zone, words: zone.replaceAll('_', ' ') }))}
        />
      </Group>
      <Group title={words.idle}>
        <TextField
          label={words.minutesLabel}
          hint={words.idleHint}
          problem={idleFits ? undefined : words.missing.idle}
          inputMode="numeric"
          maxLength={3}
          value={typed.idle}
          onChange={(idle) => set({ idle: idle.normalize('NFKC') })}
          end={
            <span className={styles.unit} aria-hidden>
              {words.minutesUnit}
            </span>
          }
        />
      </Group>
      {save.error && <Failure problem={save.error} />}
      <SaveBar
        words={all.mail.save}
        busy={save.isPending && all.mail.saving}
        blocked={blocked}
        done={save.isSuccess && all.mail.saved}
      />
    </form>
  )
}
