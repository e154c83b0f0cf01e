import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons'
import { useRef, type ReactNode } from 'react'
import {
  longestParagraph,
  mostLinks,
  mostParagraphs,
  type Entry,
  type EntryCheck,
  type Pair,
} from '../../../shared/answers/entries.ts'
import { sides } from '../../../shared/answers/sides.ts'
import { calledName } from '../../ui/called-name.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { heardOnly, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { monthIn } from '../months.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { moved, pairWith, putBack, withLink, withPair, type Draft, type DraftLink, type DraftPair } from './draft.ts'
import { LinkCell } from './link-cell.tsx'
import { PairRow, RowMenu } from './pair-row.tsx'
import { rangesOf, toneOf } from './side-looks.ts'
import { narrow, sidesGrid } from './sides-grid.ts'
import { TextCell } from './text-cell.tsx'

const useStyles = makeStyles({
  sides: { containerType: 'inline-size' },
  grid: sidesGrid,
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
  heard: heardOnly,
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '10px 0 0 56px',
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
  onRemoved: (words: string, back: (draft: Draft) => Draft) => void
}) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.entry
  const dates = useDates()
  const now = useNow(60_000)
  const place = useRef<HTMLDivElement>(null)
  const { entry, draft, change, check } = props
  const onPair = (id: string, next: <P extends Draft['question']>(pair: P) => P): void =>
    change?.((before) => withPair(before, id, next))
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
    const pair = draft.answer[at]!
    change?.((before) => ({ ...before, answer: before.answer.toSpliced(at, 1) }))
    props.onRemoved(words.removedPair, (later) => ({ ...later, answer: putBack(later.answer, pair, at) }))
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
                    change((before) => ({ ...before, links: before.links.toSpliced(at, 1) }))
                    props.onRemoved(words.removedLink, (later) => ({ ...later, links: putBack(later.links, link, at) }))
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
              onChange={change && ((part) => change((before) => withLink(before, at, side, part)))}
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
