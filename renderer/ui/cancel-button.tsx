import type { Ref } from 'react'
import { CommandButton } from './command-button.tsx'
import { useWords } from './language.tsx'

/** The way out of a dialog or form that changes nothing: the same words, look and key everywhere, after the act. */
export function CancelButton(props: { onClick: () => void; words?: string; buttonRef?: Ref<HTMLButtonElement> }) {
  const words = useWords()
  return (
    <CommandButton
      keys="Escape"
      onClick={props.onClick}
      {...(props.buttonRef !== undefined && { buttonRef: props.buttonRef })}
    >
      {props.words ?? words.frame.cancel}
    </CommandButton>
  )
}
