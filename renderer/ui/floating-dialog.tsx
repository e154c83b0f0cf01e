import { Dialog, DialogSurface } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { isComposing } from './composing.ts'

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
        {props.children}
      </DialogSurface>
    </Dialog>
  )
}
