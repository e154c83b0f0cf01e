import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowLeft20Regular, ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Task, TaskAct } from '../../../shared/newsletter/task.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import { langAttribute, languageOf } from '../../ui/script.ts'
import { Section } from '../../ui/section.tsx'
import { dense, focusRing, linkButton, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { MailLink } from '../mail/mail-link.tsx'
import { actWords, byItselfWords } from './act-words.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
  },
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    minHeight: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '8px 12px 8px 32px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  single: { paddingInlineStart: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', flexGrow: 1, minWidth: 0 },
  steps: { display: 'flex', flexShrink: 0 },
  act: { maxWidth: '340px', ...oneLine },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '20px 32px 32px', ...focusRing() },
  inner: { maxWidth: '660px' },
  title: {
    margin: '0 0 12px',
    fontSize: deskTokens.fontSizeBase500,
    lineHeight: deskTokens.lineHeightBase500,
    fontWeight: 600,
    textWrap: 'balance',
  },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '4px 16px', margin: '16px 0', ...dense },
  name: { color: deskTokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  reader: linkButton,
  purpose: { marginTop: '20px' },
  text: {
    margin: '6px 0 8px',
    padding: '12px 14px',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
  },
})

/** One request: what the mail says, why it was not done by itself, and what one click may do. */
export function TaskPane(props: {
  task: Task
  busy: boolean
  problem: unknown
  onAct: (act: TaskAct) => void
  onUndo: () => void
  onReader: (id: string) => void
  onStep: (by: 1 | -1) => void
  onBack: (() => void) | undefined
  paneRef: (node: HTMLElement | null) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.tasks
  const [language] = useLanguage()
  const dates = useDates()
  const { task, busy } = props
  const subject = task.subject || say.noSubject
  const itself = byItselfWords(task, say)
  const isErased = task.from.address === ''
  const now = useNow(60_000)
  const canUndo = task.undoUntil !== null && task.undoUntil > now
  return (
    <section className={styles.pane} aria-label={say.paneLabel}>
      <div
        className={mergeClasses(styles.bar, props.onBack && styles.single)}
        role="toolbar"
        aria-label={say.paneLabel}
      >
        {props.onBack && (
          <IconButton label={words.frame.back} keys="Escape" icon={<ArrowLeft20Regular />} onClick={props.onBack} />
        )}
        <div className={styles.acts}>
          {task.acts.map((act, index) => (
            <CommandButton
              key={act}
              look={index === 0 && act !== 'dismiss' ? 'primary' : act === 'dismiss' ? 'quiet' : 'secondary'}
              keys={index === 0 ? 'Ctrl+Enter' : act === 'dismiss' ? 'E' : undefined}
              disabled={busy}
              onClick={() => {
                if (!busy) props.onAct(act)
              }}
            >
              <span className={styles.act} title={actWords(say, task, act)}>
                {actWords(say, task, act)}
              </span>
            </CommandButton>
          ))}
          {canUndo && (
            <CommandButton disabled={busy} onClick={props.onUndo}>
              {say.undo}
            </CommandButton>
          )}
        </div>
        <div className={styles.steps}>
          <IconButton label={say.previous} keys="K" icon={<ChevronUp20Regular />} onClick={() => props.onStep(-1)} />
          <IconButton label={say.next} keys="J" icon={<ChevronDown20Regular />} onClick={() => props.onStep(1)} />
        </div>
      </div>
      <div ref={props.paneRef} className={styles.scroll} tabIndex={0} role="group" aria-label={say.paneLabel}>
        <article className={styles.inner}>
          <h2 className={mergeClasses(styles.title, 'prose')}>{say.asks[task.asks]}</h2>
          {props.problem !== null && props.problem !== undefined && <Failure problem={props.problem} />}
          {itself !== null ? (
            <MessageBar tone="done">{say.doneByItself(itself, dates.dateAndTime(task.at))}</MessageBar>
          ) : task.settled ? (
            <MessageBar tone="done">{settledWords(task, say, language, dates.dateAndTime)}</MessageBar>
          ) : (
            <MessageBar tone={task.why === 'mail-not-sent' || task.why === 'mail-uncertain' ? 'stopped' : 'look'}>
              {say.why[task.why]}
            </MessageBar>
          )}
          <dl className={styles.facts}>
            <Fact name={say.facts.from}>
              <span lang={langAttribute(task.from.name, language)}>{task.from.name}</span> {task.from.address}
            </Fact>
            <Fact name={say.facts.at}>
              <time dateTime={task.at}>{dates.full(task.at)}</time>
            </Fact>
            {task.address !== null && <Fact name={say.facts.address}>{task.address}</Fact>}
            {task.newAddress !== null && <Fact name={say.facts.newAddress}>{task.newAddress}</Fact>}
            {task.suggestion !== null && <Fact name={say.facts.suggestion}>{task.suggestion}</Fact>}
            {task.named && (
              <Fact name={say.facts.named}>
                <button type="button" className={styles.reader} onClick={() => props.onReader(task.named!.id)}>
                  {say.namedWords(
                    words.newsletter.who(task.named.address, task.named.name),
                    say.readerWords(task.named.number, words.newsletter.states[task.named.state]),
                  )}
                </button>
              </Fact>
            )}
            {task.reader && (
              <Fact name={say.facts.reader}>
                <button type="button" className={styles.reader} onClick={() => props.onReader(task.reader!.id)}>
                  {say.readerWords(task.reader.number, words.newsletter.states[task.reader.state])}
                </button>
              </Fact>
            )}
            {canUndo && <Fact name={say.facts.undoUntil}>{dates.dayWithYear(task.undoUntil!)}</Fact>}
            {task.letter && <Fact name={say.facts.letter}>{say.letterWords(task.letter.number)}</Fact>}
          </dl>
          <Section title={say.text}>
            <div className={styles.text} lang={languageOf(task.text || subject)}>
              <strong>{subject}</strong>
              {'\n'}
              {task.text || say.noText}
            </div>
            {!isErased && <MailLink mail={{ task: task.id }} words={words.newsletter.mail.openWhole} />}
          </Section>
          <div className={styles.purpose}>
            <PurposeLine link={words.newsletter.reader.policyLink} policy={words.newsletter.reader.policy}>
              {words.newsletter.reader.purpose}
            </PurposeLine>
          </div>
        </article>
      </div>
    </section>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </>
  )
}

function settledWords(
  { settled }: Task,
  say: ReturnType<typeof useWords>['newsletter']['tasks'],
  language: 'ja' | 'en',
  when: (at: string) => string,
): string {
  if (!settled) return ''
  if (!settled.by) return say.settledItself[settled.itself ?? 'confirmed'](when(settled.at))
  const who = say.colleague(nameIn(language, settled.by))
  return settled.act === null
    ? say.settledPlain(who, when(settled.at))
    : say.settledBy(who, say.acts[settled.act], when(settled.at))
}
