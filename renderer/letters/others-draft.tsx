import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { PersonEdit20Filled } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import type { Letter } from '../../shared/letters/letter.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { CommandButton } from '../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../ui/language.tsx'
import { MessageBar } from '../ui/message-bar.tsx'
import { useNow } from '../ui/now.ts'
import { langAttribute } from '../ui/script.ts'
import { deskTokens } from '../ui/theme.ts'
import { FileRows } from './file-rows.tsx'
import { calledName } from '../ui/called-name.ts'

const useStyles = makeStyles({
  drafts: { display: 'grid', gap: '8px' },
  text: {
    maxHeight: '320px',
    overflowY: 'auto',
    marginTop: '8px',
    padding: '8px 12px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  subject: { margin: '0 0 8px', fontWeight: 600 },
  body: { margin: 0, whiteSpace: 'pre-wrap' },
})

type OtherDraft = Letter['otherDrafts'][number]

/** That others have begun to answer, and what; what is left by an account that has ended can be taken over, which `onTaken` is told. */
export function OthersDrafts(props: { letter: Letter; onTaken?: (() => void) | undefined }) {
  const styles = useStyles()
  const { otherDrafts } = props.letter
  if (otherDrafts.length === 0) return null
  const inOrder = [...otherDrafts].sort((one, other) => Number(one.ended) - Number(other.ended))
  return (
    <div className={styles.drafts}>
      {inOrder.map((draft) => (
        <OneDraft key={draft.by.accountId} {...props} draft={draft} />
      ))}
    </div>
  )
}

function OneDraft(props: { letter: Letter; draft: OtherDraft; onTaken?: (() => void) | undefined }) {
  const all = useWords()
  const words = all.letters
  const say = words.othersDraft
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const [reading, setReading] = useState(false)
  const text = useId()
  const takeOver = useCommand(client.letters.takeOverDraft)
  const { letter, draft, onTaken } = props
  const who = words.colleague(calledName(draft.by, language))
  const of = { letterId: letter.id, accountId: draft.by.accountId }
  return (
    <MessageBar
      tone="look"
      icon={<PersonEdit20Filled />}
      title={(draft.ended ? say.endedTitle : say.title)(who, dates.near(draft.savedAt, now))}
      actions={
        <>
          <CommandButton size="small" expands={text} expanded={reading} onClick={() => setReading(!reading)}>
            {reading ? say.fold : say.read}
          </CommandButton>
          {draft.ended && onTaken && (
            <CommandButton
              size="small"
              disabled={takeOver.isPending}
              onClick={() => {
                if (!takeOver.isPending) takeOver.mutate(of, { onSuccess: onTaken })
              }}
            >
              {say.takeOver}
            </CommandButton>
          )}
        </>
      }
      below={reading && <DraftText id={text} of={of} label={say.textOf(who)} language={letter.language} />}
    >
      {takeOver.error ? all.errors[takeOver.error.code] : !draft.ended ? say.text : onTaken && say.endedText}
    </MessageBar>
  )
}

/** The draft as it was saved last, to be read alone; the desk records that it was. */
function DraftText(props: {
  id: string
  of: { letterId: string; accountId: string }
  label: string
  language: Letter['language']
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const draft = useQuery(client.letters.othersDraft, props.of)
  return (
    <div
      id={props.id}
      className={styles.text}
      role="group"
      tabIndex={0}
      aria-label={props.label}
      aria-busy={draft.isPending}
    >
      {draft.error && words.errors[draft.error.code]}
      {draft.data && (
        <>
          <p className={styles.subject} lang={langAttribute(draft.data.subject, language)}>
            {draft.data.subject}
          </p>
          <p className={mergeClasses(styles.body, 'letter prose')} lang={props.language}>
            {draft.data.body}
          </p>
          {draft.data.files.length > 0 && <FileRows files={draft.data.files} />}
        </>
      )}
    </div>
  )
}
