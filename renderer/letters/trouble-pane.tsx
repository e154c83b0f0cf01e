import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  ArrowClockwise20Regular,
  Checkmark16Regular,
  Clock16Regular,
  PlugDisconnected24Regular,
  Subtract16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { isLoginRefused } from '../../shared/errors.ts'
import type { MailStatus } from '../../shared/letters/intake.ts'
import type { Words } from '../../shared/words/index.ts'
import { client, useCommand } from '../client.ts'
import { CertificateFacts } from '../ui/certificate-facts.tsx'
import { CommandButton } from '../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { countOf } from '../ui/numbers.ts'
import { ServerWords } from '../ui/server-words.tsx'
import { paneTitle, small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  place: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '40px 32px',
    boxSizing: 'border-box',
    display: 'flex',
    gap: '16px',
    alignItems: 'flex-start',
  },
  disc: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '48px',
    height: '48px',
    borderRadius: '50%',
    backgroundColor: deskTokens.colorStatusDangerBackground1,
    color: deskTokens.colorStatusDangerForeground1,
  },
  body: { flexGrow: 1, maxWidth: '534px', minWidth: 0 },
  title: {
    margin: 0,
    ...paneTitle,
    textWrap: 'balance',
  },
  text: {
    margin: '4px 0 0',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  safe: {
    display: 'grid',
    gridTemplateColumns: 'auto auto 1fr',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
    margin: '16px 0',
    padding: '8px 0',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    fontSize: deskTokens.fontSizeDense,
    lineHeight: '22px',
  },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  good: { color: deskTokens.colorStatusSuccessForeground1 },
  name: { paddingInlineEnd: '32px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '16px' },
  next: {
    margin: '8px 0 0',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** Pulling has stopped: what happened and since when, what is safe, what to do, the server's own words, the next try. */
export function TroublePane(props: {
  status: MailStatus
  administrator: boolean
  onSettings: () => void
  onBack: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const [language] = useLanguage()
  const now = useNow(15_000)
  const pull = useCommand(client.letters.pull)
  const failure = props.status.failure
  if (!failure) return null
  const say = words.letters.trouble
  const { onDesk, drafts, waiting } = props.status
  const minutes = failure.nextTryAt ? Math.ceil((Date.parse(failure.nextTryAt) - Date.parse(now)) / 60_000) : null
  const refused = isLoginRefused(failure.code)
  return (
    <section className={styles.place} aria-label={say.stopped}>
      <span className={styles.disc}>
        <PlugDisconnected24Regular />
      </span>
      <div className={styles.body}>
        <h2 className={mergeClasses(styles.title, 'prose')}>{titleOf(failure.code, words)}</h2>
        <p className={mergeClasses(styles.text, 'prose')}>
          {say.since(dates.near(failure.since, now))}
          {language === 'en' && ' '}
          {failure.certificate
            ? words.office.mail.certificate.checks[failure.certificate.check]
            : sentenceOf(failure.code, words)}
        </p>
        {failure.certificate && <CertificateFacts certificate={failure.certificate} />}
        <div className={styles.safe}>
          <Safe
            icon={onDesk === 0 ? <Subtract16Regular /> : <Checkmark16Regular />}
            good={onDesk > 0}
            name={say.desk}
            words={onDesk === 0 ? say.none : say.deskSafe(countOf(onDesk))}
          />
          <Safe
            icon={drafts === 0 ? <Subtract16Regular /> : <Checkmark16Regular />}
            good={drafts > 0}
            name={say.drafts}
            words={drafts === 0 ? say.none : say.draftsSafe(countOf(drafts))}
          />
          <Safe
            icon={<Clock16Regular />}
            name={say.queue}
            words={waiting === 0 ? say.none : say.queueSafe(countOf(waiting))}
          />
        </div>
        <div className={styles.ways}>
          {props.administrator && (
            <CommandButton look="primary" onClick={props.onSettings}>
              {refused ? say.enterPassword : say.openSettings}
            </CommandButton>
          )}
          <CommandButton
            look={props.administrator ? 'secondary' : 'primary'}
            icon={<ArrowClockwise20Regular />}
            disabled={pull.isPending}
            onClick={() => pull.mutate({})}
          >
            {say.tryAgain}
          </CommandButton>
          <CommandButton look="quiet" onClick={props.onBack}>
            {say.backToLetters}
          </CommandButton>
        </div>
        {!props.administrator && <p className={mergeClasses(styles.text, 'prose')}>{say.askAdministrator}</p>}
        <ServerWords words={failure.serverWords} />
        {minutes !== null && <p className={styles.next}>{say.nextIn(minutes)}</p>}
      </div>
    </section>
  )
}

function Safe(props: { icon: ReactElement; good?: boolean; name: string; words: string }) {
  const styles = useStyles()
  return (
    <>
      <span className={mergeClasses(styles.icon, props.good && styles.good)}>{props.icon}</span>
      <span className={styles.name}>{props.name}</span>
      <span>{props.words}</span>
    </>
  )
}

function titleOf(code: string, words: Words): string {
  const titles: Readonly<Record<string, string>> = words.letters.trouble.titles
  return titles[code] ?? words.letters.trouble.titles.other
}

function sentenceOf(code: string, words: Words): string {
  const sentences: Readonly<Record<string, string>> = words.errors
  return sentences[code] ?? words.errors.unexpected
}
