import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { HelpPage as Page } from '../../../shared/words/help/ja.ts'
import { Keyboard20Regular } from '@fluentui/react-icons'
import type { Action } from '../actions.tsx'
import { CommandButton } from '../command-button.tsx'
import { KeyHints } from '../keycap.tsx'
import { useWords } from '../language.tsx'
import { Modal } from '../modal.tsx'
import { dense } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { KeyRows } from './key-list.tsx'

const useStyles = makeStyles({
  text: { margin: 0 },
  rows: { margin: '16px 0 0', display: 'grid', gap: '12px' },
  ask: { fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  answer: { margin: '2px 0 0' },
  heading: { margin: '20px 0 4px', fontWeight: 600, color: deskTokens.colorNeutralForeground1, ...dense },
  keys: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', columnGap: '32px' },
})

/** F1: what the screen at hand is for, how its work is done, and its keys. */
export function HelpPage(props: {
  screen: string
  page: Page
  /** What can be done by key here and nowhere else. */
  actions: readonly Action[]
  onAllKeys: () => void
  onClose: () => void
}) {
  const styles = useStyles()
  const words = useWords().frame
  return (
    <Modal
      wide
      reads
      title={words.helpFor(props.screen)}
      onClose={props.onClose}
      foot={
        <CommandButton icon={<Keyboard20Regular />} keys="?" onClick={props.onAllKeys}>
          {words.allKeys}
        </CommandButton>
      }
    >
      <p className={styles.text}>{props.page.about}</p>
      <dl className={styles.rows}>
        {props.page.rows.map(({ ask, answer }) => (
          <div key={ask}>
            <dt className={styles.ask}>{ask}</dt>
            <dd className={mergeClasses(styles.answer, 'prose')} style={{ marginInlineStart: 0 }}>
              {answer}
            </dd>
          </div>
        ))}
      </dl>
      {props.actions.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.keysHere}</h3>
          <KeyHints.Provider value>
            <div className={styles.keys}>
              <KeyRows actions={props.actions} />
            </div>
          </KeyHints.Provider>
        </>
      )}
    </Modal>
  )
}
