import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  ArrowLeft20Regular,
  ArrowReply20Regular,
  ChatHelp20Regular,
  CheckmarkCircle20Regular,
  Code20Regular,
  MailUnread20Regular,
  Print20Regular,
  Translate20Regular,
} from '@fluentui/react-icons'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { client, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useLasting } from '../../ui/skeleton.tsx'
import { deskTokens, type ThemeName } from '../../ui/theme.ts'
import { isLetter } from '../names.ts'
import { useLetterActions } from '../use-letter-actions.ts'
import { Attachments } from './attachments.tsx'
import { CommandBar } from './command-bar.tsx'
import { LetterBody } from './letter-body.tsx'
import { LetterFields } from './letter-fields.tsx'
import { LetterHead } from './letter-head.tsx'
import { Notices } from './notices.tsx'
import { PurposeLine } from './purpose-line.tsx'
import { ReadingSkeleton } from './reading-skeleton.tsx'
import { RedecodeDialog } from './redecode-dialog.tsx'
import { Replies } from './replies.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { Thread } from './thread.tsx'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    containerType: 'inline-size',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  letter: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: '20px 32px 32px',
  },
  lines: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  facts: { padding: '9px 0 8px' },
  purpose: { marginTop: '6px' },
  body: { paddingTop: '18px' },
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  below: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`, marginTop: '24px', ':empty': { display: 'none' } },
})

export type ReadingPaneProps = {
  id: string
  search: string
  theme: ThemeName
  place: number
  total: number
  onReply: () => void
  onStep: (step: 1 | -1) => void
  onOpen: (id: string) => void
  onBack: (() => void) | undefined
}

/** One letter, to be read and acted on. */
export function ReadingPane(props: ReadingPaneProps) {
  const styles = useStyles()
  const words = useWords()
  const { id, onReply, onBack } = props
  const asked = useQuery(client.letters.get, { id })
  const letter = asked.data
  const actions = useLetterActions(letter)
  const [dialog, setDialog] = useState<'charset' | 'source' | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const waiting = useLasting(asked.isPending)
  useEffect(() => {
    setDialog(null)
    scroll.current?.scrollTo({ top: 0 })
  }, [id])
  const print = () => void client.shell.print({}).catch(() => undefined)

  useActions(
    useMemo(() => {
      const say = words.letters
      const group = words.frame.groups.letters
      return [
        {
          id: 'reply',
          label: say.reply,
          keys: 'R',
          icon: <ArrowReply20Regular />,
          group,
          blocked: actions.replyBlocked,
          run: () => {
            if (letter) onReply()
          },
        },
        {
          id: 'candidate',
          label: letter?.candidate ? say.unmarkCandidate : say.markCandidate,
          keys: 'Q',
          icon: <ChatHelp20Regular />,
          group,
          run: actions.toggleCandidate,
        },
        {
          id: 'close',
          label: letter?.status === 'closed' ? say.reopen : say.done,
          keys: 'E',
          icon: <CheckmarkCircle20Regular />,
          group,
          blocked: actions.closeBlocked,
          run: actions.toggleClosed,
        },
        { id: 'mark-unread', label: say.markUnread, icon: <MailUnread20Regular />, group, run: actions.markUnread },
        { id: 'redecode', label: say.redecode, icon: <Translate20Regular />, group, run: () => setDialog('charset') },
        { id: 'source', label: say.showSource, icon: <Code20Regular />, group, run: () => setDialog('source') },
        { id: 'print', label: say.print, keys: 'Ctrl+P', icon: <Print20Regular />, group, run: print },
        ...(onBack
          ? [{ id: 'back', label: words.frame.back, keys: 'Escape', icon: <ArrowLeft20Regular />, group, run: onBack }]
          : []),
      ]
    }, [words, letter, actions, onReply, onBack]),
  )

  return (
    <section className={styles.pane} aria-label={words.letters.readingLabel}>
      <CommandBar
        letter={letter}
        actions={actions}
        place={props.place}
        total={props.total}
        onReply={onReply}
        onStep={props.onStep}
        onBack={onBack}
        onRedecode={() => setDialog('charset')}
        onSource={() => setDialog('source')}
        onPrint={print}
      />
      <div
        ref={scroll}
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={words.letters.readingLabel}
        data-letter-reading
      >
        {waiting && <ReadingSkeleton />}
        {asked.error && (
          <div className={styles.letter}>
            <MessageBar
              live
              tone="stopped"
              title={words.letters.letterFailed}
              actions={
                <CommandButton size="small" onClick={() => void asked.refetch()}>
                  {words.letters.retry}
                </CommandButton>
              }
            >
              {words.errors[asked.error.code]}
            </MessageBar>
          </div>
        )}
        {letter && (
          <article className={styles.letter} data-paper>
            <LetterHead letter={letter} search={props.search} />
            <Notices letter={letter} onRedecode={() => setDialog('charset')} onOpen={props.onOpen} />
            <div className={mergeClasses(styles.lines, styles.facts)}>
              <LetterFields letter={letter} search={props.search} />
              <Purpose letter={letter} />
            </div>
            <div className={mergeClasses(styles.lines, styles.body, letter.hasHtml && styles.fill)}>
              <LetterBody key={letter.id} letter={letter} search={props.search} theme={props.theme} />
            </div>
            <Attachments letter={letter} />
            <div className={styles.below}>
              <Replies letter={letter} />
              <Thread letter={letter} onOpen={props.onOpen} />
            </div>
          </article>
        )}
      </div>
      {letter && dialog === 'charset' && <RedecodeDialog letter={letter} onClose={() => setDialog(null)} />}
      {letter && dialog === 'source' && <SourceDialog letterId={letter.id} onClose={() => setDialog(null)} />}
    </section>
  )
}

/** Personal data are on the screen: the purpose they may serve stands beside them. Mail set apart was written by a machine. */
function Purpose(props: { letter: Letter }) {
  const styles = useStyles()
  const words = useWords().letters
  const { fields } = props.letter
  if (!isLetter(props.letter)) return null
  return (
    <div className={styles.purpose} data-no-paper>
      <PurposeLine link={words.policyLink}>{fields?.phone ? words.purpose : words.purposeMail}</PurposeLine>
    </div>
  )
}
