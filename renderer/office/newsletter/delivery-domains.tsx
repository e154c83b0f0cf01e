import { makeStyles } from '@fluentui/react-components'
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Group } from '../group.tsx'
import { isDomain, isPerHour, type DeliveryFields, type DomainDraft } from './delivery-draft.ts'
import { digitsIn } from './digits-in.ts'

/** So many domains may have a limit of their own. */
const most = 500

const useStyles = makeStyles({
  any: { maxWidth: '200px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(120px, 160px) 28px',
    gap: '12px',
    alignItems: 'start',
  },
  // At the height of the fields, below their labels.
  remove: { paddingTop: '26px' },
})

/** How many mails an hour go to one domain. */
export function DomainLimits({ draft, set, mayChange }: DeliveryFields) {
  const styles = useStyles()
  const say = useWords().newsletter.settings.delivery
  const { domains } = draft
  const change = (row: DomainDraft, to: Partial<DomainDraft>): void =>
    set({ domains: domains.map((one) => (one === row ? { ...one, ...to } : one)) })
  const isTwice = ({ domain }: DomainDraft): boolean =>
    domains.filter((one) => one.domain.trim().toLowerCase() === domain.trim().toLowerCase()).length > 1
  return (
    <Group title={say.domains} note={say.domainsNote}>
      <TextField
        className={styles.any}
        label={say.anyDomain}
        hint={say.noLimit}
        value={draft.perHour}
        inputMode="numeric"
        maxLength={7}
        problem={isPerHour(draft.perHour) ? undefined : say.wrong.perHour}
        onChange={(typed) => set({ perHour: digitsIn(typed) })}
      />
      {domains.map((row) => (
        <div key={row.key} className={styles.row} role="group" aria-label={row.domain || say.domain}>
          <TextField
            label={say.domain}
            lang="en"
            value={row.domain}
            maxLength={253}
            problem={
              row.domain !== '' && !isDomain(row.domain.trim())
                ? say.wrong.domain
                : row.domain !== '' && isTwice(row)
                  ? say.wrong.twice
                  : undefined
            }
            onChange={(domain) => change(row, { domain })}
          />
          <TextField
            label={say.perHour}
            value={row.perHour}
            inputMode="numeric"
            maxLength={7}
            problem={isPerHour(row.perHour) ? undefined : say.wrong.perHour}
            onChange={(typed) => change(row, { perHour: digitsIn(typed) })}
          />
          {mayChange && (
            <span className={styles.remove}>
              <IconButton
                small
                label={say.removeDomain(row.domain.trim())}
                icon={<Delete20Regular />}
                onClick={() => set({ domains: domains.filter((one) => one !== row) })}
              />
            </span>
          )}
        </div>
      ))}
      {mayChange && domains.length < most && (
        <div>
          <CommandButton
            icon={<Add20Regular />}
            onClick={() => set({ domains: [...domains, { key: crypto.randomUUID(), domain: '', perHour: '' }] })}
          >
            {say.addDomain}
          </CommandButton>
        </div>
      )}
    </Group>
  )
}
