import { useWords } from '../../ui/language.tsx'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FieldRow, Group } from '../group.tsx'
import { TextsBox } from './cell-controls.tsx'
import type { SchemaDraft } from './schema-draft.ts'

/** Name of a form in both languages, and by what its mails are known. */
export function MatchFields(props: { draft: SchemaDraft; onChange: (change: Partial<SchemaDraft>) => void }) {
  const words = useWords().office.formEditor
  const { draft, onChange } = props
  const several = (label: string, hint: string | undefined, values: string[], change: (values: string[]) => void) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <TextsBox
          id={control.id}
          describedBy={control['aria-describedby']}
          values={values}
          onChange={change}
          adding={words.addLabel}
          dropping={words.dropLabel}
        />
      )}
    </Field>
  )
  return (
    <>
      <Group title={words.titles}>
        <FieldRow>
          <TextField
            label={words.titleJa}
            value={draft.ja}
            onChange={(ja) => onChange({ ja })}
            lang="ja"
            maxLength={100}
          />
          <TextField
            label={words.titleEn}
            value={draft.en}
            onChange={(en) => onChange({ en })}
            lang="en"
            maxLength={100}
          />
        </FieldRow>
      </Group>
      <Group title={words.match} note={words.matchNote}>
        {several(words.from, words.fromHint, draft.from, (from) => onChange({ from }))}
        {several(words.subject, undefined, draft.subject, (subject) => onChange({ subject }))}
        <FieldRow>
          <TextField
            label={words.header}
            value={draft.header.name}
            maxLength={100}
            onChange={(name) => onChange({ header: { ...draft.header, name } })}
          />
          <TextField
            label={words.headerValue}
            hint={words.headerHint}
            value={draft.header.value}
            maxLength={200}
            onChange={(value) => onChange({ header: { ...draft.header, value } })}
          />
        </FieldRow>
      </Group>
    </>
  )
}
