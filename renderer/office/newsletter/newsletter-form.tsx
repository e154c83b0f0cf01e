import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import { client, useCommand } from '../../client.ts'
import { CheckField } from '../../ui/choices.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { FieldRow, Group } from '../group.tsx'
import { SaveBar } from '../save-bar.tsx'
import { digitsIn } from './digits-in.ts'
import { draftOf, settingsOf, type NewsletterDraft } from './newsletter-draft.ts'

const useStyles = makeStyles({
  fields: { maxWidth: '440px', margin: '0 0 28px', padding: 0, border: 'none', minWidth: 0 },
  form: { marginBottom: '28px' },
  unit: {
    paddingInlineEnd: '8px',
    whiteSpace: 'nowrap',
    fontSize: deskTokens.fontSizeDense,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** What the program does by itself with the list, in words. */
export function NewsletterForm(props: { stored: NewsletterSettings; mayChange: boolean }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.newsletter.settings
  const { stored, mayChange } = props
  const [typed, setTyped] = useState(() => draftOf(stored))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const save = useCommand(client.newsletter.setSettings)
  const set = (change: Partial<NewsletterDraft>) => {
    save.reset()
    setTyped({ ...typed, ...change })
    setTouched(new Set([...touched, ...Object.keys(change)]))
  }
  const { settings, wrong } = settingsOf(typed)
  const missing = Object.values(wrong).length > 0
  const blocked = missing
    ? words.wrongSomewhere
    : JSON.stringify(settings) === JSON.stringify(NewsletterSettings.parse(stored))
      ? all.office.mail.unchanged
      : null
  // A field that has just appeared is not wrong before somebody has typed into it.
  const problem = (field: keyof NewsletterDraft, sentence: string) =>
    wrong[field] && touched.has(field) ? sentence : undefined
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (mayChange && blocked === null && settings && !save.isPending) save.mutate(settings)
      }}
    >
      {!mayChange && <MessageBar tone="neutral">{words.onlyAdministrator}</MessageBar>}
      <fieldset className={styles.fields} disabled={!mayChange} style={mayChange ? undefined : { marginTop: 16 }}>
        <Group title={words.name}>
          <FieldRow>
            <TextField
              label={words.nameJa}
              problem={problem('titleJa', words.wrong.title)}
              value={typed.titleJa}
              onChange={(titleJa) => set({ titleJa })}
              maxLength={100}
              lang="ja"
            />
            <TextField
              label={words.nameEn}
              problem={problem('titleEn', words.wrong.title)}
              value={typed.titleEn}
              onChange={(titleEn) => set({ titleEn })}
              maxLength={100}
              lang="en"
            />
          </FieldRow>
        </Group>
        <Group title={words.erase}>
          <TextField
            label={words.eraseDays}
            hint={words.eraseHint}
            problem={problem('eraseAfterDays', words.missingDays)}
            inputMode="numeric"
            maxLength={4}
            value={typed.eraseAfterDays}
            onChange={(text) => set({ eraseAfterDays: digitsIn(text) })}
            end={
              <span className={styles.unit} aria-hidden>
                {words.days}
              </span>
            }
          />
        </Group>
        <Group title={words.bounces} note={words.bouncesNote(typed.bounceDays || '–', typed.bounceCount || '–')}>
          <FieldRow>
            <TextField
              label={words.bounceCount}
              problem={problem('bounceCount', words.wrong.bounceCount)}
              inputMode="numeric"
              maxLength={2}
              value={typed.bounceCount}
              onChange={(text) => set({ bounceCount: digitsIn(text) })}
            />
            <TextField
              label={words.bounceDays}
              problem={problem('bounceDays', words.wrong.bounceDays)}
              inputMode="numeric"
              maxLength={3}
              value={typed.bounceDays}
              onChange={(text) => set({ bounceDays: digitsIn(text) })}
              end={
                <span className={styles.unit} aria-hidden>
                  {words.days}
                </span>
              }
            />
          </FieldRow>
        </Group>
        <Group title={words.sender} note={words.senderNote}>
          <CheckField
            label={words.ownSender}
            checked={typed.ownSender}
            disabled={!mayChange}
            onChange={(ownSender) => set({ ownSender })}
          />
          {typed.ownSender && (
            <>
              <TextField
                label={words.senderAddress}
                problem={problem('senderAddress', words.wrong.address)}
                value={typed.senderAddress}
                onChange={(senderAddress) => set({ senderAddress })}
                maxLength={320}
                inputMode="email"
              />
              <FieldRow>
                <TextField
                  label={words.senderNameJa}
                  value={typed.senderNameJa}
                  onChange={(senderNameJa) => set({ senderNameJa })}
                  maxLength={200}
                  lang="ja"
                />
                <TextField
                  label={words.senderNameEn}
                  value={typed.senderNameEn}
                  onChange={(senderNameEn) => set({ senderNameEn })}
                  maxLength={200}
                  lang="en"
                />
              </FieldRow>
            </>
          )}
        </Group>
        <Group title={words.endpoint} note={words.endpointNote}>
          <CheckField
            label={words.hasEndpoint}
            checked={typed.hasEndpoint}
            disabled={!mayChange}
            onChange={(hasEndpoint) => set({ hasEndpoint })}
          />
          {typed.hasEndpoint && (
            <>
              <TextField
                label={words.endpointUrl}
                hint={words.endpointUrlHint}
                problem={problem('endpointUrl', words.wrong.url)}
                value={typed.endpointUrl}
                onChange={(endpointUrl) => set({ endpointUrl })}
                maxLength={500}
                inputMode="url"
              />
              <TextField
                label={words.endpointFrom}
                problem={problem('endpointFrom', words.wrong.address)}
                value={typed.endpointFrom}
                onChange={(endpointFrom) => set({ endpointFrom })}
                maxLength={320}
                inputMode="email"
              />
            </>
          )}
        </Group>
        <Group title={words.archive} note={words.archiveNote}>
          <TextField
            label={words.archiveUrl}
            hint={words.archiveUrlHint}
            problem={problem('archiveUrl', words.wrong.archive)}
            value={typed.archiveUrl}
            onChange={(archiveUrl) => set({ archiveUrl })}
            maxLength={500}
            inputMode="url"
          />
        </Group>
      </fieldset>
      {save.error && <Failure problem={save.error} />}
      {mayChange && (
        <SaveBar
          words={all.office.mail.save}
          busy={save.isPending && all.office.mail.saving}
          blocked={blocked}
          done={save.isSuccess && all.office.mail.saved}
        />
      )}
    </form>
  )
}
