import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { DeliveryCounts, DeliveryState } from '../../../../shared/newsletter/issue/delivery.ts'
import { useWords } from '../../../ui/language.tsx'
import { countOf } from '../../../ui/numbers.ts'
import { small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { deliveryOrder } from './delivery-signs.tsx'

const danger = deskTokens.colorStatusDangerForeground1

const useStyles = makeStyles({
  place: { minWidth: 0, flexGrow: 1, containerType: 'inline-size' },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    backgroundColor: deskTokens.colorNeutralBackground5,
    // In high contrast the ground has no shade of its own.
    outline: `1px solid ${deskTokens.colorRowSelectedEdge}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  piece: { minWidth: '3px', boxSizing: 'border-box', '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  key: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    flexShrink: 0,
    boxSizing: 'border-box',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  accepted: {
    backgroundColor: deskTokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  deferred: {
    backgroundColor: deskTokens.colorStatusWarningForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  refused: {
    backgroundColor: danger,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  uncertain: { border: `1px dashed ${danger}`, '@media (forced-colors: active)': { border: '1px dashed CanvasText' } },
  bounced: {
    backgroundImage: `repeating-linear-gradient(135deg, ${danger} 0 2px, transparent 2px 4px)`,
    '@media (forced-colors: active)': {
      backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, transparent 2px 4px)',
    },
  },
  'opted-out': {
    backgroundColor: deskTokens.colorNeutralForeground4,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  sending: { backgroundColor: deskTokens.colorBrandStroke2 },
  waiting: {
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    margin: '5px 0 0',
    padding: 0,
    listStyle: 'none',
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  one: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  figure: { fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  of: {
    '@container (max-width: 735px)': { display: 'none' },
    flexGrow: 1,
    textAlign: 'end',
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
})

/** What became of the mails of an issue, as one bar of 8 px and its key with the figures. */
export function CountsBar(props: { label: string; counts: DeliveryCounts; readers: number; running: boolean }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.delivery
  const { counts, readers } = props
  const shown = deliveryOrder.filter((state) => counts[state] > 0 || isTold(state, props.running))
  const drawn = shown.filter((state) => state !== 'waiting' && counts[state] > 0)
  const settled = readers - counts.waiting - counts.sending
  return (
    <div className={styles.place}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, readers)}
        aria-valuenow={settled}
      >
        {drawn.map((state) => (
          <span
            key={state}
            className={mergeClasses(styles.piece, styles[state])}
            style={{ width: `${(counts[state] / Math.max(1, readers)) * 100}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {shown.map((state) => (
          <li key={state} className={styles.one}>
            <span aria-hidden className={mergeClasses(styles.key, styles[state])} />
            {say.states[state]} <span className={styles.figure}>{countOf(counts[state])}</span>
          </li>
        ))}
        <li className={styles.of}>{say.ofReaders(countOf(readers))}</li>
      </ul>
    </div>
  )
}

/** What is told although there is none of it, so that the figures keep their places. */
function isTold(state: DeliveryState, running: boolean): boolean {
  if (state === 'waiting') return running
  return state === 'accepted' || state === 'deferred' || state === 'refused' || state === 'uncertain'
}
