import { QuestionCircle20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useActions, useAllActions } from '../ui/actions.tsx'
import { CommandButton } from '../ui/command-button.tsx'
import { HelpPage } from '../ui/frame/help-page.tsx'
import { KeyList } from '../ui/frame/key-list.tsx'
import { useWords } from '../ui/language.tsx'

/** Screens that stand while the desk is not open. */
export type BareScreen = 'unlock'

/** The button for help in the bar of such a screen; F1 and the system's menu do the same. */
export function BareHelp(props: { screen: BareScreen }) {
  const words = useWords()
  const { frame } = words
  const [open, setOpen] = useState<'help' | 'keys' | null>(null)
  const allActions = useAllActions()
  const before = useRef<HTMLElement | null>(null)
  const show = useCallback((what: 'help' | 'keys') => {
    if (document.activeElement instanceof HTMLElement && !document.activeElement.closest('[role="dialog"]'))
      before.current = document.activeElement
    setOpen(what)
  }, [])
  const close = () => setOpen(null)
  // What had the focus before has it again once help is gone: nothing else places it while the desk is not open. A field that
  // took the focus itself while the dialog went would leave the screen hidden from screen readers: it takes it anew.
  useEffect(() => {
    if (open !== null) return
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!before.current) return
        before.current.blur()
        before.current.focus()
      }),
    )
    return () => cancelAnimationFrame(frame)
  }, [open])
  useActions(
    useMemo(
      () => [
        { id: 'help', label: frame.help, keys: 'F1', group: frame.groups.everywhere, run: () => show('help') },
        { id: 'keys', label: frame.keys, keys: '?', group: frame.groups.everywhere, run: () => show('keys') },
      ],
      [frame, show],
    ),
  )
  useEffect(
    () =>
      window.madoguchi.onShell((event) => {
        if (event.kind === 'menu' && (event.item === 'help' || event.item === 'keys')) show(event.item)
      }),
    [show],
  )
  const names = { unlock: words.office.unlock.screen }
  return (
    <>
      <CommandButton
        look="quiet"
        size="small"
        keys="F1"
        icon={<QuestionCircle20Regular />}
        onClick={() => show('help')}
      >
        {frame.help}
      </CommandButton>
      {open === 'keys' && <KeyList actions={allActions()} onClose={close} />}
      {open === 'help' && (
        <HelpPage
          screen={names[props.screen]}
          page={words.help[props.screen]}
          actions={[]}
          onAllKeys={() => show('keys')}
          onClose={close}
        />
      )}
    </>
  )
}
