import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import type { IssueDocument, IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'
import { Failure } from '../../../ui/failure.tsx'
import { useRestingPlace } from '../../../ui/focus-rest.ts'
import { useWords } from '../../../ui/language.tsx'
import { dense, heardOnly } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { AddressDialog } from './address-dialog.tsx'
import { BlockChrome } from './block-chrome.tsx'
import { chosenBlock, kindOf } from './blocks.ts'
import { CellFoot, type AskAddress } from './cell-foot.tsx'
import { useBlockStyles } from './composer-styles.ts'
import type { Drawn } from './decorations.ts'
import type { KeyAsk } from './inline-keys.ts'
import { KindsMenu } from './kinds-menu.tsx'
import { RubyDialog } from './ruby-dialog.tsx'
import { SubjectFields, type SubjectHandle } from './subject-fields.tsx'
import { useAddingImages } from './use-adding-images.ts'
import { backToText, useBlockActs } from './use-block-acts.ts'
import { useChosenId, useEditorValue, useOrder, usePlaces } from './use-blocks.ts'
import { useComposer } from './use-composer.ts'
import { useAddingBlock, useComposerActions } from './use-composer-actions.tsx'
import { useDragging } from './use-dragging.ts'
import { useInlineActs } from './use-inline-acts.ts'

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
    outlineStyle: 'none',
    containerType: 'inline-size',
    padding: '0 8px 0 6px',
    scrollPaddingBlock: '48px',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  languages: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: '48px',
    padding: '10px 14px 2px 50px',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
    '@container (max-width: 560px)': { display: 'none' },
  },
  problem: { padding: '8px 12px 0 50px' },
  heard: heardOnly,
})

/** What stands around the composer may ask of it. */
export type ComposeHandle = {
  goTo: (block: string, language: IssueLanguage | null) => void
  goToSubject: (language: IssueLanguage | null) => void
  /** The document as it stands. */
  read: () => IssueDocument
  /** Puts another state of the document in its place; it can be taken back like anything that is written. */
  replace: (document: IssueDocument) => void
}

