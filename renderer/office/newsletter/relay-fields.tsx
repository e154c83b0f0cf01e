import { makeStyles } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { missingInServer, serverOf } from '../mail/mail-draft.ts'
import { ServerFields } from '../mail/server-fields.tsx'
import { ServerReply } from '../mail/server-reply.tsx'
import { keepsPassword, type DeliveryFields, type RelayDraft } from './delivery-draft.ts'
import { LimitFields } from './limit-fields.tsx'

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
})

type RelayProps = Pick<DeliveryFields, 'stored' | 'mayChange'> & {
  relay: RelayDraft
  onChange: (to: Partial<RelayDraft>) => void
  onRemove: () => void
}

/** One server that issues leave by besides that of the office. */
export function RelayFields(props: RelayProps) {
  const styles = useStyles()
  const say = useWords().newsletter.settings.delivery
  const { relay, stored, mayChange, onChange } = props
  return (
    <section className={styles.relay} aria-label={say.relay(relay.name)}>
      <div className={styles.head}>
        <h3 className={styles.name}>{say.relay(relay.name)}</h3>
        {mayChange && (
          <IconButton
            small
            label={say.removeRelay(say.relay(relay.name))}
            icon={<Delete20Regular />}
            onClick={props.onRemove}
          />
        )}
      </div>
      <TextField
        label={say.relayName}
        hint={say.relayNameHint}
        value={relay.name}
        maxLength={100}
        onChange={(name) => onChange({ name })}
      />
      <ServerFields
        login="password"
        server={relay.server}
        onServer={(server) => onChange({ server })}
        passwordKept={keepsPassword(relay, stored)}
      />
      {mayChange && <RelayTest {...props} />}
      <LimitFields limits={relay.limits} onLimits={(limits) => onChange({ limits })} />
    </section>
  )
}

/** Connects to the server as it stands here and says what it answered, until something of it changes. */
function RelayTest({ relay, stored, onChange }: RelayProps) {
  const words = useWords().office.mail
  const test = useCommand(client.newsletter.testDeliveryServer)
  const [of, setOf] = useState('')
  const { id, server } = relay
  const now = JSON.stringify(server)
  const blocked =
    missingInServer(server, 'outgoing', words.missing) !== null ||
    (server.user.trim() !== '' && server.password === '' && !keepsPassword(relay, stored))
  const begin = (): void => {
    setOf(now)
    test.mutate({ id, server: serverOf(server) })
  }
  return (
    <>
      <div>
        <CommandButton disabled={blocked || test.isPending} onClick={blocked || test.isPending ? undefined : begin}>
          {test.isPending ? words.testing : words.test}
        </CommandButton>
      </div>
      {of === now && test.data && (
        <ServerReply
          answer={test.data}
          good={words.outgoingGood}
          onOwnAuthority={
            server.ownAuthority ? undefined : () => onChange({ server: { ...server, ownAuthority: true } })
          }
        />
      )}
      {of === now && test.error && <Failure problem={test.error} />}
    </>
  )
}
