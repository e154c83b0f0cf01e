import { type OAuthClient, signInWay } from '../../../shared/office/mail-settings.ts'
import { useWords } from '../../ui/language.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { FieldRow, Group } from '../group.tsx'
import { keepsSecret, settingsOf, usesSignIn } from './mail-draft.ts'
import { keptRegistration, missingInRegistration, type Provider } from './registration.ts'
import { SignIn } from './sign-in.tsx'
import type { MailForm } from './use-mail-form.ts'

/** The office's registration at the mail service, and the sign-in by it. */
export function SignInFields({ form }: { form: MailForm }) {
  const all = useWords().office.mail
  const words = all.oauth
  const { draft, setDraft } = form
  if (!usesSignIn(draft)) return null
  const { oauth } = draft
  const set = (change: Partial<OAuthClient>) => setDraft({ ...draft, oauth: { ...oauth, ...change } })
  const providers = (Object.keys(words.providers) as Provider[]).map((value) => ({
    value,
    words: words.providers[value],
  }))
  const way = signInWay(settingsOf(draft))
  return (
    <Group title={words.title} note={words.note}>
      <FieldRow>
        <SelectField
          label={words.provider}
          value={oauth.provider}
          onChange={(provider) => set({ provider })}
          choices={providers}
        />
        {oauth.provider === 'microsoft' && (
          <TextField
            label={words.tenant}
            hint={words.tenantHint}
            value={oauth.tenant}
            onChange={(tenant) => set({ tenant })}
            lang="en"
            maxLength={255}
          />
        )}
      </FieldRow>
      <FieldRow>
        <TextField
          label={words.clientId}
          hint={words.clientIdHints[oauth.provider]}
          value={oauth.clientId}
          onChange={(clientId) => set({ clientId })}
          lang="en"
          maxLength={500}
        />
        {oauth.provider !== 'microsoft' && (
          <TextField
            type="password"
            autoComplete="new-password"
            label={words.clientSecret}
            hint={keepsSecret(draft, form.stored) ? all.passwordKept : undefined}
            value={oauth.clientSecret}
            onChange={(clientSecret) => set({ clientSecret })}
            maxLength={500}
          />
        )}
      </FieldRow>
      {oauth.provider === 'other' && (
        <>
          <FieldRow>
            <TextField
              label={words.authorizeUrl}
              value={oauth.authorizeUrl}
              onChange={(authorizeUrl) => set({ authorizeUrl })}
              lang="en"
              maxLength={1000}
            />
            <TextField
              label={words.tokenUrl}
              value={oauth.tokenUrl}
              onChange={(tokenUrl) => set({ tokenUrl })}
              lang="en"
              maxLength={1000}
            />
          </FieldRow>
          <TextField
            label={words.scope}
            value={oauth.scope}
            onChange={(scope) => set({ scope })}
            lang="en"
            maxLength={1000}
          />
        </>
      )}
      <SignIn registration={keptRegistration(oauth)} missing={missingInRegistration(oauth, all.missing)} way={way} />
    </Group>
  )
}
