import { makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular, Search16Regular, Search20Regular } from '@fluentui/react-icons'
import { useMemo, useRef } from 'react'
import { useActions } from '../actions.tsx'
import { isComposing } from '../composing.ts'
import { Keycap } from '../keycap.tsx'
import { useWords } from '../language.tsx'
import { dense, focusRing } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '456px',
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

/** The one search of the window: `/` leads into it, Escape empties it, Enter and ↓ lead on to the list. */
export function SearchBox(props: {
  value: string
  onChange: (value: string) => void
  placeholder: string
  onLeave: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  useActions(
    useMemo(
      () => [
        {
          id: 'search',
          label: words.frame.search,
          keys: '/',
          icon: <Search20Regular />,
          group: words.frame.groups.everywhere,
          run: () => {
            input.current?.focus()
            input.current?.select()
          },
        },
      ],
      [words],
    ),
  )
  return (
    <div className={styles.box} role="search">
      <Search16Regular />
      <input
        ref={input}
        type="search"
        className={styles.input}
        value={props.value}
        placeholder={props.placeholder}
        aria-label={props.placeholder}
        aria-keyshortcuts="/"
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape') {
            event.preventDefault()
            if (props.value) props.onChange('')
            else props.onLeave()
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            props.onLeave()
          }
        }}
      />
      {props.value ? (
        <button
          type="button"
          className={styles.clear}
          aria-label={words.frame.clearSearch}
          onClick={() => {
            props.onChange('')
            input.current?.focus()
          }}
        >
          <Dismiss16Regular />
        </button>
      ) : (
        <Keycap keys="/" />
      )}
    </div>
  )
}
