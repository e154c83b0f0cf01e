import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { Action } from '../actions.tsx'
import { IconButton } from '../command-button.tsx'
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
  const withKeys = props.actions.filter(
    (action, index, all) => action.keys && all.findIndex((one) => one.id === action.id) === index,
  )
  const groups = Map.groupBy(withKeys, (action) => action.group)
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && props.onClose()}>
      <DialogSurface className={styles.surface} aria-label={words.frame.keys}>
        <PaneHeader lined title={words.frame.keys} className={styles.head} />
        <KeyHints.Provider value>
          <div className={styles.body} tabIndex={0} role="group" aria-label={words.frame.keys}>
            {[...groups].map(([group, actions]) => (
              <section key={group} className={styles.group}>
                <h3 className={styles.heading}>{group}</h3>
                {actions.map((action) => (
                  <div key={action.id} className={styles.row}>
                    <span>{action.label}</span>
                    <Keycap keys={action.keys!} />
                  </div>
                ))}
              </section>
            ))}
          </div>
        </KeyHints.Provider>
        <p className={styles.note}>{words.frame.keysNote}</p>
        <span className={styles.close}>
          <IconButton label={words.frame.close} keys="Escape" icon={<Dismiss20Regular />} onClick={props.onClose} />
        </span>
      </DialogSurface>
    </Dialog>
  )
}
