import { makeStyles } from '@fluentui/react-components'
import type { ReleaseCell } from '../../../shared/statistics/releases.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { countOf } from '../../ui/numbers.ts'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useReleaseWords } from './release-words.ts'
import { WithheldSign } from './withheld-sign.tsx'

const useStyles = makeStyles({
  title: { margin: '0 0 6px', ...dense, fontWeight: 600 },
  why: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0, ...dense },
  text: { margin: '6px 0 10px', ...small, color: deskTokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Why a number is withheld, what can be read of it from everything public, and what can be done about it. */
export function CellReason(props: {
  cell: ReleaseCell
  names: readonly [string, string]
  fewest: number
  ofLetters: boolean
  onOriginal: () => void
  onAnother: (() => void) | undefined
}) {
  const styles = useStyles()
  const { words } = useReleaseWords()
  const { cell, fewest, ofLetters } = props
  const why = cell.withheld ?? 'small'
  const { range } = cell
  return (
    <>
      <h3 className={styles.title}>{words.reasonTitle(...props.names)}</h3>
      <p className={styles.why}>
        <WithheldSign why={why} />
        {why === 'small' ? words.why.small(fewest) : words.why[why]}
      </p>
      <p className={styles.text}>
        {why === 'small'
          ? (ofLetters ? words.reasonText.fewWriters : words.reasonText.small)(fewest)
          : words.reasonText[why]}{' '}
        {range &&
          (range.most === null
            ? words.rangeOpen(countOf(range.least))
            : words.range(countOf(range.least), countOf(range.most)))}
      </p>
      <div className={styles.ways}>
        {props.onAnother && (
          <CommandButton size="small" onClick={props.onAnother}>
            {words.another}
          </CommandButton>
        )}
        <CommandButton size="small" onClick={props.onOriginal}>
          {words.seeOriginal}
        </CommandButton>
      </div>
    </>
  )
}
