import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Warning16Filled } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import type { FormSchema, SchemaTrialRow } from '../../../shared/letters/form-schema.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { langAttribute } from '../../ui/script.ts'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { Status } from '../../ui/status.tsx'
import { dense, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  rows: {
    maxHeight: '44vh',
    minHeight: '120px',
    overflowY: 'auto',
    margin: '0 0 12px',
    padding: 0,
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) 220px 76px',
    alignItems: 'center',
    gap: '0 12px',
    minHeight: '36px',
    padding: '4px 12px',
    boxSizing: 'border-box',
    cursor: 'pointer',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ':has(:focus-visible)': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 760px)': { gridTemplateColumns: '16px minmax(0, 1fr) 76px' },
  },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
  },
  radio: { margin: 0, accentColor: deskTokens.colorCompoundBrandStroke, outlineStyle: 'none' },
  cut: { ...oneLine, minWidth: 0 },
  state: {
    minWidth: 0,
    ...oneLine,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    '@media (max-width: 760px)': { display: 'none' },
  },
  from: { color: deskTokens.colorNeutralForeground3, marginInlineStart: '12px', fontSize: deskTokens.fontSizeBase200 },
  date: {
    textAlign: 'end',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  why: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
})

/** Chooses one of the last mails and has a form schema proposed from it. */
export function SampleDialog(props: {
  schemas: readonly FormSchema[]
  onProposed: (schema: FormSchema, sample: SchemaTrialRow) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const words = useWords().office.formEditor
  const [chosen, setChosen] = useState<SchemaTrialRow | null>(null)
  const mails = useQuery(client.letters.trySchemas, { schemas: [...props.schemas] })
  const waiting = useLasting(mails.isPending)
  const propose = useCommand(client.letters.proposeSchema)
  const reason = useId()
  const use = () => {
    if (chosen === null || propose.isPending) return
    propose.mutate(
      { id: chosen.id },
      {
        onSuccess: ({ schema }) => {
          if (schema) props.onProposed(schema, chosen)
        },
      },
    )
  }
  const blocked = chosen === null && !propose.isPending
  return (
    <Modal
      title={words.sample.title}
      wide
      onClose={props.onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            onClick={use}
            disabled={chosen === null || propose.isPending}
            describedBy={blocked ? reason : undefined}
          >
            {propose.isPending ? words.sample.reading : words.sample.use}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
          {blocked && (
            <span id={reason} className={styles.why}>
              {words.sample.choose}
            </span>
          )}
        </>
      }
    >
      <p className={styles.text}>{words.sample.text}</p>
      <div role="radiogroup" aria-label={words.sample.list} className={styles.rows}>
        {waiting && <SkeletonRows count={3} />}
        {mails.data?.map((mail) => (
          <SampleRow
            key={mail.id}
            mail={mail}
            schemas={props.schemas}
            chosen={mail.id === chosen?.id}
            onChoose={() => {
              propose.reset()
              setChosen(mail)
            }}
          />
        ))}
        {mails.data?.length === 0 && <p className={mergeClasses(styles.row, 'prose')}>{words.sample.none}</p>}
      </div>
      {propose.data?.schema === null && (
        <MessageBar tone="look" live>
          {words.sample.noForm}
        </MessageBar>
      )}
      {(propose.error ?? mails.error) && <Failure problem={propose.error ?? mails.error} />}
    </Modal>
  )
}

function SampleRow(props: {
  mail: SchemaTrialRow
  schemas: readonly FormSchema[]
  chosen: boolean
  onChoose: () => void
}) {
  const styles = useStyles()
  const words = useWords().office.formEditor.sample.kinds
  const dates = useDates()
  const [language] = useLanguage()
  const { mail } = props
  const title = props.schemas.find((schema) => schema.name === mail.schema)?.title[language] ?? ''
  const state = mail.becomes === 'form' ? words.form(title) : words[mail.becomes]
  return (
    <label className={mergeClasses(styles.row, props.chosen && styles.chosen)}>
      <input type="radio" name="sample" className={styles.radio} checked={props.chosen} onChange={props.onChoose} />
      <span className={styles.cut} title={mail.subject}>
        <span lang={langAttribute(mail.subject, language)}>{mail.subject || '—'}</span>
        <span className={styles.from}>{mail.from.address}</span>
      </span>
      <span className={styles.state}>
        {mail.becomes === 'unrecognized-form' ? (
          <Status tone="look" icon={<Warning16Filled />}>
            {state}
          </Status>
        ) : (
          state
        )}
      </span>
      <span className={styles.date}>{dates.inList(mail.receivedAt, new Date().toISOString())}</span>
    </label>
  )
}
