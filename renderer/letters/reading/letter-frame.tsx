import { makeStyles } from '@fluentui/react-components'
import { useWords } from '../../ui/language.tsx'
import { deskTokens, type ThemeName } from '../../ui/theme.ts'
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
})

/** The letter's HTML in a frame of its own host, without scripts, forms, or any way out. It scrolls inside: no script may tell its height. */
export function LetterFrame(props: { id: string; theme: ThemeName }) {
  const styles = useStyles()
  const words = useWords().letters
  const address = letterAddress(props.id, props.theme, window.location)
  return (
    <iframe key={address} className={styles.frame} sandbox="" title={words.htmlFrame} src={address} data-no-paper />
  )
}
