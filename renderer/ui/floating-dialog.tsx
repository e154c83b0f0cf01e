import { Dialog, DialogSurface } from '@fluentui/react-components'
import { createContext, type ReactNode } from 'react'
import { isComposing } from './composing.ts'

/** True inside a dialog, which Escape closes. */
export const EscapeCloses = createContext(false)

/** The ground of every dialog: it traps the focus, and Escape closes it, but not the Escape that gives up a conversion. */
export function FloatingDialog(props: { label: string; className: string; onClose: () => void; children: ReactNode }) {
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (data.open) return
        if (data.type === 'escapeKeyDown' && isComposing(data.event.nativeEvent)) return data.event.preventDefault()
        props.onClose()
      }}
    >
      <DialogSurface className={props.className} aria-label={props.label}>
        <EscapeCloses.Provider value>{props.children}</EscapeCloses.Provider>
      </DialogSurface>
    </Dialog>
  )
}
