import { makeStyles } from '@fluentui/react-components'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { memo, useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { useWords } from '../../../ui/language.tsx'
import { small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { AddressLine } from './address-line.tsx'
import type { BlockPlace } from './block-places.ts'
import { ImageFoot } from './image-foot.tsx'
import type { BlockActs } from './use-block-acts.ts'
import { useEditorValue, usePlaceNode } from './use-blocks.ts'

const useStyles = makeStyles({
  optOut: { margin: '2px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Where the address of a block is set. */
export type AskAddress = { pos: number; other: number; kind: 'button' | 'event' | 'image'; href: string }

/** What stands below the words of one language of a block: its image, where it leads, what the footer always has. */
export const CellFoot = memo(function CellFoot(props: {
  place: BlockPlace
  editor: Editor
  editable: boolean
  acts: BlockActs
  onAddress: (ask: AskAddress) => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.composer
  const { place, editor, editable, acts } = props
  const node = usePlaceNode(place)
  const { dom, foot } = place.slots as Record<'dom' | 'foot', HTMLElement>
  const language = node.attrs.lang as IssueLanguage
  const around = useEditorValue(editor, ({ state }) => aroundOf(place, state.doc, language), '')
  const [at = '0', kind = '', otherImage = ''] = around.split(' ')
  useEffect(() => {
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', say.cell(Number(at) + 1, words.languages[language]))
  }, [dom, say, words, at, language])
  if (around === '') return null
  const otherPos = (): number => {
    const own = place.position() ?? 0
    const $own = editor.state.doc.resolve(own)
    return language === 'ja' ? own + $own.parent.child(0).nodeSize : own - $own.parent.child(0).nodeSize
  }
  const askAddress = (of: 'button' | 'event' | 'image'): void => {
    const own = place.position()
    if (own !== undefined) props.onAddress({ pos: own, other: otherPos(), kind: of, href: String(node.attrs.href) })
  }
  const address = (of: 'button' | 'event' | 'image', none: string, needed: boolean) => (
    <AddressLine
      label={say.address[of]}
      address={String(node.attrs.href)}
      none={none}
      needed={needed}
      disabled={!editable}
      onClick={() => askAddress(of)}
    />
  )
  const inside =
    kind === 'image' ? (
      <>
        <ImageFoot
          language={language}
          image={String(node.attrs.image)}
          alt={String(node.attrs.alt)}
          other={otherImage}
          editable={editable}
          onImage={(hash, both) => {
            const own = place.position()
            if (own !== undefined) acts.setCells(both ? [own, otherPos()] : [own], { image: hash })
          }}
          onLink={String(node.attrs.href) === '' ? () => askAddress('image') : undefined}
          onAlt={(alt) => {
            const own = place.position()
            if (own !== undefined) acts.setCells([own], { alt })
          }}
        />
        {String(node.attrs.href) !== '' && address('image', say.address.noImageLink, false)}
      </>
    ) : kind === 'button' ? (
      <div>{address('button', say.address.none, true)}</div>
    ) : kind === 'event' ? (
      address('event', say.address.noMap, false)
    ) : kind === 'footer' ? (
      <p className={styles.optOut}>{say.optOut}</p>
    ) : null
  return inside === null ? null : createPortal(inside, foot)
})

/** The block of a cell, as one text that is compared: its place, its kind, the image of the other language. */
function aroundOf(place: BlockPlace, doc: Node, language: IssueLanguage): string {
  const pos = place.position()
  if (pos === undefined || pos > doc.content.size) return ''
  const $pos = doc.resolve(pos)
  const pair = $pos.parent
  if (pair.type.name !== 'pair') return ''
  return `${$pos.index(0)} ${String(pair.attrs.kind)} ${String(pair.child(language === 'ja' ? 1 : 0).attrs.image)}`
}
