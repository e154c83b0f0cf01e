import {
  FullScreenMaximize20Regular,
  Power20Regular,
  TextFontSize20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons'
import { useMemo, type ReactElement } from 'react'
import type { WindowAct } from '../shared/shell/contract.ts'
import { client } from './client.ts'
import type { Action } from './ui/actions.tsx'
import { useWords } from './ui/language.tsx'

const icons: Readonly<Record<WindowAct, ReactElement>> = {
  larger: <ZoomIn20Regular />,
  smaller: <ZoomOut20Regular />,
  normalSize: <TextFontSize20Regular />,
  fullScreen: <FullScreenMaximize20Regular />,
  quit: <Power20Regular />,
}

/** What the menu bar does with the window itself; its keys are the menu's own. */
export function useWindowActions(): Action[] {
  const words = useWords()
  return useMemo(
    () =>
      (Object.keys(icons) as WindowAct[]).map((act) => ({
        id: act,
        label: words.shell.menu[act],
        icon: icons[act],
        group: act === 'quit' ? words.frame.groups.everywhere : words.frame.groups.look,
        run: () => void client.shell.actOnWindow({ act }).catch(() => undefined),
      })),
    [words],
  )
}
