import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { Link16Regular, TextBold16Regular, TextItalic16Regular } from '@fluentui/react-icons'
import { IconButton } from '../../../ui/command-button.tsx'
import { useWords } from '../../../ui/language.tsx'
import type { InlineActs } from './use-inline-acts.ts'
import { useEditorValue } from './use-blocks.ts'

/** Formatting of the words where the caret is. */
export function TextTools(props: { editor: Editor; acts: InlineActs }) {
  const say = useWords().newsletter.issues.composer
  const { editor, acts } = props
  const held = useEditorValue(
    editor,
    (one) =>
      one.state.selection instanceof TextSelection
        ? ['bold', 'italic', 'link'].filter((mark) => one.isActive(mark)).join(' ')
        : 'none',
    'none',
  )
  if (held === 'none') return null
  const is = (mark: string): boolean => held.split(' ').includes(mark)
  const tool = { small: true, buttonProps: { tabIndex: -1 } } as const
  return (
    <>
      <IconButton
        {...tool}
        label={say.bold}
        keys="Ctrl+B"
        icon={<TextBold16Regular />}
        pressed={is('bold')}
        onClick={acts.bold}
      />
      <IconButton
        {...tool}
        label={say.italic}
        keys="Ctrl+I"
        icon={<TextItalic16Regular />}
        pressed={is('italic')}
        onClick={acts.italic}
      />
      <IconButton
        {...tool}
        label={say.link}
        keys="Ctrl+Shift+K"
        icon={<Link16Regular />}
        pressed={is('link')}
        onClick={acts.link}
      />
      <IconButton {...tool} label={say.ruby} keys="Ctrl+Shift+R" icon={<RubySign />} onClick={acts.ruby} />
    </>
  )
}

/** A character with its reading above, as there is no such icon. */
function RubySign() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor">
      <path d="M3 3.500h2.500M7 3.500h2M10.500 3.500H13M3 7.500h10M8 6v1.500M5 9.500c1 2.500 3.500 4 6.500 4.500M11 9.500c-1 2.500-3.500 4-6.500 4.500" />
    </svg>
  )
}
