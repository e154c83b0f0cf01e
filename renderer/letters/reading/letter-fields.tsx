import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import type { Address } from '../../../shared/letters/mail.ts'
import { client, useQuery } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Marked } from '../marked.tsx'
import { honorificOf, nameOf } from '../names.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { fieldLabel } from './field-label.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.36fr) minmax(0, 1fr)',
    columnGap: '24px',
    alignItems: 'start',
    '@container (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  one: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(120px) minmax(0, 1fr)',
    margin: 0,
    // One below the other, both lists have their values in one line.
    '@container (max-width: 600px)': { gridTemplateColumns: '104px minmax(0, 1fr)' },
  },
  label: {
    minWidth: '64px',
    padding: '4px 16px 4px 0',
    boxSizing: 'border-box',
    margin: 0,
    fontSize: deskTokens.fontSizeBase200,
    lineHeight: '20px',
    color: deskTokens.colorNeutralForeground3,
  },
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    // Beside the first line of a label that has two.
    alignContent: 'flex-start',
    columnGap: '8px',
    minHeight: '28px',
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    padding: '3px 0',
    boxSizing: 'border-box',
    // The button that copies makes no row higher.
    '& > [data-no-paper]': { marginBlock: '-2px' },
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: '22px',
    color: deskTokens.colorNeutralForeground1,
  },
  name: { fontWeight: 600 },
  small: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3, fontWeight: 400 },
})

/** Who wrote and what the form asked, in two columns; mail and telephone can be copied. */
export function LetterFields(props: { letter: Letter; search: string }) {
  const { letter } = props
  return letter.fields ? <FormFields {...props} fields={letter.fields} /> : <MailFields {...props} />
}

function FormFields(props: { letter: Letter; fields: NonNullable<Letter['fields']>; search: string }) {
  const styles = useStyles()
  const words = useWords().letters
  const { letter, fields } = props
  const [language] = useLanguage()
  const schemas = useQuery(client.office.formSchemas, {}).data ?? []
  const subject = fields.subject === letter.subject ? '' : fields.subject
  const others = [
    ...fields.demographics.map((one) => ({ ...one, label: fieldLabel(one, schemas, language) })),
    ...(subject ? [{ key: 'subject', label: words.fields.subject, value: subject }] : []),
  ]
  return (
    <div className={mergeClasses(styles.columns, others.length === 0 && styles.one)}>
      <dl className={styles.list}>
        <Person
          label={words.fields.name}
          person={{ name: fields.name, address: '' }}
          letter={letter}
          search={props.search}
          besides={fields.furigana}
        />
        <Line label={words.fields.email} value={fields.email} search={props.search} copy />
        <Line label={words.fields.phone} value={fields.phone} search={props.search} copy />
      </dl>
      {others.length > 0 && (
        <dl className={styles.list}>
          {others.map((one) => (
            <Line key={one.key} label={one.label} value={one.value} search={props.search} />
          ))}
        </dl>
      )}
    </div>
  )
}

function MailFields(props: { letter: Letter; search: string }) {
  const styles = useStyles()
  const words = useWords().letters
  const { letter, search } = props
  const elsewhere = letter.replyTo.filter(
    ({ address }) => address.toLowerCase() !== letter.from.address.toLowerCase() || letter.replyTo.length > 1,
  )
  return (
    <dl className={styles.list}>
      {speaksForNobody(letter) ? (
        <Line label={words.fields.sentBy} value={written([letter.from])} search={search} />
      ) : (
        <>
          <Person label={words.fields.from} person={letter.from} letter={letter} search={search} />
          {letter.from.name !== '' && (
            <Line label={words.fields.email} value={letter.from.address} search={search} copy />
          )}
        </>
      )}
      {elsewhere.map(({ address }) => (
        <Line key={address} label={words.fields.replyTo} value={address} search={search} copy />
      ))}
      <Line label={words.fields.to} value={written(letter.to)} search={search} />
      <Line label={words.fields.cc} value={written(letter.cc)} search={search} />
    </dl>
  )
}

function Person(props: { label: string; person: Address; letter: Letter; search: string; besides?: string }) {
  const styles = useStyles()
  const words = useWords().letters
  const [language] = useLanguage()
  const name = nameOf(props.person)
  const letterLike = props.letter.kind === 'form' || props.letter.kind === 'direct'
  const honorific = letterLike && name !== '' ? honorificOf(name, props.letter.organisation, language) : null
  return (
    <Row label={props.label} shown={name !== ''}>
      <span className={styles.name} lang={langAttribute(name, language)}>
        <Marked text={name} search={props.search} />
        {honorific && <span className={styles.small}> {words[honorific]}</span>}
      </span>
      {props.besides && (
        <span className={styles.small} lang="ja">
          {props.besides}
        </span>
      )}
      {props.person.name === '' && props.person.address !== '' && (
        <CopyButton
          label={words.copyField(words.fields.email)}
          copy={() => client.shell.copyText({ text: props.person.address })}
        />
      )}
    </Row>
  )
}

function Line(props: { label: string; value: string; search: string; copy?: boolean }) {
  const words = useWords().letters
  const [language] = useLanguage()
  return (
    <Row label={props.label} shown={props.value !== ''}>
      <span lang={langAttribute(props.value, language)}>
        <Marked text={props.value} search={props.search} />
      </span>
      {props.copy && (
        <CopyButton label={words.copyField(props.label)} copy={() => client.shell.copyText({ text: props.value })} />
      )}
    </Row>
  )
}

function Row(props: { label: string; shown: boolean; children: ReactNode }) {
  const styles = useStyles()
  const [language] = useLanguage()
  if (!props.shown) return null
  return (
    <>
      <dt className={mergeClasses(styles.label, 'prose')} lang={langAttribute(props.label, language)}>
        {props.label}
      </dt>
      <dd className={styles.value}>{props.children}</dd>
    </>
  )
}

/** Whether From is the form’s own address: nobody is reached there, so it is not shown as a person’s and cannot be copied. */
function speaksForNobody(letter: Letter): boolean {
  const own = letter.from.address.toLowerCase()
  return letter.kind === 'unrecognized-form' && letter.answerChoices.every((one) => one.address.toLowerCase() !== own)
}

function written(people: readonly Address[]): string {
  return people.map((one) => (one.name ? `${one.name} <${one.address}>` : one.address)).join(', ')
}
