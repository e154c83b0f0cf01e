import { makeStyles } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular, MailMultiple20Regular } from '@fluentui/react-icons'
import { useId, useMemo } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { mostOthersListed, type OtherLetters as Counted } from '../../../shared/letters/others.ts'
import { client, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import { focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { OtherLetterRow } from './other-letter-row.tsx'
import { searchFrom } from './search-from.ts'

const useStyles = makeStyles({
  place: { marginTop: '4px' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '26px',
    maxWidth: '100%',
    margin: '0 -4px',
    padding: '0 4px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    textAlign: 'start',
    font: 'inherit',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing('0'),
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  panel: {
    marginTop: '4px',
    padding: '8px 12px 10px',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    // On black the ground alone tells nothing.
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  // Eight rows: the letter stays near.
  list: {
    listStyleType: 'none',
    margin: '6px -6px 0',
    padding: '0 6px',
    minHeight: '30px',
    maxHeight: '255px',
    overflowY: 'auto',
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', marginTop: '4px' },
  note: { ...small, color: deskTokens.colorNeutralForeground3 },
})

/** A quiet line that says what else came from the address of a letter; it opens their list, and the search leads to all of them. */
export function OtherLetters(props: {
  letter: Letter
  others: Counted
  open: boolean
  onToggle: () => void
  onOpen: (id: string) => void
  onSearch: (text: string) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.others
  const year = useYear()
  const { others, open, onToggle } = props
  const panel = useId()
  const label = open ? say.hide : say.show
  useActions(
    useMemo(
      () => [
        {
          id: 'others',
          label,
          keys: 'O',
          icon: <MailMultiple20Regular />,
          group: words.frame.groups.letters,
          run: onToggle,
        },
      ],
      [label, words, onToggle],
    ),
  )
  const since = year(others.since)
  const count = countOf(others.count)
  return (
    <div className={styles.place} data-no-paper>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-keyshortcuts="O"
        onClick={onToggle}
      >
        <span className={styles.icon}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span>
          {others.more ? say.atLeast(count, since) : others.count === 1 ? say.one(since) : say.several(count, since)}
        </span>
        <Keycap keys="O" />
      </button>
      {open && (
        <section id={panel} className={styles.panel} aria-label={say.heading}>
          <Opened {...props} />
        </section>
      )}
    </div>
  )
}

function Opened(props: {
  letter: Letter
  others: Counted
  onOpen: (id: string) => void
  onSearch: (text: string) => void
}) {
  const styles = useStyles()
  const words = useWords().letters
  const say = words.others
  const [language] = useLanguage()
  const { letter, others, onOpen, onSearch } = props
  const asked = useQuery(client.letters.others, { id: letter.id })
  const rows = asked.data ?? []
  const search = searchFrom(letter.from.address, language)
  return (
    <>
      <PurposeLine link={words.policyLink} policy={words.policy}>
        {say.purpose}
      </PurposeLine>
      {asked.error ? (
        <Failure
          problem={asked.error}
          title={say.failed}
          actions={
            <CommandButton size="small" onClick={() => void asked.refetch()}>
              {words.retry}
            </CommandButton>
          }
        />
      ) : (
        <ul className={styles.list} aria-label={say.heading} aria-busy={asked.isPending}>
          {rows.map((row) => (
            <OtherLetterRow key={row.id} row={row} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {others.count > mostOthersListed && (
          <span className={styles.note}>{say.newest(countOf(mostOthersListed))}</span>
        )}
        {search !== null && (
          <CommandButton size="small" look="quiet" onClick={() => onSearch(search)}>
            {say.searchAll}
          </CommandButton>
        )}
      </div>
    </>
  )
}

/** The year of a moment, as the office counts days. */
function useYear(): (at: string) => number {
  const { dayKey } = useDates()
  return (at) => Number(dayKey(at).slice(0, 4))
}
