import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import {
  Add16Regular,
  ArrowDown16Regular,
  ArrowUp16Regular,
  Checkmark16Regular,
  Delete16Regular,
  MoreHorizontal16Regular,
  Warning16Regular,
} from '@fluentui/react-icons'
import { useRef, type ReactNode } from 'react'
import {
  longestParagraph,
  mostLinks,
  mostParagraphs,
  type Entry,
  type EntryCheck,
  type Pair,
} from '../../../shared/answers/entries.ts'
import { calledName } from '../../ui/called-name.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useDates } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { heardOnly, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { monthIn } from '../months.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { changedRange, otherSide, pairWith, sides, type Draft, type DraftLink, type DraftPair } from './draft.ts'
import { TextCell, type Range } from './text-cell.tsx'
import { LinkCell } from './link-cell.tsx'

const narrow = '@container (max-width: 500px)'

const useStyles = makeStyles({
  sides: { containerType: 'inline-size' },
  grid: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr) 24px minmax(0, 1fr)',
    [narrow]: { gridTemplateColumns: '32px minmax(0, 1fr)' },
  },
  heads: { [narrow]: { display: 'none' } },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    padding: '12px 12px 6px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke1}`,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  language: { fontWeight: 600, color: deskTokens.colorNeutralForeground1, fontSize: deskTokens.fontSizeDense },
  by: { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
  label: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    paddingTop: '11px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    [narrow]: { gridRow: 'span 3' },
  },
  acts: { marginInlineStart: '-6px' },
  cell: {
    padding: '4px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    minWidth: 0,
    '& > *': { minHeight: '100%' },
  },
  first: { [narrow]: { borderBottom: 'none' } },
  sign: {
    display: 'flex',
    justifyContent: 'center',
    paddingTop: '15px',
    color: deskTokens.colorStatusSuccessForeground1,
    [narrow]: { justifyContent: 'flex-start', padding: '0 0 0 12px' },
  },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  heard: heardOnly,
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '10px 0 0 44px',
    [narrow]: { paddingInlineStart: '32px' },
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  asked: { marginInlineStart: 'auto' },
})

