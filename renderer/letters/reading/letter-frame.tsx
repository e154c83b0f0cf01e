import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useWords } from '../../ui/language.tsx'
import { deskTokens, type ThemeName } from '../../ui/theme.ts'
import { holderMessage } from './holder-message.ts'
import { useLeaveFrame } from './leave-frame.ts'
import { letterAddress } from './letter-address.ts'

const useStyles = makeStyles({
  // The ring around a link at the letter's edge lies within the frame, and the text on the same line as the letter's head.
  frame: { display: 'block', flexShrink: 0, width: 'calc(100% + 8px)', margin: '0 -4px', border: '0' },
  scrolling: {
    width: '100%',
    margin: '0',
    flexGrow: 1,
    minHeight: '420px',
    boxSizing: 'border-box',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderRadius: '4px',
  },
  coming: { position: 'absolute', visibility: 'hidden' },
})

/**
 * The letter's HTML at its full height, in a frame of its own host, without scripts of the letter's, forms, or any way out. Until it has come,
 * `meanwhile` stands in its place. A letter higher than a page can be scrolls in its frame.
 */
export function LetterFrame(props: {
  id: string
  theme: ThemeName
  meanwhile: ReactNode
  /** Escape was pressed in the letter. */
  onLeave: () => void
}) {
  const styles = useStyles()
  const words = useWords().letters
  const { onLeave } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const [told, setTold] = useState<{ address: string; height: number | null } | null>(null)
  useLeaveFrame()
  const address = letterAddress({ id: props.id, theme: props.theme, title: words.htmlFrame }, window.location)
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.current?.contentWindow) return
      const message = holderMessage(data)
      if (!message) return
      if ('leave' in message) onLeave()
      else if ('turn' in message) turnPage(frame.current, message.turn)
      else setTold({ address, height: message.height })
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [address, onLeave])
  const came = told?.address === address
  const scrolls = came && told.height === null
  return (
    <>
      {!came && <div data-no-paper>{props.meanwhile}</div>}
      <iframe
        key={address}
        ref={frame}
        className={mergeClasses(styles.frame, scrolls && styles.scrolling, !came && styles.coming)}
        style={came && !scrolls ? { height: told.height ?? 0 } : undefined}
        sandbox="allow-scripts allow-same-origin"
        title={words.htmlFrame}
        src={address}
        data-no-paper
      />
    </>
  )
}

/** Space moves what the letter stands in by a page, as it does outside of the frame. */
function turnPage(frame: HTMLElement, by: 1 | -1): void {
  const pane = frame.closest<HTMLElement>('[tabindex]')
  pane?.scrollBy({ top: by * pane.clientHeight * 0.875 })
}
