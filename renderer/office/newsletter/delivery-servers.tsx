import { Add20Regular } from '@fluentui/react-icons'
import { CheckField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Group } from '../group.tsx'
import { newRelay, type DeliveryFields } from './delivery-draft.ts'
import { LimitFields } from './limit-fields.tsx'
import { RelayFields } from './relay-fields.tsx'

/** So many servers beside that of the office. */
const most = 8

/** By which servers issues leave, and what each of them allows. */
export function DeliveryServers({ draft, set, stored, mayChange }: DeliveryFields) {
  const say = useWords().newsletter.settings.delivery
  const { relays } = draft
  return (
    <Group title={say.servers} note={say.serversNote}>
      <CheckField
        label={say.byOffice}
        note={say.byOfficeNote}
        checked={draft.byOffice}
        disabled={!mayChange}
        onChange={(byOffice) => set({ byOffice })}
      />
      {draft.byOffice && <LimitFields limits={draft.limits} onLimits={(limits) => set({ limits })} />}
      {relays.map((relay) => (
        <RelayFields
          key={relay.id}
          relay={relay}
          stored={stored}
          mayChange={mayChange}
          onChange={(to) => set({ relays: relays.map((one) => (one.id === relay.id ? { ...one, ...to } : one)) })}
          onRemove={() => set({ relays: relays.filter(({ id }) => id !== relay.id) })}
        />
      ))}
      {mayChange && relays.length < most && (
        <div>
          <CommandButton icon={<Add20Regular />} onClick={() => set({ relays: [...relays, newRelay()] })}>
            {say.addRelay}
          </CommandButton>
        </div>
      )}
    </Group>
  )
}
