import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { isRetry, type Reply } from '../../../shared/letters/reply.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { Status } from '../../ui/status.tsx'
import { dense, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { calledName } from '../../ui/called-name.ts'
import { FileRows } from '../file-rows.tsx'
import { replySigns, retrySign } from '../reply-signs.tsx'
import { Settling } from '../settling.tsx'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  notice: { marginInlineStart: '24px' },
  reply: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`, padding: '2px 0' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: 0,
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    textAlign: 'start',
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    borderRadius: '4px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  subject: { flexGrow: 1, minWidth: 0, ...oneLine },
  meta: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3, flexShrink: 0 },
  copies: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 16px',
    margin: '0 0 8px 24px',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  files: { margin: '0 0 8px 24px', maxWidth: '636px' },
  text: {
    margin: '4px 0 12px 24px',
    maxWidth: '636px',
    whiteSpace: 'pre-wrap',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: '24px',
    color: deskTokens.colorNeutralForeground1,
  },
})

/** Our answers to a letter, each with where it stands and what can be done about it. */
export function Replies(props: { letter: Letter }) {
  const words = useWords().letters
  const replies = props.letter.replies.filter((reply) => reply.state !== 'cancelled')
  if (replies.length === 0) return null
  return (
    <Section title={words.replies}>
      {replies.map((reply, index) => (
        <ReplyEntry
          key={reply.id}
          reply={reply}
          language={props.letter.language}
          startOpen={index === replies.length - 1}
        />
      ))}
    </Section>
  )
}

function ReplyEntry(props: { reply: Reply; language: 'ja' | 'en'; startOpen: boolean }) {
  const styles = useStyles()
  const words = useWords().letters
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const [open, setOpen] = useState(props.startOpen)
  const { reply } = props
  const { tone, icon } = isRetry(reply) ? retrySign : replySigns[reply.state]
  return (
    <div className={styles.reply}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.icon}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <Status tone={tone} icon={icon}>
          {words.replyState[isRetry(reply) ? 'not-sent' : reply.state]}
        </Status>
        <span className={styles.subject}>{reply.subject}</span>
        <span className={styles.meta}>
          {words[reply.state === 'sent' ? 'answeredBy' : 'colleague'](calledName(reply.by, language))}
        </span>
        <time className={styles.meta} dateTime={reply.createdAt}>
          {dates.near(reply.settledAt ?? reply.createdAt, now)}
        </time>
      </button>
      <div className={styles.notice}>
        <Settling reply={reply} />
      </div>
      {open && (
        <p lang={props.language} className={mergeClasses(styles.text, 'prose')}>
          {reply.body}
        </p>
      )}
      {open && reply.cc.length + reply.bcc.length > 0 && (
        <p className={mergeClasses(styles.copies, 'prose')}>
          {[
            ['', [reply.to.address]] as const,
            [`${words.copies.cc} `, reply.cc] as const,
            [`${words.copies.bcc} `, reply.bcc] as const,
          ]
            .filter(([, all]) => all.length > 0)
            .map(([label, all]) => (
              <span key={label}>{`${label}${all.join(', ')}`}</span>
            ))}
        </p>
      )}
      {open && reply.files.length > 0 && (
        <div className={styles.files}>
          <FileRows files={reply.files} />
        </div>
      )}
    </div>
  )
}
