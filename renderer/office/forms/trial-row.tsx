import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  DocumentTable16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { FormSchema, SchemaTrialRow } from '../../../shared/letters/form-schema.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { Status, Tag } from '../../ui/status.tsx'
import { dense, focusRing, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { answersOf } from './trial-groups.ts'

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}` },
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 16px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'start',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  line: { display: 'flex', alignItems: 'center', gap: '12px' },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorRowHover, color: deskTokens.colorNeutralForeground1Hover },
    ...focusRing(),
  },
  subject: { flexGrow: 1, minWidth: 0, ...oneLine },
  meta: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  from: {
    ...oneLine,
    maxWidth: '48%',
    flexShrink: 0,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
  },
  state: { display: 'flex', flexGrow: 1, alignItems: 'center', gap: '8px', minWidth: 0 },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, 116px) minmax(0, 1fr)',
    gap: '2px 12px',
    margin: 0,
    padding: '2px 16px 12px 16px',
    ...dense,
  },
  label: { margin: 0, color: deskTokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: deskTokens.colorNeutralForeground1 },
})

/** One of the last mails with what the form reads from it, opened on request. */
export function TrialRow(props: {
  row: SchemaTrialRow
  schema: FormSchema | null
  own: boolean
  open: boolean
  onToggle: () => void
}) {
  const styles = useStyles()
  const dates = useDates()
  const [language] = useLanguage()
  const { row, schema, own } = props
  const open = own && props.open
  const head = (
    <>
      <span className={styles.line}>
        <span className={styles.subject} lang={langAttribute(row.subject, language)} title={row.subject}>
          {row.subject || '—'}
        </span>
        <span className={styles.meta}>{dates.inList(row.receivedAt, new Date().toISOString())}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.state}>
          <State row={row} schema={schema} own={own} />
        </span>
        <span className={styles.from} title={row.from.address}>
          {row.from.address}
        </span>
      </span>
    </>
  )
  return (
    <div className={styles.item}>
      {own ? (
        <button
          type="button"
          className={mergeClasses(styles.row, styles.button)}
          aria-expanded={open}
          onClick={props.onToggle}
        >
          {head}
        </button>
      ) : (
        <div className={styles.row}>{head}</div>
      )}
      {open && schema && <Answers row={row} schema={schema} />}
    </div>
  )
}

function State(props: { row: SchemaTrialRow; schema: FormSchema | null; own: boolean }) {
  const all = useWords().office.formEditor
  const [language] = useLanguage()
  const { row, schema, own } = props
  const words = all.trial
  if (!own || !schema) {
    const said = schema
      ? words.other(schema.title[language])
      : row.becomes === 'form'
        ? all.sample.kinds.form('')
        : all.sample.kinds[row.becomes]
    return (
      <Status tone="neutral" icon={schema ? <DocumentTable16Regular /> : <Circle16Regular />}>
        {said}
      </Status>
    )
  }
  if (row.becomes === 'form') {
    return (
      <>
        <Status tone="done" icon={<CheckmarkCircle16Filled />}>
          {words.filled(row.answers.length)}
        </Status>
        {row.kind !== 'form' && <Tag>{words.newly}</Tag>}
      </>
    )
  }
  const lacking = answersOf(row, schema)
    .filter(({ missing }) => missing)
    .map(({ label }) => words.named(label))
    .join(words.between)
  return (
    <Status tone="look" icon={<Warning16Filled />}>
      {row.answers.length === 0 ? words.lacksAll : words.lacks(lacking)}
    </Status>
  )
}

function Answers(props: { row: SchemaTrialRow; schema: FormSchema }) {
  const styles = useStyles()
  const words = useWords().office.formEditor.trial
  const [language] = useLanguage()
  const answers = answersOf(props.row, props.schema)
  return (
    <dl className={styles.answers}>
      {answers.map(({ key, label, value, missing }) => [
        <dt key={`${key} label`} className={styles.label} lang={langAttribute(label, language)}>
          {label}
        </dt>,
        <dd key={key} className={styles.value} lang={langAttribute(value, language)}>
          {missing ? (
            <Status tone="look" icon={<Warning16Filled />}>
              {value === '' ? words.notRead : `${words.notRead}: ${value}`}
            </Status>
          ) : (
            value
          )}
        </dd>,
      ])}
    </dl>
  )
}
