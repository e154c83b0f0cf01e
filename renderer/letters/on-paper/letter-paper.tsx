import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Address } from '../../../shared/letters/mail.ts'
import type { Conversation, LetterOnPaper, ReplyOnPaper } from '../../../shared/letters/on-paper.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { client, useQuery } from '../../client.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { politely } from '../names.ts'
import { fieldLabel } from '../reading/field-label.ts'

const useStyles = makeStyles({
  paper: {
    display: 'none',
    '@media print': {
      display: 'block',
      color: '#000',
      backgroundColor: '#fff',
      fontSize: '10pt',
      lineHeight: '16pt',
      overflowWrap: 'anywhere',
    },
  },
  office: { margin: 0, fontSize: '9pt', color: '#444' },
  title: { margin: '0 0 4mm', fontSize: '15pt', lineHeight: '21pt' },
  entry: { marginBottom: '7mm' },
  heading: {
    margin: '0 0 1.5mm',
    paddingTop: '1.5mm',
    borderTop: '0.75pt solid #666',
    fontSize: '10pt',
    lineHeight: '15pt',
    fontWeight: 600,
    breakAfter: 'avoid',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(34mm) minmax(0, 1fr)',
    columnGap: '5mm',
    margin: '0 0 3mm',
    fontSize: '9pt',
    lineHeight: '14pt',
    breakInside: 'avoid',
    breakAfter: 'avoid',
    '& dt': { color: '#444' },
    '& dd': { margin: 0 },
  },
  // What was written decides neither which way nor in which order the words around it run.
  text: { margin: 0, whiteSpace: 'pre-wrap', unicodeBidi: 'isolate', orphans: 3, widows: 3 },
})

/** A letter with its conversation as it stands on paper, in the window's language; on the screen it is not drawn. */
export function LetterPaper(props: { letterId: string; conversation: Conversation; office: string }) {
  const styles = useStyles()
  const say = useWords().letters.onPaper
  const [language] = useLanguage()
  const asked = props.conversation.find((one) => one.what === 'letter' && one.id === props.letterId)
  return (
    <section className={styles.paper} data-paper aria-hidden lang={language}>
      <p className={styles.office}>{props.office}</p>
      {asked?.what === 'letter' && <h1 className={styles.title}>{say.heading(asked.number)}</h1>}
      {props.conversation.map((one) =>
        one.what === 'letter' ? <LetterEntry key={one.id} letter={one} /> : <ReplyEntry key={one.id} reply={one} />,
      )}
    </section>
  )
}

function LetterEntry({ letter }: { letter: LetterOnPaper }) {
  const words = useWords()
  const say = words.letters.onPaper
  const [language] = useLanguage()
  const dates = useDates()
  const schemas = useQuery(client.office.formSchemas, {}).data ?? []
  const { fields, from } = letter
  const isPersons = letter.kind === 'form' || letter.kind === 'direct'
  const name = fields?.name ?? from.name
  const address = fields?.email ?? from.address
  const polite = isPersons && name ? politely(name, letter.organisation, language, words) : name
  return (
    <Entry
      heading={`${say.letter} ${(letter.importedFrom === null ? words.letters.receipt : words.letters.imported)(letter.number)}`}
      facts={[
        [say.subject, letter.subject || words.letters.noSubject],
        [say.from, [polite, fields?.furigana ?? ''].filter(Boolean).join(' ')],
        [words.letters.fields.email, address],
        [words.letters.fields.phone, fields?.phone ?? ''],
        ...(fields?.demographics ?? []).map((one) => [fieldLabel(one, schemas, language), one.value] as const),
        [say.to, fields ? '' : written(letter.to)],
        [words.letters.fields.cc, fields ? '' : written(letter.cc)],
        [say.form, letter.schemaTitle?.[language] ?? ''],
        [say.sentAt, letter.date === null ? '' : dates.withEra(letter.date)],
        [say.receivedAt, dates.withEra(letter.receivedAt)],
        [say.files, letter.files.map((file) => file.name).join(', ')],
      ]}
      language={letter.language}
      text={letter.text || words.letters.emptyText}
    />
  )
}

function ReplyEntry({ reply }: { reply: ReplyOnPaper }) {
  const words = useWords().letters
  const say = words.onPaper
  const [language] = useLanguage()
  const dates = useDates()
  const { uncertain, bounce } = reply
  return (
    <Entry
      heading={say.reply}
      facts={[
        [say.subject, reply.subject],
        [say.answeredBy, nameIn(language, reply.by)],
        [say.to, written([reply.to])],
        [words.fields.cc, reply.cc.join(', ')],
        [say.sentAt, dates.withEra(reply.at)],
        [say.state, [uncertain ? say.uncertain : '', bounce ? say.bounced : ''].filter(Boolean).join(', ')],
        [say.files, reply.files.join(', ')],
      ]}
      language={reply.language}
      text={reply.body}
    />
  )
}

function Entry(props: {
  heading: string
  /** What is empty is left out. */
  facts: readonly (readonly [label: string, value: string])[]
  language: 'ja' | 'en'
  text: string
}): ReactNode {
  const styles = useStyles()
  const [language] = useLanguage()
  return (
    <section className={styles.entry}>
      <h2 className={styles.heading}>{props.heading}</h2>
      <dl className={styles.facts}>
        {props.facts.map(
          ([label, value], place) =>
            value !== '' && [
              <dt key={`label ${place}`} lang={langAttribute(label, language)}>
                {label}
              </dt>,
              <dd key={`value ${place}`} lang={langAttribute(value, language)}>
                <bdi>{value}</bdi>
              </dd>,
            ],
        )}
      </dl>
      <p className={styles.text} dir="auto" lang={props.language}>
        {props.text}
      </p>
    </section>
  )
}

function written(people: readonly Address[]): string {
  return people.map((one) => (one.name ? `${one.name} <${one.address}>` : one.address)).join(', ')
}
