import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Checkmark16Regular, ShieldCheckmark16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { Words } from '../../../shared/words/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  schema: { marginBottom: '32px' },
  head: { display: 'flex', alignItems: 'baseline', gap: '10px', marginBottom: '8px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  count: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
  acts: { display: 'flex', gap: '8px', marginInlineStart: 'auto', alignSelf: 'center' },
  claims: {
    margin: '0 0 16px',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
  },
  rules: { margin: '2px 0 0', paddingInlineStart: '20px' },
  labels: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  notes: {
    margin: '12px 0 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  note: { margin: 0 },
  purpose: { display: 'flex', gap: '6px', color: deskTokens.colorNeutralForeground2 },
  shield: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '18px',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
})

/** Every form schema in words: which mails it reads, and what each line of the form becomes. */
export function SchemaTables(props: { schemas: readonly FormSchema[]; actsFor?: (place: number) => ReactNode }) {
  const { schemas } = props
  const styles = useStyles()
  const words = useWords().office.forms
  const [language] = useLanguage()
  if (schemas.length === 0) return <p className={mergeClasses(styles.claims, 'prose')}>{words.none}</p>
  return (
    <>
      {schemas.map((schema, place) => (
        <SchemaTable key={schema.name} schema={schema} acts={props.actsFor?.(place)} />
      ))}
      <div className={styles.notes}>
        <p className={mergeClasses(styles.note, 'prose')}>{words.note}</p>
        <p className={mergeClasses(styles.note, styles.purpose, 'prose')}>
          <span className={styles.shield}>
            <ShieldCheckmark16Filled />
          </span>
          <span>
            {words.purpose}
            {language === 'en' && ' '}
            {words.purposePolicy}
          </span>
        </p>
      </div>
    </>
  )
}

function SchemaTable({ schema, acts }: { schema: FormSchema; acts: ReactNode }) {
  const styles = useStyles()
  const words = useWords().office.forms
  const [language] = useLanguage()
  return (
    <section className={styles.schema}>
      <div className={styles.head}>
        <h2 className={styles.title}>{schema.title[language]}</h2>
        <span className={styles.count}>{words.count(schema.fields.length)}</span>
        {acts && <span className={styles.acts}>{acts}</span>}
      </div>
      <div className={mergeClasses(styles.claims, 'prose')}>
        {words.all}
        <ul className={styles.rules}>
          {rulesOf(schema, words).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      <DataTable
        label={schema.title[language]}
        rows={schema.fields}
        keyOf={(field) => field.key}
        columns={[
          {
            id: 'labels',
            words: words.labels,
            grow: 1,
            cell: (field) => (
              <span className={styles.labels}>
                {field.labels.map((label) => (
                  <span key={label} lang={langAttribute(label, language)}>
                    {label}
                  </span>
                ))}
              </span>
            ),
          },
          { id: 'means', words: words.becomes, nowrap: true, cell: (field) => words.means[field.means] },
          {
            id: 'required',
            words: words.required,
            end: true,
            nowrap: true,
            cell: (field) => (field.required ? <Checkmark16Regular aria-label={words.required} /> : null),
          },
        ]}
      />
    </section>
  )
}

function rulesOf({ match }: FormSchema, words: Words['office']['forms']): string[] {
  const oneOf = (values: string | string[]) =>
    [values]
      .flat()
      .map((value) => words.is(value))
      .join(words.or)
  return [
    ...(match.from === undefined ? [] : [`${words.from} ${oneOf(match.from)}`]),
    ...(match.subject === undefined ? [] : [`${words.subject} ${oneOf(match.subject)}`]),
    ...(match.header === undefined ? [] : [`${words.header} ${match.header.name} ${words.is(match.header.value)}`]),
  ]
}
