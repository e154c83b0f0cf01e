import { useEffect, useRef, type ReactNode } from 'react'
import { CancelButton } from './cancel-button.tsx'
import { CommandButton } from './command-button.tsx'
import { Modal } from './modal.tsx'

/** Asks before something that is hard to take back; the buttons name the acts, and the safe one has the focus. */
export function Ask(props: {
  title: string
  text: ReactNode
  act: string
  keep?: string
  busy?: boolean
  onAct: () => void
  onKeep: () => void
  children?: ReactNode
}) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <Modal
      title={props.title}
      onClose={props.onKeep}
      foot={
        <>
          <CommandButton look="danger" disabled={props.busy ?? false} onClick={props.onAct}>
            {props.act}
          </CommandButton>
          <CancelButton
            buttonRef={keep}
            {...(props.keep !== undefined && { words: props.keep })}
            onClick={props.onKeep}
          />
        </>
      }
    >
      {props.text}
      {props.children}
    </Modal>
  )
}
