import { useEffect } from 'react'
import { client } from './client.ts'
import { useAllActions } from './ui/actions.tsx'

/** Printing from the system's menu: the act that has its key where there is one, for it may ask first; else the page as it stands. */
export function MenuPrint(): null {
  const allActions = useAllActions()
  useEffect(() =>
    window.madoguchi.onShell((event) => {
      if (event.kind !== 'menu' || event.item !== 'print') return
      const act = allActions().find(({ id }) => id === 'print')
      if (!act) void client.shell.print({}).catch(() => undefined)
      // What a dialog asks comes first, as for the key.
      else if (document.querySelector('[aria-modal="true"]') === null) act.run()
    }),
  )
  return null
}
