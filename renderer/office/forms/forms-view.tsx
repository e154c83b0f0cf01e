import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, ArrowReset20Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { defaultSchema } from '../../../shared/letters/default-schema.ts'
import { FormSchema, type SchemaTrialRow } from '../../../shared/letters/form-schema.ts'
import { may } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { Failure } from '../../ui/failure.tsx'
import { ViewPage } from '../view-page.tsx'
import { RereadSection } from './reread-section.tsx'
import { SampleDialog } from './sample-dialog.tsx'
import { draftOf, emptyDraft, freeName, withProposal, type SchemaDraft } from './schema-draft.ts'
import { SchemaEditor } from './schema-editor.tsx'
import { SchemaTables } from './schema-tables.tsx'

type Editing = { place: number | null; start: SchemaDraft; changed: boolean; sample: string | null }

const useStyles = makeStyles({
  note: { maxWidth: '680px', marginBottom: '20px' },
  restore: { marginTop: '16px' },
})

/** The forms of the office in words; whoever administers it makes and changes them here. */
export function FormsView(props: { account: Account }) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.formEditor
  const [language] = useLanguage()
  const stored = useQuery(client.office.formSchemas, {})
  const store = useCommand(client.office.setFormSchemas)
  const didIt = useUndo()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [saved, setSaved] = useState(false)
  const [asking, setAsking] = useState<{ what: 'remove'; place: number } | { what: 'restore' } | null>(null)
  const administers = may(props.account, client.office.setFormSchemas.who)
  const seesLetters = may(props.account, client.letters.trySchemas.who)
  const schemas = stored.data ?? []

  if (editing) {
    return (
      <SchemaEditor
        {...editing}
        schemas={schemas}
        seesLetters={seesLetters}
        onLeave={() => setEditing(null)}
        onSaved={() => {
          setEditing(null)
          setSaved(true)
        }}
      />
    )
  }
  const edit = (next: Editing) => {
    setSaved(false)
    setChoosing(false)
    setEditing(next)
  }
  const remove = (place: number) => {
    setAsking(null)
    const title = schemas[place]!.title[language]
    setSaved(false)
    store.mutate(
      { schemas: schemas.filter((_, at) => at !== place) },
      {
        onSuccess: () => didIt({ words: words.removed(title), undo: () => store.mutate({ schemas: [...schemas] }) }),
      },
    )
  }
  const restore = () => {
    setAsking(null)
    setSaved(false)
    store.mutate(
      { schemas: [defaultSchema] },
      { onSuccess: () => didIt({ words: words.restored, undo: () => store.mutate({ schemas: [...schemas] }) }) },
    )
  }
  const isDefault = JSON.stringify(schemas) === JSON.stringify([FormSchema.parse(defaultSchema)])
  return (
    <ViewPage
      title={all.forms.title}
      acts={
        administers &&
        stored.data && (
          <>
            <CommandButton
              size="bar"
              onClick={() => edit({ place: null, start: emptyDraft(namesOf(schemas)), changed: true, sample: null })}
            >
              {words.empty}
            </CommandButton>
            {seesLetters && (
              <CommandButton size="bar" look="primary" icon={<Add16Regular />} onClick={() => setChoosing(true)}>
                {words.fromMail}
              </CommandButton>
            )}
          </>
        )
      }
    >
      {administers && !seesLetters && (
        <div className={styles.note}>
          <MessageBar tone="neutral">{words.needsStaff}</MessageBar>
        </div>
      )}
      {(stored.error ?? store.error) && (
        <div className={styles.note}>
          <Failure problem={stored.error ?? store.error} />
        </div>
      )}
      {stored.data && (
        <SchemaTables
          schemas={schemas}
          {...(administers && {
            actsFor: (place: number) => (
              <>
                <CommandButton
                  size="small"
                  look="quiet"
                  icon={<Edit16Regular />}
                  onClick={() => edit({ place, start: draftOf(schemas[place]!), changed: false, sample: null })}
                >
                  {words.edit}
                </CommandButton>
                <CommandButton
                  size="small"
                  look="quiet"
                  icon={<Delete16Regular />}
                  onClick={() => (schemas.length === 1 ? setAsking({ what: 'remove', place }) : remove(place))}
                >
                  {words.remove}
                </CommandButton>
              </>
            ),
          })}
        />
      )}
      {administers && stored.data && !isDefault && (
        <div className={styles.restore}>
          <CommandButton icon={<ArrowReset20Regular />} onClick={() => setAsking({ what: 'restore' })}>
            {words.toDefault}
          </CommandButton>
        </div>
      )}
      {(administers || seesLetters) && <RereadSection saved={saved} />}
      {asking?.what === 'remove' && (
        <Ask
          title={words.removeTitle(schemas[asking.place]!.title[language])}
          text={words.removeLast}
          act={words.removeDo}
          keep={words.keep}
          onAct={() => remove(asking.place)}
          onKeep={() => setAsking(null)}
        />
      )}
      {asking?.what === 'restore' && (
        <Ask
          title={words.toDefaultTitle}
          text={words.toDefaultText}
          act={words.toDefaultDo}
          onAct={restore}
          onKeep={() => setAsking(null)}
        />
      )}
      {choosing && (
        <SampleDialog
          schemas={schemas}
          onClose={() => setChoosing(false)}
          onProposed={(schema, sample) => edit(proposed(schemas, schema, sample))}
        />
      )}
    </ViewPage>
  )
}

/** A mail that a form of the office claims already says what that form lacks; any other mail begins a new one. */
function proposed(schemas: readonly FormSchema[], schema: FormSchema, sample: SchemaTrialRow): Editing {
  const place = schemas.findIndex((one) => one.name === sample.schema)
  if (place >= 0)
    return { place, start: withProposal(draftOf(schemas[place]!), schema), changed: true, sample: sample.id }
  return {
    place: null,
    start: draftOf({ ...schema, name: freeName(schema.name, namesOf(schemas)) }),
    changed: true,
    sample: sample.id,
  }
}

function namesOf(schemas: readonly FormSchema[]): string[] {
  return schemas.map((schema) => schema.name)
}