/** Question, answer and links in both languages beside each other; where one side is missing or has not followed the other, it says so. */
export function Sides(props: {
  entry: Entry
  draft: Draft
  /** Null where it cannot be written. */
  change: ((next: (before: Draft) => Draft) => void) | null
  check: EntryCheck | undefined
  /** Tells that something was taken out, with the way back. */
  onRemoved: (words: string, before: Draft) => void
}) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.entry
  const dates = useDates()
  const now = useNow(60_000)
  const place = useRef<HTMLDivElement>(null)
  const { entry, draft, change, check } = props
  const onPair = (id: string, next: <P extends Draft['question']>(pair: P) => P): void =>
    change?.((before) =>
      id === 'question'
        ? { ...before, question: next(before.question) }
        : { ...before, answer: before.answer.map((pair) => (pair.id === id ? next(pair) : pair)) },
    )
  const pairRow = (
    pair: Omit<DraftPair, 'inStep'>,
    kept: Pair | undefined,
    label: ReactNode,
    name: string,
    strong: boolean,
  ) => {
    const tones = sides.map((side) => toneOf(pair, kept, side))
    return (
      <PairRow
        key={pair.id}
        label={label}
        sign={tones.includes('edged') ? 'look' : pair.ja !== '' && pair.en !== '' ? 'done' : 'none'}
        cells={sides.map((side, at) => (
          <TextCell
            key={side}
            label={words.cell(name, say.languages[side])}
            language={side}
            value={pair[side]}
            onChange={
              change && ((value) => onPair(pair.id, (one) => pairWith(one, side, value, kept?.older?.side ?? null)))
            }
            onLeave={pair.follows ? () => onPair(pair.id, (one) => ({ ...one, follows: null })) : undefined}
            ranges={rangesOf(pair, kept, side, check)}
            tone={tones[at]!}
            strong={strong}
            placeholder={words.empty[side]}
            maxLength={longestParagraph}
          />
        ))}
        field={pair.id}
      />
    )
  }
  const addPair = () => {
    const id = crypto.randomUUID()
    change?.((before) => ({ ...before, answer: [...before.answer, { id, ja: '', en: '', inStep: false }] }))
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[data-field="${id}"] textarea`)?.focus())
  }
  const movePair = (at: number, by: 1 | -1) =>
    change?.((before) => ({ ...before, answer: moved(before.answer, at, by) }))
  const removePair = (at: number) => {
    change?.((before) => ({ ...before, answer: before.answer.filter((_, index) => index !== at) }))
    props.onRemoved(words.removedPair, draft)
  }
  return (
    <div ref={place} className={styles.sides}>
      <div className={mergeClasses(styles.grid, styles.heads)}>
        <span />
        {sides.flatMap((side, at) => [
          ...(at > 0 ? [<span key="gutter" />] : []),
          <div key={side} className={styles.head}>
            <span className={styles.language}>{say.languages[side]}</span>
            {entry.sides[side] && (
              <span className={styles.by}>
                {calledName(entry.sides[side].by, language)} {dates.near(entry.sides[side].at, now)}
              </span>
            )}
          </div>,
        ])}
      </div>
      {pairRow({ ...draft.question, id: 'question' }, entry.text.question, words.question, words.question, true)}
      {draft.answer.map((pair, at) =>
        pairRow(
          pair,
          entry.text.answer.find(({ id }) => id === pair.id),
          <>
            {at === 0 ? words.answer : <span className={styles.heard}>{words.paragraph(at + 1)}</span>}
            {change && (
              <RowMenu
                label={words.paragraph(at + 1)}
                place={at}
                of={draft.answer.length}
                remove={words.removePair}
                onMove={(by) => movePair(at, by)}
                onRemove={() => removePair(at)}
              />
            )}
          </>,
          words.paragraph(at + 1),
          false,
        ),
      )}
      {draft.links.map((link, at) => (
        <PairRow
          key={at}
          label={
            <>
              {at === 0 ? words.links : <span className={styles.heard}>{words.link(at + 1)}</span>}
              {change && (
                <RowMenu
                  label={words.link(at + 1)}
                  place={at}
                  of={draft.links.length}
                  remove={words.removeLink}
                  onMove={(by) => change((before) => ({ ...before, links: moved(before.links, at, by) }))}
                  onRemove={() => {
                    change((before) => ({ ...before, links: before.links.filter((_, index) => index !== at) }))
                    props.onRemoved(words.removedLink, draft)
                  }}
                />
              )}
            </>
          }
          sign={link.ja.address !== '' && link.en.address !== '' ? 'done' : 'none'}
          cells={sides.map((side) => (
            <LinkCell
              key={side}
              name={words.cell(words.link(at + 1), say.languages[side])}
              language={side}
              link={link[side]}
              onChange={
                change &&
                ((part) =>
                  change((before) => ({
                    ...before,
                    links: before.links.map((one, index) =>
                      index === at ? { ...one, [side]: { ...one[side], ...part } } : one,
                    ),
                  })))
              }
            />
          ))}
          field={`link-${at}`}
        />
      ))}
      <div className={styles.foot}>
        {change && (
          <>
            <CommandButton
              size="small"
              look="quiet"
              icon={<Add16Regular />}
              disabled={draft.answer.length >= mostParagraphs}
              onClick={addPair}
            >
              {words.add}
            </CommandButton>
            <CommandButton
              size="small"
              look="quiet"
              icon={<Add16Regular />}
              disabled={draft.links.length >= mostLinks}
              onClick={() => change((before) => ({ ...before, links: [...before.links, emptyLink()] }))}
            >
              {words.addLink}
            </CommandButton>
          </>
        )}
        <span className={styles.asked}>
          {entry.asked.last === null
            ? words.notAsked
            : words.askedSoFar(countOf(entry.asked.count), monthIn(language, entry.asked.last))}
        </span>
      </div>
    </div>
  )
}

const emptyLink = (): DraftLink => ({ ja: { text: '', address: '' }, en: { text: '', address: '' } })

function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...list]
  const [one] = next.splice(at, 1)
  next.splice(at + by, 0, one!)
  return next
}

type Tone = 'plain' | 'look' | 'edged'

/** The side that has not followed has an edge; the newer one lies on the same ground. */
function toneOf(pair: { ja: string; en: string }, kept: Pair | undefined, side: 'ja' | 'en'): Tone {
  const other = otherSide(side)
  if (pair[side].trim() === '' && pair[other].trim() !== '') return 'edged'
  const older = kept?.older
  if (!older || pair.ja.trim() !== kept.ja || pair.en.trim() !== kept.en) return 'plain'
  return older.side === side ? 'edged' : 'look'
}

/** What is drawn behind a side: what has changed since both were in step, and what may be personal, as long as it says what was looked at. */
function rangesOf(
  pair: Omit<DraftPair, 'inStep'>,
  kept: Pair | undefined,
  side: 'ja' | 'en',
  check: EntryCheck | undefined,
): Range[] {
  if (!kept || pair[side] !== kept[side]) return []
  const marks = (check?.marks ?? [])
    .filter((mark) => mark.field === pair.id && mark.side === side)
    .map(({ start, end, decision }): Range => ({ start, end, look: decision === null ? 'mark' : 'settled' }))
  const changed = kept.older && kept.older.side !== side ? changedRange(kept.older.was, pair[side]) : null
  return changed && marks.every(({ end, start }) => end <= changed.start || start >= changed.end)
    ? [...marks, { ...changed, look: 'changed' }]
    : marks
}

function PairRow(props: {
  label: ReactNode
  sign: 'done' | 'look' | 'none'
  cells: readonly ReactNode[]
  field: string
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  return (
    <div className={styles.grid} data-field={props.field}>
      <div className={styles.label}>{props.label}</div>
      <div className={mergeClasses(styles.cell, styles.first)} data-side="ja">
        {props.cells[0]}
      </div>
      <div className={mergeClasses(styles.sign, props.sign === 'look' && styles.look)}>
        {props.sign === 'look' ? (
          <Warning16Regular />
        ) : (
          props.sign === 'done' && (
            <>
              <Checkmark16Regular />
              <span className={styles.heard}>{say.entry.inStep}</span>
            </>
          )
        )}
      </div>
      <div className={styles.cell} data-side="en">
        {props.cells[1]}
      </div>
    </div>
  )
}

function RowMenu(props: {
  label: string
  place: number
  of: number
  remove: string
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.entry
  return (
    <span className={styles.acts}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <IconButton small label={props.label} icon={<MoreHorizontal16Regular />} buttonProps={trigger} />
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ArrowUp16Regular />} disabled={props.place === 0} onClick={() => props.onMove(-1)}>
              {words.moveUp}
            </MenuItem>
            <MenuItem
              icon={<ArrowDown16Regular />}
              disabled={props.place === props.of - 1}
              onClick={() => props.onMove(1)}
            >
              {words.moveDown}
            </MenuItem>
            <MenuItem icon={<Delete16Regular />} onClick={props.onRemove}>
              {props.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  )
}
