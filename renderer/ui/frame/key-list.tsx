import { makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Action } from '../actions.tsx'
import { IconButton } from '../command-button.tsx'
import { FloatingDialog } from '../floating-dialog.tsx'
import { KeyHints, Keycap } from '../keycap.tsx'
import { useWords } from '../language.tsx'
import { PaneHeader } from '../pane-header.tsx'
import { dense, small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

const useStyles = makeStyles({
  surface: {
    width: '720px',
    maxWidth: 'calc(100vw - 48px)',
    padding: 0,
    borderRadius: '8px',
    // The list has the focus so that arrow keys scroll it; the mark runs along the dialog's own edge, which is rounded.
    '&:has([role="group"]:focus-visible)': {
      outline: `2px solid ${deskTokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  body: {
    padding: '16px 24px 4px',
    columnWidth: '300px',
    columnGap: '32px',
    maxHeight: '70vh',
    overflowY: 'auto',
    outlineStyle: 'none',
  },
  group: { breakInside: 'avoid', marginBottom: '16px' },
  heading: {
    margin: '0 0 4px',
    ...small,
    fontWeight: 400,
    color: deskTokens.colorNeutralForeground3,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '28px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  keys: { display: 'inline-flex', gap: '4px' },
  note: {
    margin: '8px 24px 20px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  head: { paddingInlineStart: '24px' },
  close: { position: 'absolute', top: '8px', insetInlineEnd: '8px' },
})

/** `?`: every key that works on this screen, grouped as the work is. */
export function KeyList(props: { actions: readonly Action[]; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const groups = Map.groupBy(withKeysOnce(props.actions), (action) => action.group)
  return (
    <FloatingDialog label={words.frame.keys} className={styles.surface} onClose={props.onClose}>
      <PaneHeader lined title={words.frame.keys} className={styles.head} />
      <KeyHints.Provider value>
        <div className={styles.body} tabIndex={0} role="group" aria-label={words.frame.keys}>
          {[...groups].map(([group, actions]) => (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{group}</h3>
              <KeyRows actions={actions} />
            </section>
          ))}
          <section className={styles.group}>
            <h3 className={styles.heading}>{words.frame.moving}</h3>
            {words.frame.movingKeys.map(({ keys, does }) => (
              <Line key={does} keys={keys}>
                {does}
              </Line>
            ))}
          </section>
        </div>
      </KeyHints.Provider>
      <p className={styles.note}>{words.frame.keysNote}</p>
      <span className={styles.close}>
        <IconButton label={words.frame.close} keys="Escape" icon={<Dismiss20Regular />} onClick={props.onClose} />
      </span>
    </FloatingDialog>
  )
}

/** Acts with their keys, one a line. */
export function KeyRows(props: { actions: readonly Action[] }) {
  return withKeysOnce(props.actions).map((action) => (
    <Line key={action.id} keys={[action.keys!, ...(action.alsoKeys ?? [])]}>
      {action.label}
    </Line>
  ))
}

function Line(props: { keys: readonly string[]; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.row}>
      <span>{props.children}</span>
      <span className={styles.keys}>
        {props.keys.map((keys) => (
          <Keycap key={keys} keys={keys} />
        ))}
      </span>
    </div>
  )
}

function withKeysOnce(actions: readonly Action[]): Action[] {
  return actions.filter((action, index) => action.keys && actions.findIndex((one) => one.id === action.id) === index)
}
