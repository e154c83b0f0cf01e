import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../ui/language.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import { issueAddress, type ShownIssue } from './issue-address.ts'

const useStyles = makeStyles({
  place: { position: 'relative', flexGrow: 1, minHeight: 0, minWidth: 0, overflow: 'hidden' },
  frame: {
    position: 'absolute',
    top: 0,
    insetInlineStart: 0,
    border: '0',
    transformOrigin: 'left top',
    backgroundColor: '#F0EFEC',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  dark: { backgroundColor: '#161514' },
})

/**
 * The mail in a frame of its own host, without scripts, forms, network, or any way out. It is as wide as the program of the reader, and drawn smaller
 * where there is less room.
 */
export function PreviewFrame(props: {
  shown: ShownIssue
  scheme: 'light' | 'dark'
  /** CSS pixels of the mail program. */
  width: number
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.preview
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { shown, scheme, width } = props
  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1
  const shownWidth = Math.max(width, room.width > 0 ? Math.floor(room.width / scale) : width)
  return (
    <div ref={place} className={styles.place}>
      {room.width > 0 && (
        <iframe
          className={scheme === 'dark' ? `${styles.frame} ${styles.dark}` : styles.frame}
          style={{ width: shownWidth, height: Math.ceil(room.height / scale), transform: `scale(${scale})` }}
          sandbox="allow-scripts allow-same-origin"
          title={say.frame}
          src={issueAddress(shown, { scheme, title: say.frame }, window.location)}
        />
      )}
    </div>
  )
}
