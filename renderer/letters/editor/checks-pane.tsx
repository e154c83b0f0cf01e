import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Checkmark16Regular, PersonEdit16Filled, Warning16Filled } from '@fluentui/react-icons'
import type { ReactElement, Ref } from 'react'
import type { Words } from '../../../shared/words/index.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { colleagueName } from '../names.ts'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import type { Finding } from './checks.ts'
import type { Collision } from './collision.ts'

const useStyles = makeStyles({
  pane: { padding: '14px 10px 14px 12px', boxSizing: 'border-box', overflowY: 'auto' },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
    marginBottom: '8px',
    paddingInline: '4px',
  },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  count: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  finding: {
    display: 'flex',
    gap: '8px',
    padding: '6px 4px',
    borderRadius: '4px',
    outlineStyle: 'none',
    ':focus': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  icon: {
    display: 'inline-flex',
    height: '20px',
    alignItems: 'center',
    flexShrink: 0,
    color: deskTokens.colorStatusWarningForeground1,
  },
  name: { margin: 0, ...dense, fontWeight: 600 },
  why: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  good: {
    display: 'flex',
    gap: '8px',
    padding: '3px 4px',
    ...dense,
  },
  goodIcon: {
    display: 'inline-flex',
    height: '20px',
    alignItems: 'center',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
  rule: { margin: '12px 4px', border: 'none', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  purpose: { paddingInline: '4px' },
})

/** What was looked through before sending: what wants an eye first, then what is well, then what the address is for. */
export function ChecksPane(props: {
  findings: readonly Finding[]
  collision: Collision | null
  listRef: Ref<HTMLUListElement>
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const say = words.letters
  const { collision } = props
  const look = props.findings.filter((finding) => !finding.good)
  const good = props.findings.map((finding) => (finding.good ? say.checks[finding.check].good : '')).filter(Boolean)
  const count = look.length + (collision ? 1 : 0)
  return (
    <section className={styles.pane} aria-label={say.editor.checks}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.editor.checks}</h3>
        <span className={styles.count} role="status">
          {say.editor.toSettle(count)}
        </span>
      </div>
      <ul className={styles.list} ref={props.listRef}>
        {collision && (
          <ToSettle
            icon={<PersonEdit16Filled />}
            name={say.checks.colleague.look}
            why={say.checks.colleague.why(
              collision.by ? colleagueName(collision.by, language) : say.someColleague,
              collision.at ? dates.near(collision.at, now) : '',
            )}
          />
        )}
        {look.map((finding) => (
          <ToSettle
            key={finding.check}
            icon={<Warning16Filled />}
            name={say.checks[finding.check].look}
            why={whyOf(finding, say)}
          />
        ))}
      </ul>
      {count > 0 && <hr className={styles.rule} />}
      <ul className={styles.list}>
        {good.map((one) => (
          <li key={one} className={styles.good}>
            <span className={styles.goodIcon}>
              <Checkmark16Regular />
            </span>
            {one}
          </li>
        ))}
      </ul>
      <hr className={styles.rule} />
      <div className={styles.purpose}>
        <PurposeLine link={say.editor.policyShort} policy={say.policy}>
          {say.editor.purpose}
        </PurposeLine>
      </div>
    </section>
  )
}

/** One finding; F8 goes from one to the next. */
function ToSettle(props: { icon: ReactElement; name: string; why: string }) {
  const styles = useStyles()
  return (
    <li className={styles.finding} tabIndex={-1} data-finding>
      <span className={styles.icon}>{props.icon}</span>
      <div>
        <p className={mergeClasses(styles.name, 'prose')}>{props.name}</p>
        <p className={mergeClasses(styles.why, 'prose')}>{props.why}</p>
      </div>
    </li>
  )
}

function whyOf(finding: Finding, words: Words['letters']): string {
  const say = words.checks
  switch (finding.check) {
    case 'sender':
      return say.sender.why(finding.address)
    case 'language':
      return say.language.why[finding.letter]
    case 'greeting':
      return finding.missing ? say.greeting.why[finding.missing] : ''
    case 'others':
      return say.others.why(finding.found)
    case 'attachment':
      return say.attachment.why(finding.word)
  }
}
