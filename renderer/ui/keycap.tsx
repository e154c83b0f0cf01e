import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { createContext, useContext } from 'react'
import { capOf } from './keys.ts'
import { deskTokens } from './theme.ts'

/** Whether key hints are drawn; an account can hide them. */
export const KeyHints = createContext(true)

const useStyles = makeStyles({
  cap: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '16px',
    height: '16px',
    padding: '0 4px',
    flexShrink: 0,
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '3px',
    fontFamily: deskTokens.fontFamilyBase,
    fontSize: deskTokens.fontSizeBase100,
    lineHeight: '14px',
    fontWeight: 400,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  /** On a coloured ground the cap takes the colour of the words beside it. */
  inherit: { color: 'inherit', border: '1px solid color-mix(in srgb, currentcolor 55%, transparent)' },
})

/** A key, drawn as a small outlined cap; screen readers get it from aria-keyshortcuts instead. */
export function Keycap(props: { keys: string; inherit?: boolean }) {
  const styles = useStyles()
  if (!useContext(KeyHints)) return null
  return (
    <kbd aria-hidden className={mergeClasses(styles.cap, props.inherit && styles.inherit)}>
      {capOf(props.keys)}
    </kbd>
  )
}
