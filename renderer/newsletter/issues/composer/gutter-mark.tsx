import { makeStyles, mergeClasses, Tooltip } from '@fluentui/react-components'
import {
  Checkmark16Regular,
  ErrorCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { Node } from '@tiptap/pm/model'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'
import { useDates, useWords } from '../../../ui/language.tsx'
import { useNow } from '../../../ui/now.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { markOf } from './block-state.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    padding: 0,
    border: 'none',
    borderRadius: '4px',
    background: 'none',
  },
  pressable: { cursor: 'pointer', ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover } },
  even: { color: deskTokens.colorStatusSuccessForeground1 },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  fix: { color: deskTokens.colorStatusDangerForeground1 },
})

/** Between the languages of a block: both are up to date, one is older or missing, or something must be mended. Pressed, an older one counts as right. */
export function GutterMark(props: { node: Node; findings: readonly Finding[]; onSettle: (() => void) | undefined }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.composer.marks
  const dates = useDates()
  const now = useNow(60_000)
  const mark = markOf(props.node, props.findings)
  if (mark === null) return null
  if (mark.kind === 'older') {
    const other = mark.language === 'ja' ? 'en' : 'ja'
    const why = say.changed(words.languages[other], dates.near(mark.changedAt, now))
    const said = `${say.older[mark.language]} ${why}`
    const icon = <Warning16Filled />
    return (
      <Tip text={props.onSettle ? `${said} → ${say.settle[mark.language]}` : said}>
        {props.onSettle ? (
          <button
            type="button"
            tabIndex={-1}
            className={mergeClasses(styles.mark, styles.pressable, styles.look)}
            aria-label={`${said} ${say.settle[mark.language]}`}
            onClick={props.onSettle}
          >
            {icon}
          </button>
        ) : (
          <span role="img" aria-label={said} className={mergeClasses(styles.mark, styles.look)}>
            {icon}
          </span>
        )}
      </Tip>
    )
  }
  const [said, icon, tone] =
    mark.kind === 'fix'
      ? ([say.fix, <ErrorCircle16Filled key="fix" />, styles.fix] as const)
      : mark.kind === 'missing'
        ? ([say.missing[mark.language], <SubtractCircle16Regular key="missing" />, styles.look] as const)
        : ([say.even, <Checkmark16Regular key="even" />, styles.even] as const)
  return (
    <Tip text={said}>
      <span role="img" aria-label={said} className={mergeClasses(styles.mark, tone)} data-mark={mark.kind}>
        {icon}
      </span>
    </Tip>
  )
}

function Tip(props: { text: string; children: React.ReactElement }) {
  return (
    <Tooltip content={props.text} relationship="inaccessible" appearance="inverted" positioning="below">
      {props.children}
    </Tooltip>
  )
}
