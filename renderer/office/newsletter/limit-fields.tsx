import { makeStyles } from '@fluentui/react-components'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FieldRow } from '../group.tsx'
import { wrongLimits, type LimitsDraft } from './delivery-draft.ts'
import { digitsIn } from './digits-in.ts'

const useStyles = makeStyles({
  limits: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: '12px' },
})

/** Connections, mails on each, and mails in an hour. */
export function LimitFields(props: { limits: LimitsDraft; onLimits: (limits: LimitsDraft) => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.settings.delivery
  const { limits, onLimits } = props
  const wrong = wrongLimits(limits)
  const field = (name: keyof LimitsDraft, hint: string, problem: string, digits: number) => (
    <TextField
      label={say[name]}
      hint={hint}
      value={limits[name]}
      inputMode="numeric"
      maxLength={digits}
      problem={wrong[name] ? problem : undefined}
      onChange={(typed) => onLimits({ ...limits, [name]: digitsIn(typed) })}
    />
  )
  return (
    <FieldRow>
      <div className={styles.limits}>
        {field('connections', say.connectionsHint, say.wrong.connections, 2)}
        {field('perConnection', say.noLimit, say.wrong.perHour, 7)}
        {field('perHour', say.noLimit, say.wrong.perHour, 7)}
      </div>
    </FieldRow>
  )
}
