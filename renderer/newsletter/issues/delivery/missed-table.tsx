import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular, Copy16Regular, Dismiss12Regular } from '@fluentui/react-icons'
import { Fragment, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { DeliveryProgress, DeliveryState, NotReached } from '../../../../shared/newsletter/issue/delivery.ts'
import { client, useCommand, useQuery } from '../../../client.ts'
import { Ask } from '../../../ui/ask.tsx'
import { useCopy } from '../../../ui/clipboard.tsx'
import { CommandButton, IconButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useDates, useWords } from '../../../ui/language.tsx'
import { useNow } from '../../../ui/now.ts'
import { countOf } from '../../../ui/numbers.ts'
import { PurposeLine } from '../../../ui/purpose-line.tsx'
import { Status } from '../../../ui/status.tsx'
import { dense, focusRing, linkButton, oneLine, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { useSettled } from '../../../ui/use-settled.ts'
import { deliverySigns, missedOrder } from './delivery-signs.tsx'

const useStyles = makeStyles({
  section: { marginTop: '20px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', marginBottom: '8px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  gap: { flexGrow: 1 },
  group: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    padding: '1px',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground5,
  },
  choice: {
    height: '24px',
    padding: '0 9px',
    border: '1px solid transparent',
    borderRadius: '3px',
    background: 'none',
    font: 'inherit',
    ...small,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground2,
    ...focusRing('1px'),
  },
  on: {
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  search: {
    width: '190px',
    height: '28px',
    boxSizing: 'border-box',
    padding: '0 8px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottomColor: deskTokens.colorNeutralStrokeAccessible,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontFamily: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
    ':focus': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  domain: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    padding: '0 8px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    ...small,
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground1,
    ...focusRing('1px'),
  },
  place: { overflowX: 'auto' },
  table: { width: '100%', minWidth: '620px', borderCollapse: 'collapse', tableLayout: 'fixed', ...dense },
  th: {
    height: '26px',
    padding: '0 10px 0 0',
    textAlign: 'start',
    fontWeight: 400,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
  },
  row: { ':hover': { backgroundColor: deskTokens.colorRowHover } },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 ${deskTokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  td: {
    height: '36px',
    boxSizing: 'border-box',
    padding: '0 10px 0 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...oneLine,
  },
  first: { paddingInlineStart: '8px' },
  address: { ...linkButton, color: 'inherit', maxWidth: '100%', ...oneLine, verticalAlign: 'bottom' },
  said: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: '24px',
    padding: '0 4px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    ...small,
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground2,
    ...focusRing(),
  },
  words: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: '0 0 8px',
    padding: '3px 4px 3px 8px',
    minHeight: '28px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '22px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  saidText: { flexGrow: 1, minWidth: 0 },
  wordsCell: { padding: 0, borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}` },
  more: { ...linkButton, ...small, marginTop: '8px' },
  none: { margin: '4px 0', ...dense, color: deskTokens.colorNeutralForeground2 },
  purpose: { marginTop: '12px' },
})

/** Rows that are shown at first, and the most that one answer holds. */
const first = 20
const most = 500

/** Who did not get the issue, and why: by state, by domain, by what is searched; who was put off can be tried again. */
export function MissedTable(props: {
  id: string
  progress: DeliveryProgress
  domain: string | null
  onDomain: (domain: string | null) => void
  chosen: string | null
  onChoose: (readerId: string) => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter
  const say = words.issues.delivery
  const { id, progress, domain, chosen } = props
  const { counts } = progress
  const [state, setState] = useState<DeliveryState | null>(null)
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(first)
  const [asking, setAsking] = useState(false)
  const search = useSettled(typed.trim(), 200)
  const going = progress.state === 'running'
  const asked = useQuery(
    client.newsletter.notReached,
    { id, state, search, domain, offset: 0, limit },
    {
      placeholderData: (before: { total: number; rows: NotReached[] } | undefined) => before,
      ...(going && { refetchInterval: 2000 }),
    },
  )
  const rows = asked.data?.rows ?? []
  const total = asked.data?.total ?? 0
  const left = total - rows.length
  const missed = missedOrder.reduce((sum, one) => sum + counts[one], 0)
  const again = state === 'refused' ? 'refused' : 'deferred'
  const mayTry = counts[again] > 0 && (state === null || state === again)
  return (
    <section className={styles.section} aria-label={say.missed.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.missed.title}</h3>
        <StateFilter counts={counts} all={missed} state={state} onState={setState} />
        {domain !== null && (
          <button
            type="button"
            className={styles.domain}
            aria-label={say.missed.withoutDomain(domain)}
            onClick={() => props.onDomain(null)}
          >
            {domain}
            <Dismiss12Regular />
          </button>
        )}
        <span className={styles.gap} />
        <input
          type="search"
          className={styles.search}
          aria-label={say.missed.search}
          placeholder={say.missed.search}
          value={typed}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        {mayTry && (
          <CommandButton size="bar" onClick={() => setAsking(true)}>
            {again === 'refused'
              ? say.missed.tryRefused(countOf(counts.refused))
              : say.missed.tryAgain(countOf(counts.deferred))}
          </CommandButton>
        )}
      </div>
      {asked.error && <Failure problem={asked.error} />}
      {asked.data && rows.length === 0 ? (
        <p className={styles.none}>{missed === 0 ? say.missed.none : say.missed.noneFound}</p>
      ) : (
        <div className={styles.place} tabIndex={0} role="group" aria-label={say.missed.title}>
          <table className={styles.table}>
            <colgroup>
              <col style={{ width: '31%' }} />
              <col style={{ width: '80px' }} />
              <col style={{ width: '104px' }} />
              <col />
              <col style={{ width: '124px' }} />
              <col style={{ width: '132px' }} />
            </colgroup>
            <thead>
              <tr>
                {(['reader', 'language', 'state', 'why', 'when'] as const).map((column, at) => (
                  <th key={column} scope="col" className={mergeClasses(styles.th, at === 0 && styles.first)}>
                    {say.missed[column]}
                  </th>
                ))}
                <th scope="col" className={styles.th} aria-label={say.missed.words} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MissedRow
                  key={row.readerId}
                  row={row}
                  chosen={row.readerId === chosen}
                  onChoose={row.state === 'uncertain' ? () => props.onChoose(row.readerId) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && (
        <button
          type="button"
          className={styles.more}
          disabled={limit >= most}
          onClick={() => setLimit(Math.min(most, limit + 100))}
        >
          {limit >= most ? say.missed.tooMany(countOf(left)) : say.missed.more(countOf(left))}
        </button>
      )}
      <div className={styles.purpose}>
        <PurposeLine link={say.missed.policyLink} policy={words.reader.policy}>
          {say.missed.purpose}
        </PurposeLine>
      </div>
      {asking && (
        <TryAgain id={id} states={again} domain={domain} count={counts[again]} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}

function MissedRow(props: { row: NotReached; chosen: boolean; onChoose: (() => void) | undefined }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues.delivery
  const dates = useDates()
  const now = useNow(60_000)
  const copy = useCopy()
  const [open, setOpen] = useState(false)
  const { row } = props
  const sentences: Readonly<Record<string, string>> = words.errors
  const why = (row.why !== '' && sentences[row.why]) || say.missed.reasons[row.state]
  const told = row.tries > 1 ? say.missed.tries(why, row.tries) : why
  const address = row.address === '' ? say.missed.erased : row.address
  return (
    <Fragment>
      <tr
        className={mergeClasses(styles.row, props.chosen && styles.chosen)}
        aria-selected={props.onChoose ? props.chosen : undefined}
      >
        <td className={mergeClasses(styles.td, styles.first)} title={address}>
          {props.onChoose ? (
            <button type="button" className={styles.address} onClick={props.onChoose}>
              {address}
            </button>
          ) : (
            address
          )}
        </td>
        <td className={styles.td}>{words.newsletter.issues.variants[row.variant]}</td>
        <td className={styles.td}>
          <Status {...deliverySigns[row.state]}>{say.states[row.state]}</Status>
        </td>
        <td className={styles.td} title={told}>
          {told}
        </td>
        <td className={styles.td}>{dates.near(row.at, now)}</td>
        <td className={styles.td}>
          {row.serverWords !== '' && (
            <button type="button" className={styles.said} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
              {words.frame.serverWords}
            </button>
          )}
        </td>
      </tr>
      {open && row.serverWords !== '' && (
        <tr>
          <td colSpan={6} className={styles.wordsCell}>
            <div className={styles.words}>
              <span className={styles.saidText} lang="en">
                {row.serverWords}
              </span>
              <IconButton
                small
                label={words.frame.copy}
                icon={<Copy16Regular />}
                onClick={() => copy(row.serverWords)}
              />
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function StateFilter(props: {
  counts: DeliveryProgress['counts']
  all: number
  state: DeliveryState | null
  onState: (state: DeliveryState | null) => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.delivery
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const choices: { state: DeliveryState | null; words: string }[] = [
    { state: null, words: say.missed.all(countOf(props.all)) },
    ...missedOrder
      .filter((state) => props.counts[state] > 0 || state === props.state)
      .map((state) => ({ state, words: say.missed.one(say.states[state], countOf(props.counts[state])) })),
  ]
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const to = (at + step + choices.length) % choices.length
    props.onState(choices[to]!.state)
    ;(group.current?.children[to] as HTMLElement | undefined)?.focus()
  }
  return (
    <div ref={group} className={styles.group} role="radiogroup" aria-label={say.missed.filter} id={id}>
      {choices.map(({ state, words }, at) => (
        <button
          key={state ?? 'all'}
          type="button"
          role="radio"
          aria-checked={state === props.state}
          tabIndex={state === props.state ? 0 : -1}
          className={mergeClasses(styles.choice, state === props.state && styles.on)}
          onClick={() => props.onState(state)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

function TryAgain(props: {
  id: string
  states: 'deferred' | 'refused'
  domain: string | null
  count: number
  onClose: () => void
}) {
  const say = useWords().newsletter.issues.delivery.missed
  const tell = useUndo()
  const again = useCommand(client.newsletter.tryAgain)
  const { id, states, domain, onClose } = props
  const count = countOf(props.count)
  return (
    <Ask
      title={
        domain !== null
          ? say.tryDomainTitle(domain)
          : states === 'refused'
            ? say.tryRefusedTitle(count)
            : say.tryTitle(count)
      }
      text={say.tryText}
      act={say.tryDo}
      busy={again.isPending}
      onAct={() =>
        again.mutate(
          { id, states: [states], domain },
          {
            onSuccess: ({ tried }) => {
              tell({ words: say.tried(tried) })
              onClose()
            },
          },
        )
      }
      onKeep={onClose}
    >
      {again.error && <Failure problem={again.error} />}
    </Ask>
  )
}
