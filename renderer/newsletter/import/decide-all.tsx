import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'

/** One decision for every suggestion that is open. */
export function DecideAll(props: {
  count: number
  busy: boolean
  onDecide: (as: 'corrected' | 'kept') => void
  onClose: () => void
}) {
  const say = useWords().newsletter.import
  return (
    <Modal
      title={say.acceptAllTitle(countOf(props.count))}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton look="primary" disabled={props.busy} onClick={() => props.onDecide('corrected')}>
            {say.acceptAllDo}
          </CommandButton>
          <CommandButton disabled={props.busy} onClick={() => props.onDecide('kept')}>
            {say.keepAllDo}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      {say.acceptAllText}
    </Modal>
  )
}
