import type { Editor } from '@tiptap/core'
import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Add16Regular,
  ArrowDown16Regular,
  ArrowUp16Regular,
  Copy16Regular,
  Delete16Regular,
  ReOrderDotsVertical16Regular,
  TextFont16Regular,
} from '@fluentui/react-icons'
import { NodeSelection } from '@tiptap/pm/state'
import { memo, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'
import { IconButton } from '../../../ui/command-button.tsx'
import { useWords } from '../../../ui/language.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import type { BlockPlace } from './block-places.ts'
import { kindOf } from './blocks.ts'
import type { BlockActs } from './use-block-acts.ts'
import { GutterMark } from './gutter-mark.tsx'
import { kindIcons } from './kind-icons.tsx'
import { TextTools } from './text-tools.tsx'
import { usePlaceNode } from './use-blocks.ts'
import type { DragStart } from './use-dragging.ts'
import type { InlineActs } from './use-inline-acts.ts'

const useStyles = makeStyles({
  handle: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '44px',
    height: '24px',
    padding: '0 4px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    color: deskTokens.colorNeutralForeground3,
    cursor: 'grab',
    touchAction: 'none',
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ':active': { cursor: 'grabbing' },
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  bar: {
    position: 'absolute',
    top: '-13px',
    insetInlineEnd: '8px',
    zIndex: 2,
    display: 'flex',
    gap: '4px',
    padding: '1px 3px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  plus: {
    position: 'absolute',
    bottom: '-12px',
    insetInlineStart: 'calc(50% + 12px)',
    zIndex: 2,
    display: 'inline-flex',
    borderRadius: '50%',
    backgroundColor: deskTokens.colorNeutralBackground1,
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    '& button': { width: '22px', height: '22px', borderRadius: '50%' },
  },
})

/** What stands around one block: handle, mark between the languages, and on the chosen one its bar and the place for a new block. */
export const BlockChrome = memo(function BlockChrome(props: {
  place: BlockPlace
  editor: Editor
  /** Counted from 0. */
  at: number
  chosen: boolean
  editable: boolean
  findings: readonly Finding[]
  acts: BlockActs
  inline: InlineActs
  onDrag: DragStart
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.composer
  const { place, editor, at, chosen, editable, acts } = props
  const node = usePlaceNode(place)
  const kind = kindOf(node)
  const name = say.kinds[kind]
  const { dom, handle, gutter, bar } = place.slots as Record<'dom' | 'handle' | 'gutter' | 'bar', HTMLElement>
  useEffect(() => dom.setAttribute('aria-label', say.block(at + 1, name)), [dom, say, at, name])
  const plus = useRef<HTMLSpanElement>(null)
  const choose = (): void => {
    const pos = place.position()
    if (pos === undefined) return
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)))
    editor.view.focus()
  }
  const isHeading = kind === 'heading'
  const isSmall = isHeading && node.child(0).attrs.level === 3
  return (
    <>
      {createPortal(
        <button
          type="button"
          tabIndex={-1}
          className={styles.handle}
          aria-label={say.handle(at + 1, name)}
          title={name}
          disabled={!editable}
          onClick={choose}
          onPointerDown={(event) => editable && props.onDrag(event, at)}
        >
          <ReOrderDotsVertical16Regular />
          {kindIcons[kind]}
        </button>,
        handle,
      )}
      {createPortal(
        <GutterMark node={node} findings={props.findings} onSettle={editable ? () => acts.settle(at) : undefined} />,
        gutter,
      )}
      {chosen &&
        editable &&
        createPortal(
          <>
            <div
              className={styles.bar}
              role="toolbar"
              aria-label={say.bar}
              // What is selected stays so.
              onMouseDown={(event) => event.preventDefault()}
            >
              <TextTools editor={editor} acts={props.inline} />
              {isHeading && (
                <Tool
                  label={isSmall ? say.larger : say.smaller}
                  icon={<TextFont16Regular />}
                  pressed={isSmall}
                  onClick={() => acts.level(at, isSmall ? 2 : 3)}
                />
              )}
              <Tool
                label={say.up}
                keys="Alt+ArrowUp"
                icon={<ArrowUp16Regular />}
                disabled={at === 0}
                onClick={() => acts.move(at, at - 1)}
              />
              <Tool
                label={say.down}
                keys="Alt+ArrowDown"
                icon={<ArrowDown16Regular />}
                disabled={at === editor.state.doc.childCount - 1}
                onClick={() => acts.move(at, at + 1)}
              />
              <Tool label={say.duplicate} keys="Ctrl+D" icon={<Copy16Regular />} onClick={() => acts.duplicate(at)} />
              <Tool label={say.remove} icon={<Delete16Regular />} onClick={() => acts.remove(at)} />
            </div>
            <span ref={plus} className={mergeClasses(styles.plus)} data-plus="">
              <Tool
                label={say.add}
                keys="Ctrl+Enter"
                icon={<Add16Regular />}
                onClick={() => acts.offerKinds(at, plus.current)}
              />
            </span>
          </>,
          bar,
        )}
    </>
  )
})

/** Reached by its key, not by Tab: in the composer Tab goes from text to text. */
function Tool(props: Parameters<typeof IconButton>[0]) {
  return <IconButton small {...props} buttonProps={{ tabIndex: -1 }} />
}
