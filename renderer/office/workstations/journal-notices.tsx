import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { PersonEdit16Filled } from '@fluentui/react-icons'
import { nameIn } from '../../../shared/office/account.ts'
import { subjectIn } from '../../../shared/office/record-row.ts'
import { type LostAct, type SharingAlarm, whyAnew, type Workstations } from '../../../shared/office/sharing.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { langAttribute } from '../../ui/script.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: '8px', marginBottom: '20px' },
  text: { whiteSpace: 'pre-wrap', maxHeight: '120px', overflowY: 'auto', userSelect: 'text' },
  meta: { ...small, color: deskTokens.colorNeutralForeground2 },
})

/** What keeps this workstation from reading on, as opposed to what was mended or left out. */
const stops: ReadonlySet<SharingAlarm['kind']> = new Set(['hole', 'fork', 'newer-program', 'ended', 'away', 'withheld'])

/** What is wrong with the journal, and changes of this account that another workstation was quicker with; each with a way on. */
export function JournalNotices(props: { found: Workstations; now: string; administers: boolean }) {
  const styles = useStyles()
  const all = useWords()
  const { desks, state, lost } = props.found
  // Why this workstation joins anew is said there.
  const anew = whyAnew(state)
  const alarms = props.found.alarms.filter(({ kind }) => kind !== anew)
  const failure: string | undefined =
    anew === null ? (all.errors as Readonly<Record<string, string>>)[state.failure] : undefined
  if (alarms.length === 0 && lost.length === 0 && failure === undefined) return null
  return (
    <div className={styles.bars}>
      {failure !== undefined && (
        <MessageBar tone={state.state === 'offline' ? 'look' : 'stopped'} live>
          {failure}
        </MessageBar>
      )}
      {lost.map((one) => (
        <LostBar key={one.seq} lost={one} now={props.now} />
      ))}
      {alarms.map((alarm) => (
        <AlarmBar
          key={`${alarm.kind} ${alarm.desk} ${alarm.position}`}
          alarm={alarm}
          desk={desks.find(({ id }) => id === alarm.desk)?.name || all.office.workstations.alarms.unknown}
          now={props.now}
          administers={props.administers}
        />
      ))}
    </div>
  )
}

/** Acts of which the claim on a letter was lost, and nothing else. */
const claiming: ReadonlySet<LostAct['what']> = new Set(['letters.claim', 'letters.saveDraft'])

function LostBar({ lost, now }: { lost: LostAct; now: string }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.workstations.lost
  const dates = useDates()
  const [language] = useLanguage()
  const settle = useCommand(client.office.settleLost)
  const { by, subject, what, seq, anew, texts } = lost
  const tell = what === 'letters.reply' ? words.answered : claiming.has(what) ? words.claimed : words.earlier
  const done = words.of(dates.near(lost.at, now))
  return (
    <MessageBar
      tone="look"
      icon={<PersonEdit16Filled />}
      title={anew ? words.anew : by ? tell(nameIn(language, by.colleague), dates.near(by.at, now)) : words.somebody}
      actions={
        <CommandButton size="small" disabled={settle.isPending} onClick={() => settle.mutate({ seq })}>
          {words.seen}
        </CommandButton>
      }
    >
      {anew && <div>{(all.office.audit.acts as Readonly<Record<string, string>>)[what] ?? ''}</div>}
      {anew &&
        texts.map((text) => (
          <div key={text} className={mergeClasses(styles.text, 'prose')} lang={langAttribute(text, language)}>
            {text}
          </div>
        ))}
      <span className={styles.meta}>{subject ? words.about(subjectIn(subject, all, language), done) : done}</span>
    </MessageBar>
  )
}

function AlarmBar(props: { alarm: SharingAlarm; desk: string; now: string; administers: boolean }) {
  const styles = useStyles()
  const words = useWords().office.workstations.alarms
  const dates = useDates()
  const settle = useCommand(client.office.settleAlarm)
  const { kind, desk, position, at } = props.alarm
  const { what, way } = words.kinds[kind]
  return (
    <MessageBar
      tone={stops.has(kind) ? 'stopped' : 'look'}
      title={what(props.desk)}
      actions={
        props.administers && (
          <CommandButton
            size="small"
            disabled={settle.isPending}
            onClick={() => settle.mutate({ kind, desk, position })}
          >
            {words.seen}
          </CommandButton>
        )
      }
    >
      <div>{way}</div>
      <span className={styles.meta}>{words.at(dates.near(at, props.now), countOf(position))}</span>
    </MessageBar>
  )
}
