import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  CalendarLtr16Regular,
  ChevronDown12Regular,
  Clock16Regular,
  Important16Filled,
  Person16Regular,
  Tag16Regular,
  TextBulletListSquare16Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { isOpen, LetterStatus } from '../../../shared/letters/triage.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { plainDay } from '../../ui/dates.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { deskTokens } from '../../ui/theme.ts'
import { calledName } from '../../ui/called-name.ts'
import type { Marking } from './use-marking.ts'
import { dueWords } from './due-words.ts'
import { letterStatusIcons } from './status-icons.tsx'

const useStyles = makeStyles({
  look: { color: deskTokens.colorStatusWarningForeground1 },
  stopped: { color: deskTokens.colorStatusDangerForeground1 },
  done: {
    color: deskTokens.colorStatusSuccessForeground1,
    '& > .fui-Button__icon': { color: deskTokens.colorStatusSuccessForeground1 },
  },
})

/** How far the letter is and whose it is: each a chip that opens what it can become. */
export function MarkChips(props: {
  letter: Letter
  me: string
  marking: Marking
  onDue: () => void
  onRemind: () => void
  onLabels: () => void
}) {
  const styles = useStyles()
  const words = useWords().letters
  const say = words.triage
  const [language] = useLanguage()
  const { letter, me, marking } = props
  const { status, assignee } = letter
  const all = useWords()
  const today = useDates().dayKey(useNow(60_000))
  const near = dueWords(letter, today, all)
  const colleagues = useQuery(client.letters.colleagues, {}).data ?? []
  const nameOf = (one: typeof assignee) =>
    one === null ? say.nobody : one.accountId === me ? say.mine : words.colleague(calledName(one, language))
  return (
    <>
      <ChipMenu
        label={say.statusLabel}
        icon={letterStatusIcons[status]}
        words={say.status[status]}
        value={status}
        className={status === 'answered' ? styles.done : undefined}
        onValue={(value) => {
          const to = LetterStatus.parse(value)
          if (to !== 'answered') marking.setStatus([letter.id], to)
        }}
      >
        {LetterStatus.options
          .filter((one) => one === status || (one !== 'answered' && !(one === 'closed' && status === 'answered')))
          .map((one) => (
            <MenuItemRadio key={one} name="value" value={one} icon={letterStatusIcons[one]}>
              {say.status[one]}
            </MenuItemRadio>
          ))}
      </ChipMenu>
      <ChipMenu
        label={say.assigneeLabel}
        icon={<Person16Regular />}
        words={nameOf(assignee)}
        value={assignee?.accountId ?? ''}
        onValue={(value) => {
          const to = value === '' ? null : colleagues.find(({ accountId }) => accountId === value)
          if (to !== undefined) marking.assign([letter.id], to)
        }}
      >
        {colleagues
          .toSorted((one, other) => Number(other.accountId === me) - Number(one.accountId === me))
          .map((one) => (
            <MenuItemRadio key={one.accountId} name="value" value={one.accountId}>
              {nameOf(one)}
            </MenuItemRadio>
          ))}
        <MenuDivider />
        <MenuItemRadio name="value" value="">
          {say.nobody}
        </MenuItemRadio>
      </ChipMenu>
      {letter.urgent && (
        <ChipMenu
          label={say.urgent.label}
          icon={<Important16Filled />}
          words={say.priority.urgent}
          value="urgent"
          className={isOpen(status) ? styles.stopped : undefined}
          onValue={(value) => marking.setUrgent([letter.id], value === 'urgent')}
        >
          {(['urgent', 'ordinary'] as const).map((one) => (
            <MenuItemRadio key={one} name="value" value={one}>
              {say.priority[one]}
            </MenuItemRadio>
          ))}
        </ChipMenu>
      )}
      {isOpen(status) && (
        <CommandButton
          size="small"
          icon={<CalendarLtr16Regular />}
          {...(near && near.tone !== 'neutral' && { className: styles[near.tone] })}
          onClick={props.onDue}
        >
          {letter.dueOn === null ? say.due.none : say.due.chip(plainDay(language, letter.dueOn))}
        </CommandButton>
      )}
      {isOpen(status) && letter.remindOn !== null && (
        <CommandButton size="small" icon={<Clock16Regular />} onClick={props.onRemind}>
          {say.remind.chip(plainDay(language, letter.remindOn))}
        </CommandButton>
      )}
      <CommandButton size="small" icon={<TextBulletListSquare16Regular />} onClick={props.onLabels}>
        {letter.topic ? words.topics.chip(letter.topic.name[language]) : words.topics.noTopic}
      </CommandButton>
      {letter.tags.map((tag) => (
        <CommandButton key={tag} size="small" icon={<Tag16Regular />} onClick={props.onLabels}>
          {tag}
        </CommandButton>
      ))}
    </>
  )
}

/** One chip with its menu of values. */
function ChipMenu(props: {
  label: string
  icon: ReactElement
  words: string
  value: string
  className?: string | undefined
  onValue: (value: string) => void
  children: ReactNode
}) {
  const { className } = props
  return (
    <Menu
      checkedValues={{ value: [props.value] }}
      onCheckedValueChange={(_, data) => {
        const [value] = data.checkedItems
        if (value !== undefined && value !== props.value) props.onValue(value)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <CommandButton
            size="small"
            icon={props.icon}
            buttonProps={{ ...trigger, 'aria-label': `${props.label}: ${props.words}` }}
            {...(className !== undefined && { className })}
          >
            {props.words}
            <ChevronDown12Regular />
          </CommandButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{props.children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}
