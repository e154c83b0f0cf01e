import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChatHelp16Regular, CloudOff16Regular, FolderArrowRight16Regular } from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import { isOpen } from '../../../shared/letters/triage.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { langAttribute } from '../../ui/script.ts'
import { Status } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Marked } from '../marked.tsx'
import type { LetterAct } from '../acts.tsx'
import { calledName } from '../../ui/called-name.ts'
import { isLetter } from '../names.ts'
import { MarkChips } from '../triage/mark-chips.tsx'
import type { Marking } from '../triage/use-marking.ts'
import { ClaimLine } from './claim-line.tsx'

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase500,
    lineHeight: deskTokens.lineHeightBase500,
    fontWeight: 600,
    textWrap: 'balance',
    color: deskTokens.colorNeutralForeground1,
  },
  receipt: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: '14px 0 16px',
    ':empty': { marginTop: 0 },
  },
})

/** What the letter is about, its receipt with the era, and where it stands. */
export function LetterHead(props: {
  letter: Letter
  search: string
  me: string
  marking: Marking
  onDue: () => void
  onRemind: () => void
  onLabels: () => void
  claim: LetterAct | undefined
}) {
  const styles = useStyles()
  const all = useWords()
  const words = all.letters
  const dates = useDates()
  const now = useNow(60_000)
  const [language] = useLanguage()
  const { letter } = props
  const subject = letter.subject || words.noSubject
  return (
    <header>
      <h2 className={mergeClasses(styles.title, 'prose')} lang={langAttribute(subject, language)}>
        <Marked text={subject} search={props.search} />
      </h2>
      <p className={styles.receipt}>
        <span>{(letter.importedFrom === null ? words.receipt : words.imported)(letter.number)}</span>
        <span>{letter.schemaTitle?.[language] ?? words.directMail}</span>
        <time dateTime={letter.receivedAt}>{dates.withEra(letter.receivedAt)}</time>
        {letter.statusSet && letter.status !== 'new' && (
          <span>
            {words.triage.setBy(
              words.triage.status[letter.status],
              words.colleague(calledName(letter.statusSet.by, language)),
              dates.near(letter.statusSet.at, now),
            )}
          </span>
        )}
      </p>
      <div className={styles.chips}>
        {isLetter(letter) && (
          <MarkChips
            letter={letter}
            me={props.me}
            marking={props.marking}
            onDue={props.onDue}
            onRemind={props.onRemind}
            onLabels={props.onLabels}
          />
        )}
        {letter.candidate && (
          <Status chip tone="own" icon={<ChatHelp16Regular />}>
            {letter.candidateBy ? words.candidateBy(calledName(letter.candidateBy, language)) : words.candidateChip}
          </Status>
        )}
        {letter.importedFrom !== null && (
          <Status chip tone="neutral" icon={<FolderArrowRight16Regular />}>
            <span title={letter.importedFrom}>{all.health.imports.chip}</span>
          </Status>
        )}
        {!letter.onServer && letter.importedFrom === null && (
          <Status chip tone="neutral" icon={<CloudOff16Regular />}>
            {words.notOnServer}
          </Status>
        )}
        {isOpen(letter.status) && <ClaimLine letter={letter} me={props.me} act={props.claim} />}
      </div>
    </header>
  )
}
