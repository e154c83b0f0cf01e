import { useContext, type Ref } from 'react'
import { CommandButton } from './command-button.tsx'
import { EscapeCloses } from './floating-dialog.tsx'
import { useWords } from './language.tsx'

/** The way out of a dialog or form that changes nothing: the same words and look everywhere, after the act; its key where Escape does the same. */
export function CancelButton(props: { onClick: () => void; words?: string; buttonRef?: Ref<HTMLButtonElement> }) {
  const words = useWords()
  return (
    <CommandButton
      keys={useContext(EscapeCloses) ? 'Escape' : undefined}
      onClick={props.onClick}
      {...(props.buttonRef !== undefined && { buttonRef: props.buttonRef })}
    >
      {props.words ?? words.frame.cancel}
    </CommandButton>
  )
}
