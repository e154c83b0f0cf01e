import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Checkmark16Regular, PersonEdit16Filled, Warning16Filled } from '@fluentui/react-icons'
import type { ReactElement, Ref } from 'react'
import type { Words } from '../../../shared/words/index.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { dense, linkButton, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { calledName } from '../../ui/called-name.ts'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import { plainDay } from '../../ui/dates.ts'
import { nameOfTemplate } from '../templates/matching-templates.ts'
import { placeOf, type Finding, type Place } from './checks.ts'
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
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  way: { ...linkButton, ...small },
  rule: { margin: '12px 4px', border: 'none', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  purpose: { paddingInline: '4px' },
})

/** What was looked through before sending: what wants an eye first, then what is well, then what the address is for. */
export function ChecksPane(props: {
  findings: readonly Finding[]
  collision: Collision | null
  listRef: Ref<HTMLUListElement>
  /** The text, and what leads to a place of it. */
  body: string
  onPlace: (place: Place) => void
  onAttach: () => void
  /** A person says that no file goes with it. */
  onNoFiles: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const say = words.letters
  const sayTemplate = words.templates.check
  const { collision } = props
  const look = props.findings.filter((finding) => !finding.good)
  const good = props.findings.map((finding) => (finding.good ? goodOf(finding, words, language) : '')).filter(Boolean)
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
              collision.by ? calledName(collision.by, language) : say.someColleague,
              collision.at ? dates.near(collision.at, now) : '',
            )}
          />
        )}
        {look.map((finding) => {
          const place = placeOf(finding, props.body)
          return (
            <ToSettle
              key={finding.check}
              icon={<Warning16Filled />}
              name={lookOf(finding, words)}
              why={whyOf(finding, words, language)}
              ways={[
                ...(finding.check === 'attachment'
                  ? [
                      { words: say.replyFiles.attach, go: props.onAttach },
                      { words: say.replyFiles.checks.notNeeded, go: props.onNoFiles },
                    ]
                  : []),
                ...(place
                  ? [
                      {
                        words: finding.check === 'unfilled' ? sayTemplate.unfilled.go : say.editor.toPlace,
                        go: () => props.onPlace(place),
                      },
                    ]
                  : []),
              ]}
            />
          )
        })}
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

/** One finding, with the way to its place; F8 goes from one to the next. */
function ToSettle(props: {
  icon: ReactElement
  name: string
  why: string
  ways?: readonly { words: string; go: () => void }[]
}) {
  const styles = useStyles()
  return (
    <li className={styles.finding} tabIndex={-1} data-finding>
      <span className={styles.icon}>{props.icon}</span>
      <div>
        <p className={mergeClasses(styles.name, 'prose')}>{props.name}</p>
        <p className={mergeClasses(styles.why, 'prose')}>{props.why}</p>
        {props.ways && props.ways.length > 0 && (
          <div className={styles.ways}>
            {props.ways.map((way) => (
              <button key={way.words} type="button" className={styles.way} onClick={way.go}>
                {way.words}
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}

function goodOf(finding: Finding, words: Words, language: 'ja' | 'en'): string {
  if (finding.check === 'unfilled') return words.templates.check.unfilled.good
  if (finding.check === 'review')
    return words.templates.check.review.good(plainDay(language, finding.template.reviewOn))
  if (finding.check === 'attachment') return finding.word === '' ? '' : words.letters.replyFiles.checks.there
  if (finding.check === 'copies') return words.letters.copies.check.good
  if (finding.check === 'risky') return ''
  return words.letters.checks[finding.check].good
}

function lookOf(finding: Finding, words: Words): string {
  if (finding.check === 'unfilled') return words.templates.check.unfilled.look(finding.open.length)
  if (finding.check === 'attachment') return words.letters.replyFiles.checks.none
  if (finding.check === 'copies') return words.letters.copies.check.look
  if (finding.check === 'risky') return words.letters.replyFiles.checks.risky
  return finding.check === 'review' ? words.templates.check.review.look : words.letters.checks[finding.check].look
}

function whyOf(finding: Finding, words: Words, language: 'ja' | 'en'): string {
  const say = words.letters.checks
  const { unfilled, review } = words.templates.check
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
      return words.letters.replyFiles.checks.why(finding.word)
    case 'copies':
      return words.letters.copies.check.why(finding.strangers.join(', '))
    case 'risky':
      return words.letters.replyFiles.checks.riskyWhy(finding.name)
    case 'unfilled':
      return finding.open[0] ? unfilled.why(finding.open[0].name, finding.open[0].paragraph) : ''
    case 'review':
      return review.why(nameOfTemplate(finding.template, language), plainDay(language, finding.template.reviewOn))
  }
}
