import { LockClosed20Regular } from '@fluentui/react-icons'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '../../ui/actions.tsx'
import { useWords } from '../../ui/language.tsx'
import { FloatingBar, FloatingButton } from '../../ui/undo.tsx'
import { idleState } from './idle-time.ts'
import { useLock } from './use-lock.ts'

/** Locks the open desk: by Ctrl+L, when nobody has used it for a while, and together with the computer. */
export function LockWatch(props: { idleMinutes: number }) {
  const words = useWords()
  const lock = useLock()
  const [secondsLeft, stay] = useIdle(props.idleMinutes, () => lock('idle'))
  useEffect(() => window.madoguchi.onShell((event) => event.kind === 'lock' && lock('system')), [lock])
  useActions(
    useMemo(
      () => [
        {
          id: 'lock',
          label: words.frame.lock,
          keys: 'Ctrl+L',
          icon: <LockClosed20Regular />,
          group: words.frame.groups.everywhere,
          run: () => lock('person'),
        },
      ],
      [words, lock],
    ),
  )
  if (secondsLeft === null) return null
  return (
    <FloatingBar icon={<LockClosed20Regular />} words={words.office.idle.soon(secondsLeft)}>
      <FloatingButton onClick={stay}>{words.office.idle.stay}</FloatingButton>
      <FloatingButton quiet onClick={() => lock('person')}>
        {words.office.idle.lockNow}
      </FloatingButton>
    </FloatingBar>
  )
}

/** Seconds left once the lock is near, else null; and how to say that somebody is there. */
function useIdle(idleMinutes: number, over: () => void): readonly [number | null, () => void] {
  const lastUsed = useRef(Date.now())
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const whenOver = useRef(over)
  useEffect(() => {
    whenOver.current = over
  })
  const stay = () => {
    lastUsed.current = Date.now()
    setSecondsLeft(null)
  }
  useEffect(() => {
    const look = () => {
      const state = idleState(lastUsed.current, Date.now(), idleMinutes)
      if (state.kind === 'over') whenOver.current()
      setSecondsLeft(state.kind === 'soon' ? state.seconds : null)
    }
    const used = (event: Event) => {
      const state = idleState(lastUsed.current, Date.now(), idleMinutes)
      if (state.kind === 'over') return look()
      // Once the lock is announced a moved mouse may be on its way to "Lock now"; only a key or a click says "I am here".
      if (state.kind === 'soon' && (event.type === 'pointermove' || event.type === 'wheel')) return
      lastUsed.current = Date.now()
    }
    const timer = setInterval(look, 1000)
    for (const kind of signsOfUse) window.addEventListener(kind, used, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const kind of signsOfUse) window.removeEventListener(kind, used, { capture: true })
    }
  }, [idleMinutes])
  return [secondsLeft, stay]
}

const signsOfUse = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focus'] as const
