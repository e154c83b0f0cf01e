import { Checkbox, makeStyles } from '@fluentui/react-components'
import { Add16Regular, ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons'
import type { FormSchemaField } from '../../../shared/letters/form-schema.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { useWords } from '../../ui/language.tsx'
import { Group } from '../group.tsx'
import { CellSelect, CellText, TextsBox } from './cell-controls.tsx'
import { moved, withField, type FieldDraft, type SchemaDraft } from './schema-draft.ts'
import { heardOnly } from '../../ui/style-fragments.ts'

const meanings = [
  'name',
  'furigana',
  'email',
  'phone',
  'subject',
  'message',
  'demographic',
  'ignore',
] as const satisfies FormSchemaField['means'][]

const useStyles = makeStyles({
  spoken: heardOnly,
  arrows: { display: 'flex' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** The fields of a form in its order: what each is called there, and what it becomes. */
export function FieldRows(props: {
  draft: SchemaDraft
  onChange: (change: Partial<SchemaDraft>) => void
  onSample?: (() => void) | undefined
}) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.formEditor
  const { draft, onChange } = props
  const rows = draft.fields.map((field, place) => ({ field, place }))
  const set = (place: number, change: Partial<FieldDraft>) =>
    onChange({ fields: draft.fields.map((field, at) => (at === place ? { ...field, ...change } : field)) })
  const choices = meanings.map((value) => ({ value, words: all.forms.means[value] }))
  return (
    <Group title={words.fields} note={words.fieldsNote}>
      <DataTable
        label={words.fields}
        rows={rows}
        keyOf={({ field }) => String(field.id)}
        columns={[
          {
            id: 'order',
            words: words.order,
            width: 56,
            nowrap: true,
            cell: ({ place }) => (
              <span className={styles.arrows}>
                <IconButton
                  small
                  label={words.up(place + 1)}
                  icon={<ArrowUp16Regular />}
                  disabled={place === 0}
                  onClick={() => onChange({ fields: moved(draft.fields, place, -1) })}
                />
                <IconButton
                  small
                  label={words.down(place + 1)}
                  icon={<ArrowDown16Regular />}
                  disabled={place === rows.length - 1}
                  onClick={() => onChange({ fields: moved(draft.fields, place, 1) })}
                />
              </span>
            ),
          },
          {
            id: 'labels',
            words: words.labels,
            cell: ({ field, place }) => (
              <TextsBox
                label={words.ofField(words.labels, place + 1)}
                values={field.labels}
                onChange={(labels) => set(place, { labels })}
                adding={words.addLabel}
                dropping={words.dropLabel}
              />
            ),
          },
          {
            id: 'means',
            words: words.becomes,
            width: 132,
            cell: ({ field, place }) => (
              <CellSelect
                label={words.ofField(words.becomes, place + 1)}
                value={field.means}
                onChange={(means) => set(place, { means })}
                choices={choices}
              />
            ),
          },
          {
            id: 'key',
            words: words.key,
            width: 108,
            cell: ({ field, place }) => (
              <CellText
                label={words.ofField(words.key, place + 1)}
                value={field.key}
                onChange={(key) => set(place, { key })}
              />
            ),
          },
          {
            id: 'required',
            words: words.required,
            width: 48,
            cell: ({ field, place }) => (
              <Checkbox
                aria-label={words.ofField(words.required, place + 1)}
                checked={field.required}
                disabled={field.means === 'ignore'}
                onChange={(_, data) => set(place, { required: data.checked === true })}
              />
            ),
          },
          {
            id: 'drop',
            words: <span className={styles.spoken}>{words.act}</span>,
            width: 32,
            end: true,
            cell: ({ place }) => (
              <IconButton
                small
                label={words.dropField(place + 1)}
                icon={<Delete16Regular />}
                onClick={() => onChange({ fields: draft.fields.filter((_, at) => at !== place) })}
              />
            ),
          },
        ]}
      />
      <div className={styles.acts}>
        <CommandButton size="bar" icon={<Add16Regular />} onClick={() => onChange(withField(draft))}>
          {words.addField}
        </CommandButton>
        {props.onSample && (
          <CommandButton size="bar" onClick={props.onSample}>
            {words.addFromMail}
          </CommandButton>
        )}
      </div>
    </Group>
  )
}
