import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FormSchema, SchemaTrialRow } from '../../../shared/letters/form-schema.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
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

const useStyles = makeStyles({ note: { maxWidth: '680px', marginBottom: '20px' } })

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
  const administers = props.account.roles.includes('administrator')
  const seesLetters = props.account.roles.includes('staff')
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
    const title = schemas[place]!.title[language]
    setSaved(false)
    store.mutate(
      { schemas: schemas.filter((_, at) => at !== place) },
      {
        onSuccess: () => didIt({ words: words.removed(title), undo: () => store.mutate({ schemas: [...schemas] }) }),
      },
    )
  }
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
                <CommandButton size="small" look="quiet" icon={<Delete16Regular />} onClick={() => remove(place)}>
                  {words.remove}
                </CommandButton>
              </>
            ),
          })}
        />
      )}
      {(administers || seesLetters) && <RereadSection saved={saved} />}
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
