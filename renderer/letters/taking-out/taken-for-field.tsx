import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useId } from 'react'
import { TakenFor } from '../../../shared/letters/taking-out.ts'
import { useWords } from '../../ui/language.tsx'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  heading: { margin: '0 0 2px', ...dense, fontWeight: 400 },
  text: { margin: '4px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** What letters leave for, of what the privacy policy allows; `note` says where the answer is kept. */
export function TakenForField(props: { value: TakenFor | null; onChange: (next: TakenFor) => void; note: string }) {
  const styles = useStyles()
  const say = useWords().letters.takingOut
  const heading = useId()
  return (
    <div>
      <h3 className={styles.heading} id={heading}>
        {say.takenFor}
      </h3>
      <RadioGroup
        value={props.value ?? ''}
        onChange={(_, data) => props.onChange(TakenFor.parse(data.value))}
        aria-labelledby={heading}
      >
        {TakenFor.options.map((one) => (
          <Radio key={one} value={one} label={say.purposes[one]} />
        ))}
      </RadioGroup>
      <p className={`${styles.text} prose`}>{props.note}</p>
    </div>
  )
}
