import { makeStyles } from '@fluentui/react-components'
import { Attach20Regular } from '@fluentui/react-icons'
import { useState, type DragEvent, type ReactNode } from 'react'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  place: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  over: {
    position: 'absolute',
    inset: '8px',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    border: `1.5px dashed ${deskTokens.colorCompoundBrandStroke}`,
    borderRadius: '6px',
    backgroundColor: deskTokens.colorBrandBackground2,
    color: deskTokens.colorNeutralForeground1,
    fontSize: deskTokens.fontSizeBase300,
    pointerEvents: 'none',
  },
})

/** Takes files that are dropped anywhere on what stands in it. */
export function DropHere(props: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const styles = useStyles()
  const words = useWords().letters.replyFiles
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // Whoever does not drag has the button and its key.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.place}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!holdsFiles(event)) return
        event.preventDefault()
        const files = [...event.dataTransfer.files]
        if (files.length > 0) props.onFiles(files)
      }}
    >
      {props.children}
      {over && (
        <div className={styles.over}>
          <Attach20Regular />
          {words.drop}
        </div>
      )}
    </div>
  )
}
