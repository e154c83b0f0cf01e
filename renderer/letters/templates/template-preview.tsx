import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Checkmark16Regular, Warning16Filled } from '@fluentui/react-icons'
import { useEffect, useMemo, type ReactNode } from 'react'
import { fillTemplate, listUnfilled, type Known } from '../../../shared/letters/templates/template-text.ts'
import type { ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Status } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { isOverdue, yearAfter } from './review.ts'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  head: { margin: 0, padding: '8px 16px 0', ...small, color: deskTokens.colorNeutralForeground3 },
  text: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    margin: 0,
    padding: '8px 16px',
    whiteSpace: 'pre-wrap',
    color: deskTokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  gap: {
    padding: '1px 4px',
    borderRadius: '3px',
    border: `1px solid ${deskTokens.colorStatusWarningBorder1}`,
    backgroundColor: deskTokens.colorStatusWarningBackground1,
    color: deskTokens.colorStatusWarningForeground1,
  },
  none: { margin: 0, padding: '12px 16px', color: deskTokens.colorNeutralForeground2 },
  foot: { flexShrink: 0, padding: '6px 16px 8px', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
})

/** A template with what is known filled in, and its open places marked; without a letter as it was written. */
export function TemplatePreview(props: {
  template: ReplyTemplate
  language: 'ja' | 'en'
  known: Known | null
  today: string
  /** Told what would be put in. */
  onText: (text: string) => void
}) {
  const styles = useStyles()
  const say = useWords().templates
  const { template, language, known, today, onText } = props
  const written = template.text[language].trim()
  const text = useMemo(() => (known ? (fillTemplate(written, known) ?? written).trim() : written), [written, known])
  useEffect(() => onText(text), [onText, text])
  const open = listUnfilled(text)
  const save = useCommand(client.letters.saveTemplate)
  return (
    <section className={styles.pane} aria-label={known ? say.preview : say.text}>
      {isOverdue(template.reviewOn, today) && (
        <MessageBar
          tone="look"
          actions={
            <CommandButton
              size="small"
              disabled={save.isPending}
              onClick={() => {
                const { id, name, text: texts, changedAt } = template
                if (!save.isPending) save.mutate({ id, name, text: texts, reviewOn: yearAfter(today), changedAt })
              }}
            >
              {say.reviewed}
            </CommandButton>
          }
        >
          {say.check.review.look}
        </MessageBar>
      )}
      {save.error && <Failure problem={save.error} />}
      <p className={styles.head}>{known ? say.preview : say.text}</p>
      {written === '' ? (
        <p className={mergeClasses(styles.none, 'prose')}>{say.notInLanguage[language]}</p>
      ) : (
        <p className={mergeClasses(styles.text, 'letter prose')} lang={language} tabIndex={0}>
          {withMarks(text, open, styles.gap)}
        </p>
      )}
      {known && written !== '' && (
        <div className={styles.foot} role="status">
          {open.length > 0 ? (
            <Status tone="look" icon={<Warning16Filled />}>
              {say.byHand([...new Set(open.map(({ name }) => name))].join(language === 'ja' ? '、' : ', '))}
            </Status>
          ) : (
            <Status tone="done" icon={<Checkmark16Regular />}>
              {say.allFilled}
            </Status>
          )}
        </div>
      )}
    </section>
  )
}

function withMarks(text: string, open: ReturnType<typeof listUnfilled>, className: string): ReactNode[] {
  let at = 0
  const pieces: ReactNode[] = []
  for (const { name, start, end } of open) {
    pieces.push(
      text.slice(at, start),
      <span key={start} className={className}>
        {name}
      </span>,
    )
    at = end
  }
  return [...pieces, text.slice(at)]
}
