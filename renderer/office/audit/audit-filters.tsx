import { makeStyles } from '@fluentui/react-components'
import { nameIn } from '../../../shared/office/account.ts'
import { ActKind, type AuditFilter } from '../../../shared/office/audit.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'

/** Every row of the record. */
export const everything: AuditFilter = { by: null, kind: null, from: null, until: null }

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px' },
  choice: { width: '190px' },
  day: { width: '150px' },
})

/** By whom, of which kind, from which day until which: what the record is narrowed down to. */
export function AuditFilters(props: { filter: AuditFilter; onChange: (filter: AuditFilter) => void }) {
  const styles = useStyles()
  const { filter, onChange } = props
  const all = useWords().office.audit
  const words = all.filter
  const [language] = useLanguage()
  const colleagues = useQuery(client.office.colleagues, {})
  const set = (change: Partial<AuditFilter>) => onChange({ ...filter, ...change })
  return (
    <div className={styles.line} role="group" aria-label={words.group}>
      <SelectField
        className={styles.choice}
        label={words.by}
        value={filter.by ?? ''}
        onChange={(by) => set({ by: by === '' ? null : by })}
        choices={[
          { value: '', words: words.everybody },
          ...(colleagues.data ?? []).map((one) => ({ value: one.accountId, words: nameIn(language, one) })),
          { value: 'program', words: all.program },
        ]}
      />
      <SelectField
        className={styles.choice}
        label={words.kind}
        value={filter.kind ?? ''}
        onChange={(kind) => set({ kind: kind === '' ? null : kind })}
        choices={[
          { value: '' as const, words: words.everyKind },
          ...ActKind.options.map((kind) => ({ value: kind, words: all.kinds[kind] })),
        ]}
      />
      <TextField
        className={styles.day}
        type="date"
        label={words.from}
        value={filter.from ?? ''}
        onChange={(day) => set({ from: day === '' ? null : day })}
      />
      <TextField
        className={styles.day}
        type="date"
        label={words.until}
        value={filter.until ?? ''}
        onChange={(day) => set({ until: day === '' ? null : day })}
      />
      {isNarrowed(filter) && (
        <CommandButton size="bar" onClick={() => onChange(everything)}>
          {words.clear}
        </CommandButton>
      )}
    </div>
  )
}

/** Whether a filter leaves anything out. */
export function isNarrowed(filter: AuditFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}
