import { useWords } from '../../../ui/language.tsx'
import { PurposeLine } from '../../../ui/purpose-line.tsx'

/** That nothing in the issue tells on its readers, and why. */
export function NoTracking() {
  const words = useWords().newsletter
  const say = words.issues.checks
  return (
    <PurposeLine link={say.why} policy={{ title: say.whyTitle, text: say.whyText, note: '' }}>
      {say.tracking}
    </PurposeLine>
  )
}
