import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Checkmark16Regular, Dismiss16Regular } from '@fluentui/react-icons'
import { LetterStatus } from '../../../shared/letters/triage.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { langAttribute } from '../../ui/script.ts'
import { Section } from '../../ui/section.tsx'
import { dense, oneLine, paneTitle } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { BarAct } from '../acts.tsx'
import { ActsBar } from '../acts-bar.tsx'
import { nameOf } from '../names.ts'
import { letterStatusIcons } from '../triage/status-icons.tsx'
import type { LetterTicks } from './use-ticks.ts'

/** Letters that are named one by one. */
const named = 50

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '20px 32px 32px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { maxWidth: '720px' },
  title: { margin: '0 0 8px', ...paneTitle },
  note: { display: 'flex', gap: '8px', margin: '4px 0 0', ...dense, color: deskTokens.colorNeutralForeground2 },
  noteIcon: {
    display: 'inline-flex',
    height: '20px',
    alignItems: 'center',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '34px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  name: { width: '34%', flexShrink: 0, ...oneLine },
  subject: { flexGrow: 1, minWidth: 0, ...oneLine, color: deskTokens.colorNeutralForeground2 },
  status: { display: 'inline-flex', alignItems: 'center', gap: '8px', flexGrow: 1 },
  quiet: { color: deskTokens.colorNeutralForeground3 },
})

/** Which letters are ticked, and what can be done with all of them. */
export function ManyPane(props: {
  ticks: LetterTicks
  acts: readonly BarAct[]
  onClear: () => void
  onBack: (() => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const say = words.letters.many
  const { rows, takeOff } = props.ticks
  const having = (status: LetterStatus) => rows.filter((row) => row.status === status).length
  return (
    <section className={styles.pane} aria-label={say.letters} data-no-paper>
      <ActsBar label={say.label} acts={props.acts} onBack={props.onBack}>
        <CommandButton look="quiet" keys={props.onBack ? undefined : 'Escape'} onClick={props.onClear}>
          {say.clear}
        </CommandButton>
      </ActsBar>
      <div className={styles.body} tabIndex={0} role="group" aria-label={say.letters}>
        <div className={styles.inner}>
          <h2 className={styles.title}>
            <span role="status">{say.title(countOf(rows.length))}</span>
          </h2>
          <p className={styles.note}>
            <span className={styles.noteIcon}>
              <Checkmark16Regular />
            </span>
            <span className="prose">
              {say.undoable} {having('answered') > 0 && say.answeredStay}
            </span>
          </p>
          <Section title={say.byStatus}>
            <ul className={styles.list}>
              {LetterStatus.options
                .filter((status) => having(status) > 0)
                .map((status) => (
                  <li key={status} className={styles.row}>
                    <span className={styles.status}>
                      {letterStatusIcons[status]}
                      {words.letters.triage.status[status]}
                    </span>
                    {say.ofStatus(countOf(having(status)))}
                  </li>
                ))}
            </ul>
          </Section>
          <Section title={say.letters}>
            <ul className={styles.list}>
              {rows.slice(0, named).map((row) => (
                <li key={row.id} className={styles.row}>
                  <span
                    className={styles.name}
                    lang={langAttribute(nameOf(row.from), language)}
                    title={nameOf(row.from)}
                  >
                    {nameOf(row.from)}
                  </span>
                  <span className={styles.subject} lang={langAttribute(row.subject, language)} title={row.subject}>
                    {row.subject || words.letters.noSubject}
                  </span>
                  <IconButton
                    label={say.takeOff(nameOf(row.from))}
                    icon={<Dismiss16Regular />}
                    onClick={() => takeOff(row.id)}
                  />
                </li>
              ))}
              {rows.length > named && (
                <li className={mergeClasses(styles.row, styles.quiet)}>{say.more(countOf(rows.length - named))}</li>
              )}
            </ul>
          </Section>
        </div>
      </div>
    </section>
  )
}
