import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { client, useCommand } from '../../client.ts'
import { leave, useAskBeforeLeaving, type WayOut } from '../../ui/before-leaving.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useWindowFit } from '../../ui/window-size.ts'
import { Failure } from '../../ui/failure.tsx'
import { SaveBar } from '../save-bar.tsx'
import { ViewPage } from '../view-page.tsx'
import { FieldRows } from './field-rows.tsx'
import { MatchFields } from './match-fields.tsx'
import { SampleDialog } from './sample-dialog.tsx'
import { missingIn, schemaOf, withProposal, type SchemaDraft } from './schema-draft.ts'
import { TrialPane } from './trial-pane.tsx'

const useStyles = makeStyles({
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
  // What has the focus is never behind the bar.
  stacked: { flexDirection: 'column', overflowY: 'auto', scrollPaddingBottom: '96px' },
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '640px', minWidth: 0, minHeight: 0 },
  // Without a box of its own: the bar stays at the foot of everything that scrolls, not of the form alone.
  spread: { display: 'contents' },
  natural: { flexGrow: 0, flexShrink: 0, overflowY: 'visible' },
  fields: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '20px 24px 24px 32px' },
  foot: {
    flexShrink: 0,
    padding: '0 24px 12px 32px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    '& > :last-child': { marginTop: '12px' },
  },
  footBelow: {
    order: 1,
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  failure: { marginTop: '12px' },
  trial: {
    display: 'flex',
    flexGrow: 0,
    flexShrink: 0,
    width: 'clamp(380px, 30%, 520px)',
    minHeight: 0,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  trialBelow: {
    width: 'auto',
    height: '440px',
    borderLeft: 'none',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

/** One form of the office while it is made or changed, beside what it reads from the last mails. */
export function SchemaEditor(props: {
  schemas: readonly FormSchema[]
  /** Where it stands among them; null for a new one. */
  place: number | null
  start: SchemaDraft
  /** True where `start` is not yet what is stored. */
  changed: boolean
  sample: string | null
  /** Whether this account may see what is read from letters. */
  seesLetters: boolean
  onSaved: () => void
  onLeave: () => void
}) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.formEditor
  const { cancel } = all.frame
  const [language] = useLanguage()
  const { place, start } = props
  const stacked = useWindowFit() === 'single'
  const [draft, setDraft] = useState(start)
  const [changed, setChanged] = useState(props.changed)
  const [sample, setSample] = useState(props.sample)
  const [asking, setAsking] = useState<'sample' | WayOut | null>(null)
  const save = useCommand(client.office.setFormSchemas)
  const missing = missingIn(draft, words.missing)
  const schemas = useMemo(() => {
    const schema = schemaOf(draft)
    return place === null ? [...props.schemas, schema] : props.schemas.map((one, at) => (at === place ? schema : one))
  }, [draft, place, props.schemas])
  const change = (part: Partial<SchemaDraft>) => {
    save.reset()
    setChanged(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const blocked = missing ?? (changed ? null : words.unchanged)
  const leaving = asking === 'sample' ? null : asking
  const stay = () => {
    leaving?.stay()
    setAsking(null)
  }
  useAskBeforeLeaving(
    changed
      ? (way) => {
          stay()
          setAsking(way)
        }
      : null,
  )
  const back = () => leave(props.onLeave)
  return (
    <ViewPage
      bare
      title={place === null ? words.newTitle : words.editTitle(props.schemas[place]!.title[language])}
      acts={
        <CommandButton size="bar" look="quiet" icon={<ArrowLeft20Regular />} onClick={back}>
          {words.back}
        </CommandButton>
      }
    >
      <div className={mergeClasses(styles.panes, stacked && styles.stacked)}>
        <form
          className={mergeClasses(styles.form, stacked && styles.spread)}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (blocked === null && !save.isPending) save.mutate({ schemas }, { onSuccess: props.onSaved })
          }}
        >
          <div className={mergeClasses(styles.fields, stacked && styles.natural)}>
            <MatchFields draft={draft} onChange={change} />
            <FieldRows
              draft={draft}
              onChange={change}
              onSample={props.seesLetters ? () => setAsking('sample') : undefined}
            />
          </div>
          <div className={mergeClasses(styles.foot, stacked && styles.footBelow)}>
            {save.error && (
              <div className={styles.failure}>
                <Failure problem={save.error} />
              </div>
            )}
            <SaveBar words={words.save} busy={save.isPending && words.saving} blocked={blocked}>
              <CommandButton onClick={back}>{cancel}</CommandButton>
            </SaveBar>
          </div>
        </form>
        {props.seesLetters && (
          <div className={mergeClasses(styles.trial, stacked && styles.trialBelow)}>
            <TrialPane schemas={missing === null ? schemas : null} name={draft.name} sample={sample} />
          </div>
        )}
      </div>
      {asking === 'sample' && (
        <SampleDialog
          schemas={props.schemas}
          onClose={() => setAsking(null)}
          onProposed={(schema, mail) => {
            change(withProposal(draft, schema))
            setSample(mail.id)
            setAsking(null)
          }}
        />
      )}
      {leaving && (
        <Ask
          title={words.leaveTitle}
          text={leaving.why === 'lock' ? words.leaveByLock : words.leaveText}
          act={words.leaveDo}
          keep={words.stay}
          onAct={() => {
            leaving.go()
            props.onLeave()
          }}
          onKeep={stay}
        />
      )}
    </ViewPage>
  )
}
