import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import {
  isOfLetters,
  measuresOf,
  mostMonths,
  type ReleasePlan,
  type ReleaseRow,
} from '../../../shared/statistics/releases.ts'
import { monthsBetween } from '../../../shared/months.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Modal } from '../../ui/modal.tsx'
import { small } from '../../ui/style-fragments.ts'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { CloseMonths } from './close-months.tsx'
import { firstPlan, type ReleaseWish } from './first-plan.ts'
import { useReleaseWords } from './release-words.ts'
import { monthsFor, rowsChoices, rowsChosen, withRows, type Sources } from './rows-choice.ts'

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '12px 16px' },
  wide: { gridColumn: '1 / -1' },
  note: { gridColumn: '1 / -1', display: 'grid', justifyItems: 'start', gap: '8px' },
  text: { margin: 0, ...small, color: deskTokens.colorNeutralForeground2 },
})

const shares = ['2', '5', '10', '20', '50', '100'] as const
const fewest = ['10', '15', '20', '30', '50'] as const

/** What a table is called, what its rows are, and of which closed months it tells. */
export function PlanDialog(props: {
  /** The draft that is changed; null where a new one begins. */
  release: ReleaseRow | null
  /** What a new one is to tell of. */
  wish?: ReleaseWish | null
  onClose: () => void
  onDone: (id: string) => void
}) {
  const months = useQuery(client.statistics.releaseMonths, {}).data
  const letters = useQuery(client.statistics.releaseLetters, {}).data
  if (!months || !letters) return null
  // Once the first months are closed, the form begins with them.
  return <PlanForm key={months.length === 0 ? 'none' : 'some'} {...props} sources={{ months, letters }} />
}

function PlanForm(props: {
  release: ReleaseRow | null
  wish?: ReleaseWish | null
  sources: Sources
  onClose: () => void
  onDone: (id: string) => void
}) {
  const styles = useStyles()
  const { words, pages, language } = useReleaseWords()
  const say = words.form
  const { release, sources } = props
  const [titles, setTitles] = useState(release?.titles ?? { ja: '', en: '' })
  const [plan, setPlan] = useState<ReleasePlan>(release?.plan ?? firstPlan(sources.months, props.wish ?? null))
  const months = monthsFor(plan, sources)
  const ofLetters = isOfLetters(plan.rows)
  const kinds = rowsChoices(plan, sources, words, language)
  const start = useCommand(client.statistics.startRelease)
  const save = useCommand(client.statistics.saveRelease)
  // What was chosen by hand was chosen in another table.
  const set = (change: Partial<ReleasePlan>) => setPlan({ ...plan, ...change, chosen: [], spared: [] })
  const choices = [...new Set([...months, plan.from, plan.to])]
    .filter((month) => month !== '')
    .toSorted()
    .map((month) => ({ value: month, words: pages.month(month) }))
  const wrongOrder = plan.from > plan.to || monthsBetween(plan.from, plan.to).length > mostMonths
  const blocked = months.length === 0 || wrongOrder || titles.ja.trim() === '' || titles.en.trim() === ''
  const submit = () => {
    if (blocked) return
    if (release === null) start.mutate({ titles, plan }, { onSuccess: ({ id }) => props.onDone(id) })
    else
      save.mutate(
        { id: release.id, revision: release.revision, titles, plan },
        { onSuccess: () => props.onDone(release.id) },
      )
  }
  return (
    <Modal
      title={release ? say.change : say.start}
      onClose={props.onClose}
      onSubmit={submit}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={blocked || start.isPending || save.isPending}>
            {release ? say.save : say.begin}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          className={styles.wide}
          label={say.titleJa}
          lang="ja"
          value={titles.ja}
          onChange={(ja) => setTitles({ ...titles, ja })}
          maxLength={120}
          autoFocus
        />
        <TextField
          className={styles.wide}
          label={say.titleEn}
          lang="en"
          value={titles.en}
          onChange={(en) => setTitles({ ...titles, en })}
          maxLength={120}
        />
        <SelectField
          label={say.rows}
          value={rowsChosen(plan)}
          onChange={(value) => set(withRows(plan, kinds.find((kind) => kind.value === value)!.of, sources))}
          choices={kinds}
        />
        <SwitchField
          label={say.measure}
          value={plan.measure}
          onChange={(measure) => set({ measure })}
          choices={measuresOf(plan.rows).map((value) => ({ value, words: pages.measures[value] }))}
        />
        {months.length > 0 && (
          <>
            <SelectField label={say.from} value={plan.from} onChange={(from) => set({ from })} choices={choices} />
            <SelectField
              label={say.to}
              value={plan.to}
              onChange={(to) => set({ to })}
              choices={choices}
              problem={wrongOrder ? say.order : undefined}
            />
          </>
        )}
        <div className={styles.note}>
          <p className={styles.text}>
            {ofLetters
              ? months.length === 0
                ? say.noLetters
                : say.letterMonths
              : months.length === 0
                ? say.noMonths
                : say.months}
          </p>
          {!ofLetters && <CloseMonths months={months} />}
        </div>
        <SelectField
          label={say.share}
          value={nearest(shares, plan.leastShare)}
          onChange={(value) => set({ leastShare: Number(value) })}
          choices={shares.map((value) => ({ value, words: say.shareOf(String(Number(value) / 10)) }))}
        />
        <SelectField
          label={say.fewest}
          hint={say.fewestHint}
          value={nearest(fewest, plan.fewest)}
          onChange={(value) => set({ fewest: Number(value) })}
          choices={fewest.map((value) => ({ value, words: say.fewestOf(value) }))}
        />
      </div>
      {(start.error ?? save.error) && <Failure problem={start.error ?? save.error} />}
    </Modal>
  )
}

function nearest<T extends string>(values: readonly T[], value: number): T {
  return values.find((one) => Number(one) >= value) ?? values.at(-1)!
}
