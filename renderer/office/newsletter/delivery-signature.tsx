import { CheckField } from '../../ui/choices.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { FieldRow, Group } from '../group.tsx'
import { isDomain, keepsKey, type DeliveryFields } from './delivery-draft.ts'

/** Whether this program signs the mails, and with which key. */
export function SignatureFields(props: DeliveryFields & { isKeyRefused: boolean }) {
  const say = useWords().newsletter.settings.delivery
  const { draft, set, stored, mayChange } = props
  const [domain, selector] = [draft.domain.trim().toLowerCase(), draft.selector.trim().toLowerCase()]
  const problem = (typed: string, sentence: string) => (typed !== '' && !isDomain(typed) ? sentence : undefined)
  return (
    <Group title={say.signature} note={say.signatureNote}>
      <CheckField
        label={say.signs}
        note={say.signsNote}
        checked={draft.signs}
        disabled={!mayChange}
        onChange={(signs) => set({ signs })}
      />
      {draft.signs && (
        <>
          <FieldRow>
            <TextField
              label={say.signingDomain}
              lang="en"
              value={draft.domain}
              maxLength={253}
              problem={problem(domain, say.wrong.domain)}
              onChange={(typed) => set({ domain: typed })}
            />
            <TextField
              label={say.selector}
              lang="en"
              value={draft.selector}
              maxLength={253}
              problem={problem(selector, say.wrong.selector)}
              hint={
                isDomain(domain) && isDomain(selector) ? say.publishedAt(`${selector}._domainkey.${domain}`) : undefined
              }
              onChange={(typed) => set({ selector: typed })}
            />
          </FieldRow>
          <TextArea
            code
            label={say.privateKey}
            rows={5}
            lang="en"
            maxLength={20_000}
            value={draft.privateKey}
            hint={draft.privateKey === '' && keepsKey(draft, stored) ? say.keyKept : say.keyHint}
            problem={props.isKeyRefused ? say.wrong.unreadableKey : undefined}
            onChange={(privateKey) => set({ privateKey })}
          />
        </>
      )}
    </Group>
  )
}
