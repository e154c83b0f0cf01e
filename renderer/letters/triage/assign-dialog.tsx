import { Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { Colleague } from '../../../shared/office/account.ts'
import { client, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { calledName } from '../../ui/called-name.ts'

/** Whose one letter or many are to be: oneself first, then every colleague, or nobody's. */
export function AssignDialog(props: {
  count: number
  me: string
  assignee: string | null
  onAssign: (to: Colleague | null) => void
  onClose: () => void
}) {
  const words = useWords().letters
  const say = words.triage
  const [language] = useLanguage()
  const { me, onAssign, onClose } = props
  const asked = useQuery(client.letters.colleagues, {})
  const colleagues = asked.data ?? []
  const [chosen, setChosen] = useState(props.assignee ?? me)
  // Whoever had it may answer letters no more: then somebody is chosen first.
  const to = chosen === '' ? null : colleagues.find(({ accountId }) => accountId === chosen)
  const mineFirst = colleagues.toSorted((one, other) => Number(other.accountId === me) - Number(one.accountId === me))
  return (
    <Modal
      title={say.assignTitle(props.count)}
      onClose={onClose}
      onSubmit={() => {
        if (to === undefined) return
        onAssign(to)
        onClose()
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={to === undefined}>
            {say.assignDo}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      {asked.error && <Failure problem={asked.error} />}
      <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)} aria-label={say.assigneeLabel}>
        {mineFirst.map((one) => (
          <Radio
            key={one.accountId}
            value={one.accountId}
            label={one.accountId === me ? say.mine : words.colleague(calledName(one, language))}
          />
        ))}
        <Radio value="" label={say.nobody} />
      </RadioGroup>
    </Modal>
  )
}
