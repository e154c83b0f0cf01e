import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle20Filled, Info20Regular, Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { otherSide } from '../../../shared/answers/sides.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { reasonOf } from '../mark-words.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { fieldName, type ToSettle } from './to-settle.ts'
import type { Settling } from './use-settling.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    minHeight: '60px',
    boxSizing: 'border-box',
    padding: '8px 16px 8px 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  sign: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  done: { color: deskTokens.colorStatusSuccessForeground1 },
  said: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
  },
  text: { margin: 0, ...small, color: deskTokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** What is to be settled next in an entry, with what can be done about it; the same place of the screen for all of it. */
export function SettleBar(props: {
  settling: Settling
  /** The paragraphs of the answer by id, for what they are called. */
  answers: readonly string[]
  editable: boolean
  /** Whether the account writes entries at all; a supervisor only approves them. */
  writes: boolean
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.entry.settle
  const { editable, writes } = props
  const { all, at, current, acts } = props.settling
  if (!current)
    return (
      <div className={styles.bar} role="group" aria-label={words.label}>
        <span className={`${styles.sign} ${styles.done}`}>
          <CheckmarkCircle20Filled />
        </span>
        <div className={styles.said}>
          <p className={styles.title}>{words.allDone}</p>
          <p className={`${styles.text} prose`}>{words.note}</p>
        </div>
      </div>
    )
  const name = fieldName(current.field, props.answers, say)
  const { title, text, buttons } = told(current, name)
  return (
    <div className={styles.bar} role="group" aria-label={words.label}>
      <span className={`${styles.sign} ${styles.look}`}>
        {current.what === 'finding' && !current.blocking ? <Info20Regular /> : <Warning20Filled />}
      </span>
      <div className={styles.said} aria-live="polite">
        <p className={`${styles.title} prose`}>{title}</p>
        <p className={`${styles.text} prose`}>
          {[all.length > 1 ? words.of(String(at + 1), String(all.length)) : '', text].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={styles.acts}>{buttons}</div>
    </div>
  )

  function told(one: ToSettle, what: string): { title: string; text: string; buttons: ReactNode } {
    if (one.what === 'mark')
      return {
        title: words.mark(one.string, say.marks.kinds[one.kind]),
        text: words.markText(reasonOf(say, one.why)),
        buttons: (
          <>
            {editable && one.general !== '' && acts.canGeneral(one) && (
              <CommandButton onClick={() => acts.useGeneral(one)}>{words.useGeneral(one.general)}</CommandButton>
            )}
            <CommandButton onClick={() => acts.goTo(one)}>{editable ? words.edit : words.show}</CommandButton>
            <CommandButton keys="V" onClick={() => acts.leave(one.string)}>
              {words.leave}
            </CommandButton>
          </>
        ),
      }
    const whoChanges = editable ? '' : writes ? words.byReopening : words.byStaff
    const side = one.side ?? 'ja'
    const sideName = say.languages[side]
    const show = (label: string) => <CommandButton onClick={() => acts.goTo(one)}>{label}</CommandButton>
    if (one.code === 'side-older')
      return {
        title: words.older(what, sideName, say.languages[otherSide(side)]),
        text: whoChanges || words.olderText,
        buttons: editable ? (
          <>
            {show(words.fix(sideName))}
            <CommandButton onClick={() => acts.keepOlder(one.field)}>{words.keep(sideName)}</CommandButton>
          </>
        ) : (
          show(words.show)
        ),
      }
    if (one.code === 'side-missing')
      return {
        title: words.missing(what, sideName),
        text: whoChanges || say.findings[one.code],
        buttons: show(editable ? words.write(sideName) : words.show),
      }
    if (one.code === 'no-category')
      return {
        title: say.findings[one.code],
        text: writes ? words.noCategory : words.categoryByStaff,
        buttons: writes ? show(words.toFacts) : null,
      }
    return {
      title: words.other(what, say.findings[one.code]),
      text: whoChanges,
      buttons: show(editable && one.side ? words.fix(sideName) : words.show),
    }
  }
}
