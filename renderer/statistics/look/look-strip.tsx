import { makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Switch } from '@fluentui/react-components'
import { ArrowSwap16Regular, ChevronDown16Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useValueNames } from '../numbers/use-value-names.ts'
import { AddFilter } from './add-filter.tsx'
import { FilterChip, useChipStyles } from './chip.tsx'
import type { Day } from '../../../shared/days.ts'
import { withValue, withoutDimension, type Look } from './look.ts'
import { PeriodChooser } from './period-chooser.tsx'
import { periodWords } from './period-words.ts'
import { comparedWith, shifted, type Comparison } from './periods.ts'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '0 24px 8px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  gap: { flexGrow: 1 },
  robots: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  // The switch of the house: lower than Fluent's, with its words before it.
  switch: {
    '& .fui-Switch__label': {
      fontSize: deskTokens.fontSizeDense,
      lineHeight: deskTokens.lineHeightDense,
      padding: 0,
      paddingInlineEnd: '6px',
    },
    '& .fui-Switch__indicator': { margin: 0 },
    alignItems: 'center',
    minHeight: '24px',
  },
})

/** Which numbers are looked at: the period, what it is held against, the conditions, and whether robots are among them. */
export function LookStrip(props: {
  look: Look
  onLook: (look: Look) => void
  today: Day
  /** Requests of robots in the period; undefined before they are known. */
  robots: number | undefined
  /** Robots are what the place is about: nothing to switch. */
  ofRobots?: boolean
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.statistics.look
  const { look, onLook } = props
  const [opened, setOpened] = useState<'period' | 'filter' | null>(null)
  const paths = look.filters.flatMap(({ values }) => values.filter((value) => value.startsWith('/')))
  const names = useValueNames(paths)
  useActions(
    useMemo(
      () => [
        {
          id: 'statistics-filter',
          label: say.add,
          keys: 'F',
          group: words.frame.groups.statistics,
          run: () => setOpened('filter'),
        },
        {
          id: 'statistics-period',
          label: say.choosePeriod,
          keys: 'D',
          group: words.frame.groups.statistics,
          run: () => setOpened('period'),
        },
        {
          id: 'statistics-previous',
          label: say.previous,
          keys: 'K',
          group: words.frame.groups.statistics,
          run: () => onLook({ ...look, period: shifted(look.period, -1) }),
        },
        {
          id: 'statistics-next',
          label: say.next,
          keys: 'J',
          group: words.frame.groups.statistics,
          run: () => onLook({ ...look, period: shifted(look.period, 1) }),
        },
        {
          id: 'statistics-robots',
          label: say.robots,
          group: words.frame.groups.statistics,
          run: () => onLook({ ...look, robots: !look.robots }),
        },
        {
          id: 'statistics-clear',
          label: say.clear,
          group: words.frame.groups.statistics,
          run: () => onLook({ ...look, filters: [] }),
        },
      ],
      [say, words, look, onLook],
    ),
  )
  return (
    <div className={styles.strip} role="group" aria-label={say.label} data-no-paper>
      <PeriodChooser
        period={look.period}
        last={look.until}
        today={props.today}
        open={opened === 'period'}
        onOpen={(open) => setOpened(open ? 'period' : null)}
        onPeriod={(period) => onLook({ ...look, period })}
      />
      <ComparisonChip look={look} onComparison={(comparison) => onLook({ ...look, comparison })} />
      {look.filters.map(({ dimension, values }) => {
        const value = values.map((one) => names(dimension, one).name).join(', ')
        return (
          <FilterChip
            key={dimension}
            label={words.statistics.dimensions[dimension]}
            value={value}
            removes={say.remove(`${words.statistics.dimensions[dimension]} ${value}`)}
            onRemove={() => onLook(withoutDimension(look, dimension))}
          />
        )
      })}
      <AddFilter
        look={look}
        open={opened === 'filter'}
        onOpen={(open) => setOpened(open ? 'filter' : null)}
        onAdd={(dimension, value) => onLook(withValue(look, dimension, value))}
      />
      {look.filters.length > 1 && (
        <CommandButton size="small" look="quiet" onClick={() => onLook({ ...look, filters: [] })}>
          {say.clear}
        </CommandButton>
      )}
      <span className={styles.gap} />
      {!props.ofRobots && (
        <span className={styles.robots}>
          <Switch
            className={styles.switch}
            label={say.robots}
            labelPosition="before"
            checked={!look.robots}
            onChange={(_, data) => onLook({ ...look, robots: !data.checked })}
          />
          {props.robots !== undefined &&
            (look.robots ? say.robotsCounted(countOf(props.robots)) : say.robotsLeft(countOf(props.robots)))}
        </span>
      )}
    </div>
  )
}

function ComparisonChip(props: { look: Look; onComparison: (comparison: Comparison) => void }) {
  const styles = useChipStyles()
  const words = useWords().statistics.look
  const [language] = useLanguage()
  const { period, comparison, until } = props.look
  const compared = comparedWith(period, comparison, until)
  const value =
    compared === null || comparison === 'none'
      ? words.comparisons.none
      : words.comparisonWith[comparison](periodWords(language, compared))
  return (
    <Menu
      checkedValues={{ comparison: [comparison] }}
      onCheckedValueChange={(_, { checkedItems }) => props.onComparison(checkedItems[0] as Comparison)}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.chip}>
          <ArrowSwap16Regular />
          <span className={styles.label}>{words.comparison}</span>
          <span className={styles.value}>{value}</span>
          <ChevronDown16Regular />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(['none', 'before', 'year'] as const).map((one) => (
            <MenuItemRadio key={one} name="comparison" value={one}>
              {words.comparisons[one]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
