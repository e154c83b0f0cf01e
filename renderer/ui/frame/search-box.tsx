import { makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular, Search16Regular, Search20Regular } from '@fluentui/react-icons'
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { type Action, useActions } from '../actions.tsx'
import { isComposing } from '../composing.ts'
import { Keycap } from '../keycap.tsx'
import { useWords } from '../language.tsx'
import { dense, focusRing } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { useSettled } from '../use-settled.ts'
import { SearchOptions, type SearchOption } from './search-options.tsx'

export type { SearchOption }

const useStyles = makeStyles({
  place: { position: 'relative', width: '100%', maxWidth: '456px' },
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    height: '28px',
    padding: '0 6px 0 10px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground3,
    ':focus-within': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    outlineStyle: 'none',
    background: 'none',
    padding: 0,
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
  },
  clear: {
    display: 'inline-flex',
    padding: '2px',
    border: 'none',
    borderRadius: '3px',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground2Hover,
    },
    ...focusRing('0'),
  },
})

/** What may be meant where the caret stands in a search. */
export type Completion = {
  options: readonly SearchOption[]
  /** Said below them. */
  note?: string
  /** The search without what stands there, where that means nothing yet: so long, or until the field is left, this is what is searched. */
  meanwhile?: string
  /** Offered only once the typing rests, where most people go on with a plain word. */
  waits: boolean
}

export type SearchBoxProps = {
  value: string
  onChange: (value: string) => void
  placeholder: string
  onLeave: () => void
  /** What the search offers while one types; `action` opens it by key and palette. */
  completing?: {
    label: string
    action: Pick<Action, 'id' | 'label' | 'keys' | 'alsoFound'>
    at: (text: string, caret: number) => Completion | null
  }
  /** Why nothing is searched; null where there is no such reason. */
  problem?: string | null
}

/** Milliseconds of rest after which operators are offered behind other words. */
const rest = 500

/**
 * The one search of the window: `/` leads into it, Escape empties it, Enter and ↓ lead on to the list. Where it offers what may be meant, ↓ and ↑
 * go through that, Enter and Tab take what is marked; nothing is marked before, so that Enter means the search as it was typed.
 */
export function SearchBox(props: SearchBoxProps) {
  const styles = useStyles()
  const words = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { completing, problem = null, onChange } = props
  // What is written and means nothing yet stays here; whoever changes the search from outside goes first.
  const [held, setHeld] = useState<{ text: string; over: string } | null>(null)
  const text = held !== null && held.over === props.value ? held.text : props.value
  const [caret, setCaret] = useState(text.length)
  const [at, setAt] = useState<{ focused: boolean; composing: boolean }>({ focused: false, composing: false })
  /** The text at which the offer was closed, or was asked for by key. */
  const [dismissed, setDismissed] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const rested = useSettled(`${text}\n${caret}`, rest) === `${text}\n${caret}`

  const offered = completing?.at(text, Math.min(caret, text.length)) ?? null
  const options =
    offered === null ||
    !at.focused ||
    at.composing ||
    dismissed === text ||
    (offered.waits && !rested && asked !== text)
      ? []
      : offered.options
  const open = options.length > 0
  const chosen = open ? options[active] : undefined

  const write = (written: string, place: number): void => {
    setCaret(place)
    setActive(-1)
    setDismissed(null)
    const meanwhile = completing?.at(written, place)?.meanwhile
    setHeld(meanwhile === undefined ? null : { text: written, over: meanwhile })
    onChange(meanwhile ?? written)
  }
  const settle = (): void => {
    if (text !== props.value) onChange(text)
    setHeld(null)
  }
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    input.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })
  const take = (option: SearchOption): void => {
    wanted.current = option.caret
    write(option.text, option.caret)
    input.current?.focus()
  }
  const leave = (): void => {
    settle()
    props.onLeave()
  }
  const latest = useRef({ text, write })
  useLayoutEffect(() => {
    latest.current = { text, write }
  })

  const action = completing?.action
  useActions(
    useMemo(() => {
      const search: Action = {
        id: 'search',
        label: words.frame.search,
        keys: '/',
        icon: <Search20Regular />,
        group: words.frame.groups.everywhere,
        run: () => {
          input.current?.focus()
          input.current?.select()
        },
      }
      if (!action) return [search]
      return [
        search,
        {
          ...action,
          icon: <Search20Regular />,
          group: words.frame.groups.everywhere,
          run: () => {
            const now = latest.current.text.replace(/\S$/u, '$& ')
            wanted.current = now.length
            input.current?.focus()
            latest.current.write(now, now.length)
            setAsked(now)
          },
        },
      ]
    }, [words, action]),
  )

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The keys of a conversion are its own.
    if (isComposing(event.nativeEvent)) return
    const taken = (): void => event.preventDefault()
    switch (event.key) {
      case 'Escape':
        taken()
        if (open && text !== '') setDismissed(text)
        else if (text !== '') write('', 0)
        else leave()
        setActive(-1)
        return
      case 'ArrowDown':
        taken()
        if (open) setActive((active + 1) % options.length)
        else leave()
        return
      case 'ArrowUp':
        if (!open) return
        taken()
        setActive(active < 0 ? options.length - 1 : active - 1)
        return
      case 'Enter':
        taken()
        if (chosen) take(chosen)
        else leave()
        return
      case 'Tab':
        if (!chosen || event.shiftKey) return
        taken()
        take(chosen)
    }
  }
  const said = held === null || held.over !== props.value ? problem : null
  return (
    <div className={styles.place}>
      <div className={styles.box} role="search">
        <Search16Regular />
        <input
          ref={input}
          type={completing ? 'text' : 'search'}
          className={styles.input}
          value={text}
          placeholder={props.placeholder}
          aria-label={props.placeholder}
          aria-keyshortcuts="/"
          {...(completing && {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-expanded': open,
            'aria-controls': open ? `${id}-options` : undefined,
            'aria-activedescendant': chosen && `${id}-${chosen.id}`,
            'aria-invalid': said !== null,
            'aria-describedby': said === null ? undefined : `${id}-problem`,
          })}
          spellCheck={false}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          onChange={(event) => write(event.target.value, event.target.selectionStart ?? event.target.value.length)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? text.length)}
          onFocus={() => setAt({ focused: true, composing: false })}
          onBlur={() => {
            setAt({ focused: false, composing: false })
            setActive(-1)
            setDismissed(null)
            setAsked(null)
            settle()
          }}
          onCompositionStart={() => setAt({ focused: true, composing: true })}
          onCompositionEnd={() => setAt({ focused: true, composing: false })}
          onKeyDown={onKeyDown}
        />
        {text ? (
          <button
            type="button"
            className={styles.clear}
            aria-label={words.frame.clearSearch}
            onClick={() => {
              write('', 0)
              input.current?.focus()
            }}
          >
            <Dismiss16Regular />
          </button>
        ) : (
          <Keycap keys="/" />
        )}
      </div>
      {completing && (
        <SearchOptions
          id={id}
          label={completing.label}
          options={options}
          chosen={chosen}
          note={open ? offered?.note : undefined}
          problem={said}
          onTake={take}
        />
      )}
    </div>
  )
}
