import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { oneLine, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

/** What a status asks of the person: own work, nothing, a look, action, nothing any more. */
export type Tone = 'own' | 'neutral' | 'look' | 'stopped' | 'done'

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'middle',
    gap: '4px',
    minWidth: 0,
    maxWidth: '100%',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  words: { ...oneLine },
  icon: { display: 'inline-flex', flexShrink: 0 },
  chip: {
    height: '24px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderRadius: '4px',
    flexShrink: 0,
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    color: deskTokens.colorNeutralForeground2,
  },
  own: { color: deskTokens.colorCompoundBrandForeground1 },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  stopped: { color: deskTokens.colorStatusDangerForeground1 },
  done: { color: deskTokens.colorStatusSuccessForeground1 },
  ownChip: { backgroundColor: deskTokens.colorBrandBackground2, border: `1px solid ${deskTokens.colorBrandStroke2}` },
  lookChip: {
    backgroundColor: deskTokens.colorStatusWarningBackground1,
    border: `1px solid ${deskTokens.colorStatusWarningBorder1}`,
  },
  stoppedChip: {
    backgroundColor: deskTokens.colorStatusDangerBackground1,
    border: `1px solid ${deskTokens.colorStatusDangerBorder1}`,
  },
  doneChip: {
    backgroundColor: deskTokens.colorStatusSuccessBackground1,
    border: `1px solid ${deskTokens.colorStatusSuccessBorder1}`,
  },
})

/** A status: icon, words and colour together, so that it survives without colour. */
export function Status(props: { tone: Tone; icon: ReactElement; children: ReactNode; chip?: boolean }) {
  const styles = useStyles()
  const { tone, chip = false } = props
  return (
    <span
      className={mergeClasses(
        styles.line,
        chip && styles.chip,
        tone !== 'neutral' && styles[tone],
        chip && tone !== 'neutral' && styles[`${tone}Chip`],
      )}
    >
      <span className={styles.icon}>{props.icon}</span>
      <span className={styles.words}>{props.children}</span>
    </span>
  )
}

const useTagStyles = makeStyles({
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '16px',
    padding: '0 4px',
    boxSizing: 'border-box',
    flexShrink: 0,
    maxWidth: '100%',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '3px',
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontSize: deskTokens.fontSizeBase100,
    lineHeight: deskTokens.lineHeightBase100,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
})

/** A small outlined word in a row, such as Q&A. */
export function Tag(props: { children: ReactNode }) {
  return <span className={useTagStyles().tag}>{props.children}</span>
}
