import { useWords } from '../../ui/language.tsx'
import { RecoverySheet, useRecoveryCheck } from '../recovery/recovery-sheet.tsx'
import { StepPage } from './step-page.tsx'

/** The recovery key, shown this once: printed, then asked back from the paper. */
export function RecoveryStep(props: {
  recoveryKey: string
  officeName: { ja: string; en: string }
  onDone: () => void
}) {
  const { firstRun } = useWords().office
  const words = firstRun.recovery
  const check = useRecoveryCheck(props.recoveryKey)
  return (
    <StepPage
      title={words.title}
      text={words.text}
      goOn={{ words: firstRun.goOn, run: props.onDone, missing: check.missing }}
    >
      <RecoverySheet check={check} officeName={props.officeName} />
    </StepPage>
  )
}
