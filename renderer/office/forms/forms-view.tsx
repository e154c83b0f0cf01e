import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, ArrowReset20Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { defaultSchemas } from '../../../shared/letters/default-schema.ts'
import { FormSchema } from '../../../shared/letters/form-schema.ts'
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
import { emptyForm, proposed, type Editing } from './editing.ts'
import { RereadSection } from './reread-section.tsx'
import { SampleDialog } from './sample-dialog.tsx'
import { draftOf } from './schema-draft.ts'
import { SchemaEditor } from './schema-editor.tsx'
import { SchemaTables } from './schema-tables.tsx'
import { useGivenSample } from './use-given-sample.ts'

const useStyles = makeStyles({
  note: { maxWidth: '680px', marginBottom: '20px' },
  restore: { marginTop: '16px' },
})

/** The forms of the office in words; whoever administers it makes and changes them here. */
export function FormsView(props: { account: Account; sample?: string | undefined }) {
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
  const given = useGivenSample(administers && seesLetters ? props.sample : undefined, stored.data, (next) =>
    setEditing(next),
  )

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
      { schemas: defaultSchemas },
      { onSuccess: () => didIt({ words: words.restored, undo: () => store.mutate({ schemas: [...schemas] }) }) },
    )
  }
  const isDefault = JSON.stringify(schemas) === JSON.stringify(defaultSchemas.map((schema) => FormSchema.parse(schema)))
  return (
    <ViewPage
      title={all.forms.title}
      acts={
        administers &&
        stored.data && (
          <>
            <CommandButton size="bar" onClick={() => edit(emptyForm(schemas, null))}>
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
      {given.busy && (
        <div className={styles.note}>
          <MessageBar tone="neutral" live>
            {words.sample.reading}
          </MessageBar>
        </div>
      )}
      {(stored.error ?? store.error ?? given.failure) && (
        <div className={styles.note}>
          <Failure problem={stored.error ?? store.error ?? given.failure} />
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
