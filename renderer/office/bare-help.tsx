import { QuestionCircle20Regular } from '@fluentui/react-icons'
import { useEffect, useMemo, useState } from 'react'
import { useActions, useAllActions } from '../ui/actions.tsx'
import { CommandButton } from '../ui/command-button.tsx'
import { useFocusRest } from '../ui/focus-rest.ts'
import { HelpPage } from '../ui/frame/help-page.tsx'
import { KeyList } from '../ui/frame/key-list.tsx'
import { useWords } from '../ui/language.tsx'

/** Screens that stand while the desk is not open. */
export type BareScreen = 'unlock' | 'firstRun'

/** The button for help in the bar of such a screen; F1 and the system's menu do the same. */
export function BareHelp(props: { screen: BareScreen }) {
  const words = useWords()
  const { frame } = words
  const [open, setOpen] = useState<'help' | 'keys' | null>(null)
  const allActions = useAllActions()
  const close = () => setOpen(null)
  // What had the focus before has it again once help is closed.
  useFocusRest()
  useActions(
    useMemo(
      () => [
        { id: 'help', label: frame.help, keys: 'F1', group: frame.groups.everywhere, run: () => setOpen('help') },
        { id: 'keys', label: frame.keys, keys: '?', group: frame.groups.everywhere, run: () => setOpen('keys') },
      ],
      [frame],
    ),
  )
  useEffect(
    () =>
      window.madoguchi.onShell((event) => {
        if (event.kind === 'menu' && (event.item === 'help' || event.item === 'keys')) setOpen(event.item)
      }),
    [],
  )
  const names = { unlock: words.office.unlock.screen, firstRun: words.office.firstRun.screen }
  return (
    <>
      <CommandButton
        look="quiet"
        size="small"
        keys="F1"
        icon={<QuestionCircle20Regular />}
        onClick={() => setOpen('help')}
      >
        {frame.help}
      </CommandButton>
      {open === 'keys' && <KeyList actions={allActions()} onClose={close} />}
      {open === 'help' && (
        <HelpPage
          screen={names[props.screen]}
          page={words.help[props.screen]}
          actions={[]}
          onAllKeys={() => setOpen('keys')}
          onClose={close}
        />
      )}
    </>
  )
}
