import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../ui/language.tsx'
import { deskTokens, type ThemeName } from '../../ui/theme.ts'
import { useLeaveFrame } from './leave-frame.ts'
import { letterAddress } from './letter-address.ts'

const useStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    flexGrow: 1,
    minHeight: '420px',
    boxSizing: 'border-box',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  coming: { position: 'absolute', visibility: 'hidden' },
})

/**
 * The letter's HTML in a frame of its own host, without scripts, forms, or any way out. It scrolls inside: no script
 * may tell its height. Until it has come, `meanwhile` stands in its place.
 */
export function LetterFrame(props: { id: string; theme: ThemeName; meanwhile: ReactNode }) {
  const styles = useStyles()
  const words = useWords().letters
  const [came, setCame] = useState('')
  useLeaveFrame()
  const address = letterAddress(props.id, props.theme, window.location)
  return (
    <>
      {came !== address && <div data-no-paper>{props.meanwhile}</div>}
      <iframe
        key={address}
        className={mergeClasses(styles.frame, came !== address && styles.coming)}
        sandbox=""
        title={words.htmlFrame}
        src={address}
        onLoad={() => setCame(address)}
        data-no-paper
      />
    </>
  )
}
