import { makeStyles } from '@fluentui/react-components'
import { DocumentCopy16Regular, MailProhibited16Regular } from '@fluentui/react-icons'
import { isRetry, type OutboxRow } from '../../../shared/letters/reply.ts'
import type { Words } from '../../../shared/words/index.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import type { Dates } from '../../ui/dates.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { langAttribute } from '../../ui/script.ts'
import { Status } from '../../ui/status.tsx'
import { oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { calledName } from '../../ui/called-name.ts'
import { secondsUntil } from '../waiting.ts'
import { replySigns, retrySign } from '../reply-signs.tsx'
import { Settling } from '../settling.tsx'

const useStyles = makeStyles({
  entry: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`, padding: '10px 0' },
  // State and button stand on the line of the subject.
  head: { display: 'flex', alignItems: 'flex-start', gap: '12px' },
  state: { width: '140px', flexShrink: 0, display: 'inline-flex', alignItems: 'center', height: '22px' },
  what: { flexGrow: 1, minWidth: 0 },
  subject: {
    margin: 0,
    ...oneLine,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground1,
  },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  // Under the words, beside the state.
  settling: { marginInlineStart: '152px', '@media (max-width: 760px)': { marginInlineStart: 0 } },
  // Its words end where the lines end.
  open: { margin: '-1px -8px 0 0' },
})

/** One reply: where it stands, to whom and about what, when it leaves, and what can be done. */
export function OutboxEntry(props: { row: OutboxRow; now: string; onOpenLetter: (id: string) => void }) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const [language] = useLanguage()
  const { row, now } = props
  const { tone, icon } = stateOf(row)
  const subject = row.letterSubject || words.letters.noSubject
  return (
    <article className={styles.entry} aria-label={subject}>
      <div className={styles.head}>
        <span className={styles.state}>
          <Status tone={tone} icon={icon}>
            {stateWords(row, words)}
          </Status>
        </span>
        <div className={styles.what}>
          <p className={styles.subject} lang={langAttribute(subject, language)} title={subject}>
            {subject}
          </p>
          <p className={styles.meta}>
            <span>{words.health.outbox.to(row.to.name || row.to.address)}</span>
            <span>{words.health.outbox.by(words.letters.colleague(calledName(row.by, language)))}</span>
            {row.state === 'waiting' && row.attempts === 0 ? (
              <Leaving at={row.leavesAt} />
            ) : (
              <span>{timeOf(row, words, dates, now)}</span>
            )}
          </p>
        </div>
        <CommandButton
          size="small"
          look="quiet"
          className={styles.open}
          onClick={() => props.onOpenLetter(row.letterId)}
        >
          {words.health.outbox.openLetter}
        </CommandButton>
      </div>
      <div className={styles.settling}>
        <Settling reply={row} />
      </div>
    </article>
  )
}

function stateOf(row: OutboxRow): (typeof replySigns)[keyof typeof replySigns] {
  if (row.bounce) return { tone: 'stopped', icon: <MailProhibited16Regular /> }
  if (row.state === 'sent' && row.copy !== 'done')
    return { tone: row.copy === 'failed' ? 'look' : 'neutral', icon: <DocumentCopy16Regular /> }
  return isRetry(row) ? retrySign : replySigns[row.state]
}

function stateWords(row: OutboxRow, words: Words): string {
  const say = words.health.outbox
  if (row.bounce) return say.bounced
  if (row.state === 'sent' && row.copy !== 'done') return row.copy === 'failed' ? say.copyFailed : say.copyOwed
  return isRetry(row) ? words.letters.replyState['not-sent'] : words.letters.replyState[row.state]
}

function timeOf(row: OutboxRow, words: Words, dates: Dates, now: string): string {
  const say = words.health.outbox
  if (row.state !== 'waiting') return dates.near(row.settledAt ?? row.createdAt, now)
  return say.retries(dates.near(row.leavesAt, now), row.attempts)
}

/** The seconds until a reply leaves, as the bar counts them; nothing once its turn has come. */
function Leaving(props: { at: string }) {
  const words = useWords().letters.row
  const seconds = secondsUntil(props.at, useNow(250))
  return seconds > 0 && <span>{words.leaving(seconds)}</span>
}
