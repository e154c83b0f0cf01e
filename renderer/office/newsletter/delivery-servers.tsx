import { makeStyles } from '@fluentui/react-components'
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons'
import { useWords } from '../../ui/language.tsx'
import { CheckField } from '../../ui/choices.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { FieldRow, Group } from '../group.tsx'
import { ServerFields } from '../mail/server-fields.tsx'
import {
  keepsPassword,
  newRelay,
  wrongLimits,
  type DeliveryFields,
  type LimitsDraft,
  type RelayDraft,
} from './delivery-draft.ts'
import { digitsIn } from './digits-in.ts'

/** So many servers beside that of the office. */
const most = 8

const useStyles = makeStyles({
  relay: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    margin: 0,
    padding: '12px 0 0',
    border: 'none',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  limits: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: '12px' },
})

/** By which servers issues leave, and what each of them allows. */
export function DeliveryServers({ draft, set, stored, mayChange }: DeliveryFields) {
  const styles = useStyles()
  const say = useWords().newsletter.settings.delivery
  const { relays } = draft
  const change = (id: string, to: Partial<RelayDraft>): void =>
    set({ relays: relays.map((one) => (one.id === id ? { ...one, ...to } : one)) })
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
        <section key={relay.id} className={styles.relay} aria-label={say.relay(relay.name)}>
          <div className={styles.head}>
            <h3 className={styles.name}>{say.relay(relay.name)}</h3>
            {mayChange && (
              <IconButton
                small
                label={say.removeRelay(say.relay(relay.name))}
                icon={<Delete20Regular />}
                onClick={() => set({ relays: relays.filter(({ id }) => id !== relay.id) })}
              />
            )}
          </div>
          <TextField
            label={say.relayName}
            hint={say.relayNameHint}
            value={relay.name}
            maxLength={100}
            onChange={(name) => change(relay.id, { name })}
          />
          <ServerFields
            login="password"
            server={relay.server}
            onServer={(server) => change(relay.id, { server })}
            passwordKept={keepsPassword(relay, stored)}
          />
          <LimitFields limits={relay.limits} onLimits={(limits) => change(relay.id, { limits })} />
        </section>
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

/** Connections, mails on each, and mails in an hour. */
function LimitFields(props: { limits: LimitsDraft; onLimits: (limits: LimitsDraft) => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.settings.delivery
  const { limits, onLimits } = props
  const wrong = wrongLimits(limits)
  const field = (name: keyof LimitsDraft, hint: string, problem: string, digits: number) => (
    <TextField
      label={say[name]}
      hint={hint}
      value={limits[name]}
      inputMode="numeric"
      maxLength={digits}
      problem={wrong[name] ? problem : undefined}
      onChange={(typed) => onLimits({ ...limits, [name]: digitsIn(typed) })}
    />
  )
  return (
    <FieldRow>
      <div className={styles.limits}>
        {field('connections', say.connectionsHint, say.wrong.connections, 2)}
        {field('perConnection', say.noLimit, say.wrong.perHour, 7)}
        {field('perHour', say.noLimit, say.wrong.perHour, 7)}
      </div>
    </FieldRow>
  )
}
