import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../../ui/language.tsx'
import { heardOnly } from '../../ui/style-fragments.ts'

const useStyles = makeStyles({ heard: heardOnly })

/** How long to wait, ticking; screen readers are told once. */
export function WaitWords({ seconds }: { seconds: number }) {
  const words = useWords().office.unlock
  const [first] = useState(seconds)
  const styles = useStyles()
  return (
    <span>
      <span aria-hidden>{words.wait(seconds)}</span>
      <span className={styles.heard}>{words.wait(first)}</span>
    </span>
  )
}
