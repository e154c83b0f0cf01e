import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { IssueDeliverySettings } from '../../../shared/newsletter/issue/delivery-settings.ts'
import { client, useCommand } from '../../client.ts'
import { CheckField } from '../../ui/choices.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Group } from '../group.tsx'
import { SaveBar } from '../save-bar.tsx'
import { DomainLimits } from './delivery-domains.tsx'
import { draftOf, settingsOf, wrongIn, type DeliveryDraft, type DeliveryFields } from './delivery-draft.ts'
import { DeliveryServers } from './delivery-servers.tsx'
import { SignatureFields } from './delivery-signature.tsx'

const useStyles = makeStyles({
  fields: { maxWidth: '520px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  below: { marginTop: '16px' },
})

/** The servers by which issues leave, what they allow, and how the mails are signed. */
export function DeliveryForm({ stored, mayChange }: { stored: IssueDeliverySettings; mayChange: boolean }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.newsletter.settings
  const say = words.delivery
  const [start, setStart] = useState(() => draftOf(stored))
  const [draft, setDraft] = useState(start)
  const save = useCommand(client.newsletter.setDeliverySettings)
  const set = (change: Partial<DeliveryDraft>): void => {
    save.reset()
    setDraft({ ...draft, ...change })
  }
  const changed = JSON.stringify(draft) !== JSON.stringify(start)
  const blocked =
    wrongIn(draft, stored, say.wrong, all.office.mail.missing) ?? (changed ? null : all.office.mail.unchanged)
  const isKeyRefused = save.error?.code === 'bad_input' && save.error.details.field === 'dkim.privateKey'
  const fields: DeliveryFields = { draft, set, stored, mayChange }
  const keep = (): void => {
    const settings = settingsOf(draft)
    // What the desk holds now; it is never told passwords and keys again.
    save.mutate(settings, {
      onSuccess: () => {
        const kept = draftOf(settings)
        setStart(kept)
        setDraft(kept)
      },
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (mayChange && blocked === null && !save.isPending) keep()
      }}
    >
      {!mayChange && <MessageBar tone="neutral">{words.onlyAdministrator}</MessageBar>}
      <fieldset className={mayChange ? styles.fields : `${styles.fields} ${styles.below}`} disabled={!mayChange}>
        <DeliveryServers {...fields} />
        <DomainLimits {...fields} />
        <Group title={say.returns}>
          <CheckField
            label={say.plus}
            note={say.plusNote}
            checked={draft.plus}
            disabled={!mayChange}
            onChange={(plus) => set({ plus })}
          />
        </Group>
        <SignatureFields {...fields} isKeyRefused={isKeyRefused} />
      </fieldset>
      {save.error && !isKeyRefused && <Failure problem={save.error} />}
      {mayChange && (
        <SaveBar
          words={all.office.mail.save}
          busy={save.isPending && all.office.mail.saving}
          blocked={blocked}
          done={save.isSuccess && !changed && all.office.mail.saved}
        />
      )}
    </form>
  )
}