/** The issue as it is written: subjects and blocks, Japanese and English beside each other. */
export function ComposePane(props: {
  start: IssueDocument
  subjects: { ja: string; en: string }
  onSubjects: (subjects: { ja: string; en: string }) => void
  drawn: Drawn
  findings: readonly Finding[]
  editable: boolean
  onChange: () => void
  /** What is to be said above the blocks. */
  above?: ReactNode
  ref: Ref<ComposeHandle>
}) {
  const styles = useStyles()
  const blockStyles = useBlockStyles()
  const words = useWords()
  const say = words.newsletter.issues.composer
  const { findings, editable } = props
  const pane = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const subject = useRef<SubjectHandle>(null)
  useRestingPlace(pane)
  const adding = useAddingImages()
  const images = useRef<(files: File[]) => void>(() => undefined)
  const keyAsk = useRef<(ask: KeyAsk) => void>(() => undefined)
  const { editor, places, read } = useComposer(host, {
    start: props.start,
    label: say.label,
    drawn: props.drawn,
    editable,
    onChange: props.onChange,
    onImages: (files) => images.current(files),
    onAsk: (ask) => keyAsk.current(ask),
  })
  const { acts, offered, closeOffer } = useBlockActs(editor)
  const tell = useUndo()
  const inline = useInlineActs(
    editor,
    useCallback(() => tell({ words: say.rubyDialog.choose }), [tell, say]),
  )
  const { placeImage } = acts
  const { add } = adding
  images.current = (files) =>
    void (async () => {
      for (const file of files) {
        const hash = await add(file)
        if (hash !== null) placeImage(hash)
      }
    })()
  const { onDrag, line, dragged } = useDragging(pane, acts.move)
  const all = usePlaces(places)
  const chosenId = useChosenId(editor)
  const order = useOrder(editor)
  const ids = useMemo(() => order.split(' '), [order])
  const [address, setAddress] = useState<AskAddress | null>(null)

  useEffect(() => {
    const blocks = host.current?.querySelectorAll<HTMLElement>('section.pair') ?? []
    for (const [at, block] of [...blocks].entries()) block.toggleAttribute('data-dragged', at === dragged)
  }, [dragged])
  useImperativeHandle(
    props.ref,
    () => ({
      goTo: acts.goTo,
      goToSubject: (language) => subject.current?.focus(language ?? 'ja'),
      read,
      replace: (document) => {
        if (!editor) return
        const { state } = editor
        editor.view.dispatch(
          state.tr.replaceWith(0, state.doc.content.size, state.schema.nodeFromJSON(document).content),
        )
      },
    }),
    [acts, read, editor],
  )
  const addBlock = useAddingBlock(editor, acts, host)
  keyAsk.current = (ask) => (ask === 'block' ? addBlock() : inline.acts[ask]())
  useComposerActions({ editor, editable, acts, addBlock })
  const kind = useEditorValue(editor, (one) => kindOf(chosenBlock(one.state)?.node ?? one.state.doc.child(0)), 'text')
  const at = ids.indexOf(chosenId)
  return (
    <div ref={pane} className={styles.pane} tabIndex={-1}>
      {props.above}
      <SubjectFields
        ref={subject}
        subjects={props.subjects}
        onSubjects={props.onSubjects}
        findings={findings}
        editable={editable}
        onLeave={() => editor && backToText(editor)}
      />
      <div className={styles.languages} aria-hidden>
        <span>{words.newsletter.issues.languages.ja}</span>
        <span>{words.newsletter.issues.languages.en}</span>
      </div>
      {adding.problem && (
        <div className={styles.problem}>
          <Failure problem={adding.problem} />
        </div>
      )}
      <div ref={host} className={blockStyles.host} data-composer="" />
      {line && <div className={blockStyles.line} style={{ top: line.top }} data-drop-line="" />}
      {editor &&
        all.map((place) =>
          place.of === 'pair' ? (
            <PairChrome
              key={place.key}
              place={place}
              ids={ids}
              editor={editor}
              chosenId={chosenId}
              editable={editable}
              findings={findings}
              acts={acts}
              inline={inline.acts}
              onDrag={onDrag}
            />
          ) : (
            <CellFoot
              key={place.key}
              place={place}
              editor={editor}
              editable={editable}
              acts={acts}
              onAddress={setAddress}
            />
          ),
        )}
      <span className={styles.heard} role="status">
        {at >= 0 ? say.chosen(at + 1, ids.length, say.kinds[kind]) : ''}
      </span>
      {offered && <KindsMenu offered={offered} acts={acts} onClose={closeOffer} />}
      {inline.asked?.of === 'link' && (
        <AddressDialog
          title={say.address.title}
          address={inline.asked.href}
          words={inline.asked.isEmpty ? '' : undefined}
          forBoth={false}
          onSet={(href, asked) => inline.setLink(href, asked.words)}
          onRemove={inline.asked.href === '' ? undefined : () => inline.setLink(null, '')}
          onClose={inline.close}
        />
      )}
      {inline.asked?.of === 'ruby' && (
        <RubyDialog
          base={inline.asked.base}
          reading={inline.asked.reading}
          onSet={inline.setRuby}
          onRemove={inline.asked.isNew ? undefined : () => inline.setRuby(null)}
          onClose={inline.close}
        />
      )}
      {address && (
        <AddressDialog
          title={say.address[address.kind]}
          address={address.href}
          forBoth
          onSet={(href, { both }) => {
            acts.setCells(both ? [address.pos, address.other] : [address.pos], { href })
            setAddress(null)
          }}
          onRemove={
            address.href === ''
              ? undefined
              : () => {
                  acts.setCells([address.pos], { href: '' })
                  setAddress(null)
                }
          }
          onClose={() => setAddress(null)}
        />
      )}
    </div>
  )
}

/** The chrome of one block, which is drawn anew only when something of that block changes. */
function PairChrome(
  props: Omit<Parameters<typeof BlockChrome>[0], 'at' | 'chosen' | 'findings'> & {
    ids: readonly string[]
    chosenId: string
    findings: readonly Finding[]
  },
) {
  const { ids, chosenId, findings, ...rest } = props
  const id = String(props.place.node().attrs.id)
  const own = useMemo(() => findings.filter(({ block }) => block === id), [findings, id])
  const at = ids.indexOf(id)
  return at < 0 ? null : <BlockChrome {...rest} at={at} chosen={id === chosenId} findings={own} />
}
