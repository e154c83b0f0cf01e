import { makeStyles } from '@fluentui/react-components'
import {
  Bot16Regular,
  DocumentQuestionMark16Regular,
  MailProhibited16Regular,
  Translate16Regular,
} from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { isLetter } from '../names.ts'
import { OthersDrafts } from '../others-draft.tsx'
import { noAddressIn } from '../no-address.ts'
import { charsetName } from './charset-name.ts'

const useStyles = makeStyles({
  notices: { display: 'grid', gap: '8px', marginBottom: '16px', ':empty': { display: 'none' } },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '16px', rowGap: '2px', margin: '6px 0 0' },
  label: { color: deskTokens.colorNeutralForeground3, margin: 0 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

/** What a mail keeps closed, or wraps in a signature that nobody has verified: each has a sentence of its own. */
const sealedCuts = ['encrypted', 'winmail-closed', 'signature-unverified'] as const

/** What must be known before this letter is read: how it was set apart, misread, cut, or that it came before. */
export function Notices(props: {
  letter: Letter
  onRedecode: () => void
  onOpen: (id: string) => void
  onForms: ((id: string) => void) | undefined
  onReply: () => void
}) {
  const styles = useStyles()
  const words = useWords().letters
  const { letter, onOpen } = props
  const noAddress = noAddressIn(letter, words.editor)
  return (
    <div className={styles.notices} data-no-paper>
      <SetApart letter={letter} onOpen={onOpen} />
      {letter.kind === 'unrecognized-form' && (
        <MessageBar
          tone="look"
          icon={<DocumentQuestionMark16Regular />}
          actions={
            props.onForms && (
              <CommandButton size="small" onClick={() => props.onForms?.(letter.id)}>
                {words.makeReadable}
              </CommandButton>
            )
          }
        >
          {words.unrecognizedForm}
        </MessageBar>
      )}
      <OthersDrafts letter={letter} onTaken={props.onReply} />
      {letter.doubtful && (
        <MessageBar
          tone="look"
          icon={<Translate16Regular />}
          actions={
            <CommandButton size="small" onClick={props.onRedecode}>
              {words.chooseCharset}
            </CommandButton>
          }
        >
          {words.doubtful(charsetName(letter.charset))}
        </MessageBar>
      )}
      {isLetter(letter) && noAddress !== null && <MessageBar tone="neutral">{noAddress}</MessageBar>}
      {sealedCuts.map(
        (cut) =>
          letter.cuts.includes(cut) && (
            <MessageBar key={cut} tone={cut === 'signature-unverified' ? 'neutral' : 'look'}>
              {words.cuts[cut]}
            </MessageBar>
          ),
      )}
      {letter.cuts.some((cut) => !sealedCuts.some((one) => one === cut)) && (
        <MessageBar tone="look">{words.cuts.some}</MessageBar>
      )}
    </div>
  )
}

function SetApart(props: { letter: Letter; onOpen: (id: string) => void }) {
  const styles = useStyles()
  const words = useWords().letters
  const say = words.setApart
  const { kind, bounce, bounceOf } = props.letter
  if (kind === 'automatic')
    return (
      <MessageBar tone="neutral" icon={<Bot16Regular />} title={say.title}>
        {say.automatic}
      </MessageBar>
    )
  if (kind === 'complaint')
    return (
      <MessageBar tone="neutral" icon={<MailProhibited16Regular />} title={say.title}>
        {say.complaint}
      </MessageBar>
    )
  if (kind !== 'bounce') return null
  return (
    <MessageBar
      tone="neutral"
      icon={<MailProhibited16Regular />}
      title={say.title}
      actions={
        bounceOf && (
          <CommandButton size="small" onClick={() => props.onOpen(bounceOf.letterId)}>
            {say.ofReply}: {bounceOf.subject}
          </CommandButton>
        )
      }
    >
      {say.bounce(bounce?.recipient ?? '')}
      {bounce && (
        <dl className={styles.facts}>
          <dt className={styles.label}>{say.status}</dt>
          <dd className={styles.value}>
            {bounce.permanent ? say.permanent : say.temporary}
            {bounce.status && ` ${bounce.status}`}
          </dd>
          {bounce.reason !== '' && (
            <>
              <dt className={styles.label}>{say.reason}</dt>
              <dd className={styles.value} lang="en">
                {bounce.reason}
              </dd>
            </>
          )}
        </dl>
      )}
    </MessageBar>
  )
}
