import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Withheld } from '../../../shared/statistics/releases.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useReleaseWords } from './release-words.ts'

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '26px',
    height: '18px',
    padding: '0 4px',
    borderRadius: '3px',
    border: `1px solid ${deskTokens.colorNeutralForeground2}`,
    fontSize: '11px',
    lineHeight: '16px',
    fontWeight: 400,
    color: deskTokens.colorNeutralForeground1,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  few: {
    color: deskTokens.colorNeutralBackground1,
    backgroundColor: deskTokens.colorNeutralForeground2,
    // The system's high contrast would take the ground away, and with it what tells the two kinds apart.
    '@media (forced-colors: active)': { color: 'Canvas', backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
})

/** What stands in place of a withheld number: filled where few people are behind it, otherwise an outline. */
export function WithheldSign({ why }: { why: Withheld }) {
  const styles = useStyles()
  const { words } = useReleaseWords()
  return (
    <span className={mergeClasses(styles.sign, why === 'small' && styles.few)} aria-hidden>
      {words.withheldSign}
    </span>
  )
}
