import { makeStyles } from '@fluentui/react-components'
import { useId } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Logo } from '../../ui/frame/logo.tsx'
import { useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { BareWindow } from '../bare-window.tsx'
import { useProblemWords } from '../../ui/failure.tsx'

const useStyles = makeStyles({
  sheet: {
    display: 'grid',
    placeItems: 'center',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '24px',
    backgroundColor: deskTokens.colorNeutralBackground1,
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  column: { width: '440px', maxWidth: '100%' },
  title: {
    margin: '16px 0 8px',
    fontSize: deskTokens.fontSizeBase500,
    lineHeight: deskTokens.lineHeightBase500,
    fontWeight: 600,
  },
  text: {
    margin: '0 0 16px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  restoring: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground1,
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  place: {
    margin: '0 0 20px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

/** How the sheet looks on which such a screen stands. */
export const useTroubleSheet = useStyles

/** The office data cannot be opened, or a screen broke: what happened, what is safe, another way on where there is one, and the way to try again. */
export function TroubleScreen(props: {
  problem: Problem
  onRetry: () => void
  /** Where it is not known yet where it leads, it is held, and what is told says so. */
  wayOn?: { words: string; told: string; disabled: boolean; run: () => void }
}) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.trouble
  const say = useProblemWords()
  const place = props.problem.details.dataDir
  const told = useId()
  const unexpected = props.problem.code === 'unexpected'
  const happened = say(props.problem)
  const besides = place === undefined ? words.untouched : `${words.place}: ${String(place)}`
  return (
    <BareWindow>
      <main className={styles.sheet}>
        <div className={styles.column} role="alert">
          <Logo size={40} />
          <h1 className={styles.title}>{unexpected ? all.failed : words.title}</h1>
          <p className={`prose ${styles.text}`}>{happened}</p>
          {!unexpected && !happened.includes(besides) && <p className={styles.place}>{besides}</p>}
          {props.wayOn && (
            <p className={`prose ${styles.text}`} id={told}>
              {props.wayOn.told}
            </p>
          )}
          <div className={styles.acts}>
            {props.wayOn && (
              <CommandButton
                look="primary"
                disabled={props.wayOn.disabled}
                describedBy={told}
                onClick={props.wayOn.run}
              >
                {props.wayOn.words}
              </CommandButton>
            )}
            <CommandButton look={props.wayOn ? 'secondary' : 'primary'} onClick={props.onRetry}>
              {unexpected ? words.again : words.retry}
            </CommandButton>
          </div>
        </div>
      </main>
    </BareWindow>
  )
}
