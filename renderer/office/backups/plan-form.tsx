import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { BackupPlan } from '../../../shared/office/backups.ts'
import { client, useCommand } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Group } from '../group.tsx'
import { SaveBar } from '../save-bar.tsx'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 160px))',
    gap: '16px',
    alignItems: 'start',
  },
})

type Draft = Record<keyof BackupPlan, string>

/** When backups are made, and of how many days, weeks and months one stays. */
export function PlanForm({ plan }: { plan: BackupPlan }) {
  const styles = useStyles()
  const words = useWords().office.backups.plan
  const [draft, setDraft] = useState<Draft>(() => draftOf(plan))
  const save = useCommand(client.office.setBackupPlan)
  const typed = {
    time: draft.time.trim().normalize('NFKC').padStart(5, '0'),
    days: numberIn(draft.days),
    weeks: numberIn(draft.weeks),
    months: numberIn(draft.months),
  }
  const wrong = new Set(BackupPlan.safeParse(typed).error?.issues.map(({ path }) => path[0]))
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(plan))
  const field = (name: keyof Draft, hint: string | undefined, problem: string) => (
    <TextField
      label={words[name]}
      hint={hint}
      value={draft[name]}
      inputMode="numeric"
      maxLength={name === 'time' ? 5 : 2}
      problem={wrong.has(name) ? problem : undefined}
      onChange={(text) => {
        save.reset()
        setDraft({ ...draft, [name]: text })
      }}
    />
  )
  return (
    <Group title={words.title} note={words.note}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const { data } = BackupPlan.safeParse(typed)
          if (data && changed && !save.isPending) save.mutate(data)
        }}
      >
        <div className={styles.fields}>
          {field('time', undefined, words.wrongTime)}
          {field('days', words.daysHint, words.wrong)}
          {field('weeks', words.weeksHint, words.wrongOrNone)}
          {field('months', words.monthsHint, words.wrongOrNone)}
        </div>
        {save.error && <Failure problem={save.error} />}
        <SaveBar
          words={words.save}
          busy={save.isPending && words.saving}
          blocked={changed ? (wrong.size > 0 ? words.wrong : null) : words.nothing}
          done={save.isSuccess && words.saved}
        />
      </form>
    </Group>
  )
}

const draftOf = ({ time, days, weeks, months }: BackupPlan): Draft => ({
  time,
  days: String(days),
  weeks: String(weeks),
  months: String(months),
})

/** Not a number where anything else was typed. */
const numberIn = (text: string): number =>
  /^\d{1,2}$/u.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : Number.NaN
