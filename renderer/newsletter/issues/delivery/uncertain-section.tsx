import { makeStyles } from '@fluentui/react-components'
import {
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  QuestionCircle16Regular,
} from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { client, useCommand, useQuery } from '../../../client.ts'
import { Ask } from '../../../ui/ask.tsx'
import { CommandButton, IconButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useDates, useWords } from '../../../ui/language.tsx'
import { useNow } from '../../../ui/now.ts'
import { ServerWords } from '../../../ui/server-words.tsx'
import { dense, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { useUndo } from '../../../ui/undo.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  icon: { display: 'inline-flex', color: deskTokens.colorStatusDangerForeground1 },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  quiet: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  of: { ...small, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  address: { margin: '8px 0 2px', ...dense, overflowWrap: 'anywhere' },
  text: { margin: '0 0 10px', ...small, color: deskTokens.colorNeutralForeground2 },
  fact: { display: 'flex', alignItems: 'center', gap: '8px', margin: '0 0 10px', ...small },
  way: {
    display: 'grid',
    gridTemplateColumns: '132px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '10px',
    marginTop: '8px',
  },
  consequence: { ...small, color: deskTokens.colorNeutralForeground3 },
  button: { width: '100%' },
})

/** The mails of which nobody knows whether they arrived, one after the other, with the ways to settle each; none is the primary one. */
export function UncertainSection(props: {
  id: string
  count: number
  chosen: string | null
  onChoose: (readerId: string) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues.delivery.uncertain
  const dates = useDates()
  const tell = useUndo()
  const [asking, setAsking] = useState(false)
  const now = useNow(60_000)
  const { id, count } = props
  const rows =
    useQuery(client.newsletter.notReached, { id, state: 'uncertain', search: '', domain: null, offset: 0, limit: 500 })
      .data?.rows ?? []
  const settle = useCommand(client.newsletter.settleDelivery)
  const at = Math.max(
    0,
    rows.findIndex(({ readerId }) => readerId === props.chosen),
  )
  const row = rows[at]
  const act = (as: 'arrived' | 'not-arrived' | 'again'): void => {
    if (!row || settle.isPending) return
    settle.mutate(
      { id, readerId: row.readerId, as },
      {
        onSuccess: () => {
          setAsking(false)
          tell({ words: say.settled })
        },
      },
    )
  }
  const step = (by: 1 | -1): void => {
    const next = rows[at + by]
    if (next) props.onChoose(next.readerId)
  }
  const way = (button: ReactNode, then: string) => (
    <div className={styles.way}>
      {button}
      <span className={styles.consequence}>{then}</span>
    </div>
  )
  return (
    <section aria-label={say.title(count)}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <QuestionCircle16Regular />
        </span>
        <h3 className={styles.title}>{say.title(count)}</h3>
        {rows.length > 1 && (
          <>
            <IconButton
              small
              label={say.previous}
              icon={<ChevronUp16Regular />}
              disabled={at === 0}
              onClick={() => step(-1)}
            />
            <IconButton
              small
              label={say.next}
              icon={<ChevronDown16Regular />}
              disabled={at >= rows.length - 1}
              onClick={() => step(1)}
            />
          </>
        )}
        <span className={styles.of}>{say.of(rows.length === 0 ? 0 : at + 1, count)}</span>
      </div>
      {row && (
        <>
          <p className={styles.address}>
            {row.address === '' ? words.newsletter.issues.delivery.missed.erased : row.address}
          </p>
          <p className={`${styles.text} prose`}>{say.text(dates.time(row.at))}</p>
          <p className={styles.fact}>
            <span className={styles.quiet}>
              <Checkmark16Regular />
            </span>
            {/* A bounce, whenever it comes in, takes the mail out of this list. */}
            {say.noBounce(hoursBetween(row.at, now))}
          </p>
          {row.serverWords !== '' && <ServerWords words={row.serverWords} />}
          {way(
            <CommandButton className={styles.button} disabled={settle.isPending} onClick={() => act('arrived')}>
              {say.arrived}
            </CommandButton>,
            say.arrivedThen,
          )}
          {way(
            <CommandButton className={styles.button} disabled={settle.isPending} onClick={() => act('not-arrived')}>
              {say.notArrived}
            </CommandButton>,
            say.notArrivedThen,
          )}
          {way(
            <CommandButton className={styles.button} disabled={settle.isPending} onClick={() => setAsking(true)}>
              {say.again}
            </CommandButton>,
            say.againThen,
          )}
        </>
      )}
      {settle.error && !asking && <Failure problem={settle.error} />}
      {asking && (
        <Ask
          title={say.againTitle}
          text={say.againText}
          act={say.againDo}
          busy={settle.isPending}
          onAct={() => act('again')}
          onKeep={() => setAsking(false)}
        >
          {settle.error && <Failure problem={settle.error} />}
        </Ask>
      )}
    </section>
  )
}

/** Whole hours from one moment to another. */
const hoursBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000))
