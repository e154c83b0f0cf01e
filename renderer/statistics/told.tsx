import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { IconButton } from '../ui/command-button.tsx'
import { useWords } from '../ui/language.tsx'
import { MessageBar } from '../ui/message-bar.tsx'

/** What came of something that was asked for: a file was kept, or why it was not. */
export type Told = { tone: 'done' | 'stopped'; words: string }

const TellContext = createContext<(told: Told) => void>(() => undefined)
const ToldContext = createContext<{ told: Told | null; forget: () => void }>({ told: null, forget: () => undefined })

/** Lets what is inside tell what came of its files, and shows it where ToldBar stands. */
export function ToldProvider(props: { children: ReactNode }) {
  const [told, setTold] = useState<Told | null>(null)
  const forget = useCallback(() => setTold(null), [])
  const shown = useMemo(() => ({ told, forget }), [told, forget])
  return (
    <TellContext.Provider value={setTold}>
      <ToldContext.Provider value={shown}>{props.children}</ToldContext.Provider>
    </TellContext.Provider>
  )
}

/** How to tell it. */
export function useTell(): (told: Told) => void {
  return useContext(TellContext)
}

const useStyles = makeStyles({ place: { padding: '8px 24px 0' } })

/** What was told last, until it is put away. */
export function ToldBar() {
  const styles = useStyles()
  const words = useWords()
  const { told, forget } = useContext(ToldContext)
  if (!told) return null
  return (
    <div className={styles.place} data-no-paper>
      <MessageBar
        live
        tone={told.tone}
        besides={<IconButton small label={words.frame.close} icon={<Dismiss16Regular />} onClick={forget} />}
      >
        {told.words}
      </MessageBar>
    </div>
  )
}
