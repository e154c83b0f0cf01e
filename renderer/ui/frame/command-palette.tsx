import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Action } from '../actions.tsx'
import { isComposing } from '../composing.ts'
import { FloatingDialog } from '../floating-dialog.tsx'
import { Keycap } from '../keycap.tsx'
import { useWords } from '../language.tsx'
import { small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { matchingActions } from './matching-actions.ts'

const useStyles = makeStyles({
  surface: { width: '560px', maxWidth: 'calc(100vw - 48px)', padding: 0, marginTop: '88px', overflow: 'hidden' },
  field: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '48px',
    padding: '0 16px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    color: deskTokens.colorNeutralForeground3,
  },
  input: {
    flexGrow: 1,
    border: 'none',
    outlineStyle: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase400,
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
  },
  list: { margin: 0, padding: '8px', maxHeight: '380px', overflowY: 'auto', listStyle: 'none' },
  group: {
    padding: '8px 8px 4px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: '4px',
    cursor: 'pointer',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground1,
  },
  active: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${deskTokens.colorCompoundBrandStroke}`,
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
  },
  blocked: { color: deskTokens.colorNeutralForeground3 },
  icon: { display: 'inline-flex', width: '20px', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  label: { flexGrow: 1 },
  reason: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
  none: {
    padding: '12px 16px',
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    color: deskTokens.colorNeutralForeground2,
  },
})

/** Ctrl K: everything that can be done now, found by a few letters. */
export function CommandPalette(props: { actions: readonly Action[]; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const listId = useId()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const activeRow = useRef<HTMLLIElement>(null)
  const found = useMemo(() => matchingActions(props.actions, text), [props.actions, text])
  const active = found[Math.min(place, found.length - 1)]
  // In braces: newer Chromium answers with a promise, which React would take for a clean-up.
  useEffect(() => {
    activeRow.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const run = (action: Action) => {
    if (action.blocked !== undefined) return
    props.onClose()
    // After the dialog has given the focus back, so that the action may place it anew.
    setTimeout(action.run, 0)
  }
  return (
    <FloatingDialog label={words.frame.commands} className={styles.surface} onClose={props.onClose}>
      <div className={styles.field}>
        <Search20Regular />
        <input
          autoFocus
          className={styles.input}
          value={text}
          placeholder={words.frame.commandsPrompt}
          aria-label={words.frame.commandsPrompt}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.id}`}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            setPlace(0)
          }}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              const step = event.key === 'ArrowDown' ? 1 : -1
              setPlace((Math.min(place, found.length - 1) + step + found.length) % Math.max(1, found.length))
            } else if (event.key === 'Enter' && active) {
              event.preventDefault()
              run(active)
            }
          }}
        />
        <Keycap keys="Escape" />
      </div>
      {found.length === 0 && <p className={styles.none}>{words.frame.noCommand}</p>}
      <ul className={styles.list} id={listId} role="listbox" aria-label={words.frame.commands}>
        {found.map((action, index) => (
          <li
            key={action.id}
            id={`${listId}-${action.id}`}
            role="option"
            aria-selected={action === active}
            aria-disabled={action.blocked !== undefined}
            ref={action === active ? activeRow : undefined}
            className={mergeClasses(
              styles.row,
              action === active && styles.active,
              action.blocked !== undefined && styles.blocked,
            )}
            onMouseMove={() => setPlace(index)}
            onClick={() => run(action)}
          >
            <span className={styles.icon}>{action.icon}</span>
            <span className={styles.label}>{action.label}</span>
            <span className={styles.reason}>{action.blocked ?? action.group}</span>
            {action.keys && <Keycap keys={action.keys} />}
          </li>
        ))}
      </ul>
    </FloatingDialog>
  )
}
