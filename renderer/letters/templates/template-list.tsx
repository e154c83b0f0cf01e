import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Add20Regular,
  CalendarClock16Regular,
  CalendarCheckmark16Regular,
  Edit20Regular,
  Search16Regular,
} from '@fluentui/react-icons'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { dayIn } from '../../../shared/days.ts'
import type { OfficeFact, ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import { isComposing } from '../../ui/composing.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { plainDay } from '../../ui/dates.ts'
import { useLanguage, useTimeZone, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { langAttribute } from '../../ui/script.ts'
import { Status } from '../../ui/status.tsx'
import { oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { matchingTemplates, nameOfTemplate, searchableTemplates } from './matching-templates.ts'
import { isOverdue } from './review.ts'
import { TemplatePreview } from './template-preview.tsx'
import type { TemplateUse } from './template-use.ts'

const useStyles = makeStyles({
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '32px',
    boxSizing: 'border-box',
    padding: '0 10px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottomColor: deskTokens.colorNeutralStrokeAccessible,
    color: deskTokens.colorNeutralForeground3,
    ':focus-within': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    outlineStyle: 'none',
    background: 'none',
    font: 'inherit',
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
  },
  count: { ...small, whiteSpace: 'nowrap' },
  // Of one height whatever is found: nothing moves under the hand.
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 5fr) 9fr',
    height: 'min(400px, calc(100dvh - 280px))',
    marginTop: '12px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderRadius: '4px',
  },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowY: 'auto',
    borderRight: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground2,
  },
  row: {
    minHeight: '52px',
    boxSizing: 'border-box',
    padding: '6px 12px',
    cursor: 'pointer',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
  },
  active: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${deskTokens.colorCompoundBrandStroke}`,
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
  },
  name: { display: 'block', ...oneLine },
  none: { margin: 0, padding: '12px', color: deskTokens.colorNeutralForeground2 },
  gap: { flexGrow: 1 },
})

/** The templates with a search above them and, beside the list, the chosen one as it would stand in the reply. */
export function TemplateList(props: {
  templates: readonly ReplyTemplate[]
  facts: readonly OfficeFact[]
  use: TemplateUse | null
  chosen: string | null
  onChoose: (id: string) => void
  onEdit: (template: ReplyTemplate | null) => void
  onFacts: () => void
  onClose: () => void
}) {
  const styles = useStyles()
  const say = useWords().templates
  const [window] = useLanguage()
  const today = dayIn(useTimeZone(), new Date())
  const listId = useId()
  const [typed, setTyped] = useState('')
  const { templates, facts, use, onChoose, onEdit } = props
  const language = use?.letter.language ?? window
  const searchable = useMemo(() => searchableTemplates(templates), [templates])
  const found = useMemo(() => matchingTemplates(searchable, typed), [searchable, typed])
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === props.chosen),
  )
  const active = found[at]
  const activeRow = useRef<HTMLLIElement>(null)
  useEffect(() => {
    activeRow.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const known = useMemo(() => use?.knownWith(facts) ?? null, [use, facts])
  const [text, setText] = useState('')
  const insertable = use !== null && active !== undefined && active.text[language].trim() !== ''
  const insert = () => {
    if (insertable) use.onInsert(text, active)
  }
  return (
    <Modal
      wide
      title={use ? say.insertTitle : say.title}
      onClose={props.onClose}
      foot={
        <>
          {use && (
            <CommandButton look="primary" keys="Enter" disabled={!insertable} onClick={insert}>
              {say.insert}
            </CommandButton>
          )}
          <CommandButton icon={<Edit20Regular />} disabled={!active} onClick={() => active && onEdit(active)}>
            {say.edit}
          </CommandButton>
          <span className={styles.gap} />
          <CommandButton look="quiet" icon={<Add20Regular />} onClick={() => onEdit(null)}>
            {say.add}
          </CommandButton>
          <CommandButton look="quiet" onClick={props.onFacts}>
            {say.facts}
          </CommandButton>
        </>
      }
    >
      <div className={styles.search}>
        <Search16Regular />
        <input
          autoFocus
          className={styles.input}
          value={typed}
          placeholder={say.search}
          aria-label={say.search}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.id}`}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              const next = found[(at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length)]
              if (next) onChoose(next.id)
            } else if (event.key === 'Enter') {
              event.preventDefault()
              insert()
            }
          }}
        />
        <span className={styles.count} role="status">
          {say.count(countOf(found.length))}
        </span>
      </div>
      <div className={styles.panes}>
        <ul className={styles.list} id={listId} role="listbox" aria-label={say.listLabel}>
          {found.map((template) => (
            <li
              key={template.id}
              id={`${listId}-${template.id}`}
              role="option"
              aria-selected={template === active}
              ref={template === active ? activeRow : undefined}
              className={mergeClasses(styles.row, template === active && styles.active)}
              onClick={() => onChoose(template.id)}
              onDoubleClick={insert}
            >
              <span className={styles.name} lang={langAttribute(nameOfTemplate(template, language), window)}>
                {nameOfTemplate(template, language)}
              </span>
              <ReviewState reviewOn={template.reviewOn} today={today} />
            </li>
          ))}
        </ul>
        {active ? (
          <TemplatePreview
            key={active.id}
            template={active}
            language={language}
            known={known}
            today={today}
            onText={setText}
          />
        ) : (
          <p className={mergeClasses(styles.none, 'prose')}>{templates.length === 0 ? say.none : say.noneFound}</p>
        )}
      </div>
    </Modal>
  )
}

/** When it is looked at again, or should have been. */
function ReviewState(props: { reviewOn: string; today: string }) {
  const say = useWords().templates
  const [language] = useLanguage()
  const day = plainDay(language, props.reviewOn)
  return isOverdue(props.reviewOn, props.today) ? (
    <Status tone="look" icon={<CalendarClock16Regular />}>
      {say.reviewOverdue(day)}
    </Status>
  ) : (
    <Status tone="neutral" icon={<CalendarCheckmark16Regular />}>
      {say.reviewBy(day)}
    </Status>
  )
}
