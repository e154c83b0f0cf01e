import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular, Copy16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { NotReached } from '../../../../shared/newsletter/issue/delivery.ts'
import { useCopy } from '../../../ui/clipboard.tsx'
import { IconButton } from '../../../ui/command-button.tsx'
import { useDates, useWords } from '../../../ui/language.tsx'
import { Status } from '../../../ui/status.tsx'
import { focusRing, linkButton, oneLine, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { deliverySigns } from './delivery-signs.tsx'
import { mailboxReason } from './mailbox-reason.ts'

const useStyles = makeStyles({
  row: { ':hover': { backgroundColor: deskTokens.colorRowHover } },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 ${deskTokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  td: {
    height: '36px',
    boxSizing: 'border-box',
    padding: '0 10px 0 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...oneLine,
  },
  first: { paddingInlineStart: '8px' },
  address: { ...linkButton, color: 'inherit', maxWidth: '100%', ...oneLine, verticalAlign: 'bottom' },
  said: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: '24px',
    padding: '0 4px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    ...small,
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground2,
    ...focusRing(),
  },
  words: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: '0 0 8px',
    padding: '3px 4px 3px 8px',
    minHeight: '28px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '22px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  saidText: { flexGrow: 1, minWidth: 0 },
  wordsCell: { padding: 0, borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}` },
})

/** A reader who was not reached: what became of the mail, why, and below it, unfolded, the server's own words. */
export function MissedRow(props: { row: NotReached; chosen: boolean; onChoose: (() => void) | undefined }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues.delivery
  const dates = useDates()
  const copy = useCopy()
  const [open, setOpen] = useState(false)
  const { row } = props
  const sentences: Readonly<Record<string, string>> = words.errors
  const mailbox = mailboxReason(row.serverWords)
  const why =
    (row.why !== '' && sentences[row.why]) ||
    (mailbox === null ? say.missed.reasons[row.state] : say.missed.mailbox[mailbox])
  const told = row.tries > 1 ? say.missed.tries(why, row.tries) : why
  const address = row.address === '' ? say.missed.erased : row.address
  return (
    <>
      <tr
        className={mergeClasses(styles.row, props.chosen && styles.chosen)}
        aria-selected={props.onChoose ? props.chosen : undefined}
      >
        <td className={mergeClasses(styles.td, styles.first)} title={address}>
          {props.onChoose ? (
            <button type="button" className={styles.address} onClick={props.onChoose}>
              {address}
            </button>
          ) : (
            address
          )}
        </td>
        <td className={styles.td}>{words.newsletter.issues.variants[row.variant]}</td>
        <td className={styles.td}>
          <Status {...deliverySigns[row.state]}>{say.states[row.state]}</Status>
        </td>
        <td className={styles.td} title={told}>
          {told}
        </td>
        <td className={styles.td}>{say.missed.dayAndTime(dates.day(row.at), dates.time(row.at))}</td>
        <td className={styles.td}>
          {row.serverWords !== '' && (
            <button type="button" className={styles.said} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
              {words.frame.serverWords}
            </button>
          )}
        </td>
      </tr>
      {open && row.serverWords !== '' && (
        <tr>
          <td colSpan={6} className={styles.wordsCell}>
            <div className={styles.words}>
              <span className={styles.saidText} lang="en">
                {row.serverWords}
              </span>
              <IconButton
                small
                label={words.frame.copy}
                icon={<Copy16Regular />}
                onClick={() => copy(row.serverWords)}
              />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
