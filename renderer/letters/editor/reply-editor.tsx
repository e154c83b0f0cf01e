import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  ChatBubblesQuestion20Regular,
  Dismiss20Regular,
  Save20Regular,
  Send20Regular,
  TaskListLtr20Regular,
} from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { nameIn, type Account } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useWindowFit } from '../../ui/window-size.ts'
import { nameOf, politely } from '../names.ts'
import { ClaimedBar } from '../claimed-bar.tsx'
import { OthersDrafts } from '../others-draft.tsx'
import { widths } from '../widths.ts'
import { checkReply, isEmptyReply, type ReplyFacts } from './checks.ts'
import { ChecksPane } from './checks-pane.tsx'
import { CollisionBar } from './collision-bar.tsx'
import { agreedAtFirst, agreedToAll, collisionOf, isAddition } from './collision.ts'
import { caretIn, emptyReply, replySubject, signatureFor, type Signature } from './greeting.ts'
import { heldBy } from './held.ts'
import { InsertAnswer } from './insert-answer.tsx'
import { OriginalLetter } from './original-letter.tsx'
import { ReplyFields } from './reply-fields.tsx'
import { SendBar } from './send-bar.tsx'
import { useDraft } from './use-draft.ts'

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  header: { paddingInlineStart: '24px' },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
  writing: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    // Bar, letter and fields keep their height, and the whole scrolls.
    '& > *': { flexShrink: 0 },
    padding: '16px 24px 24px',
    boxSizing: 'border-box',
  },
  checks: {
    width: `${widths.checks}px`,
    flexShrink: 0,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
  },
  failed: { marginTop: '12px' },
  others: { marginBottom: '12px' },
})

export type ReplyEditorProps = {
  letter: Letter
  account: Pick<Account, 'id' | 'name' | 'nameEn'>
  onClose: () => void
  onSent: () => void
}

/** Opens the editor once it is known who signs, and with the draft as it stands in the desk at this moment: an older one would be saved over it. */
export function ReplyEditor(props: ReplyEditorProps) {
  const asked = useQuery(client.letters.get, { id: props.letter.id }, { refetchOnMount: 'always' })
  const settings = useQuery(client.office.settings, {})
  const sender = useQuery(client.letters.sender, {})
  const {
    account,
    letter: { language },
  } = props
  const office = settings.data?.officeName[language] ?? ''
  const configured = sender.data?.signature[language] ?? ''
  // The reply speaks the letter's language, whatever the window's is.
  const signature = useMemo<Signature>(
    () => ({
      account: nameIn(language, account),
      department: wordsFor(language).program.department,
      office,
      configured,
    }),
    [account, language, office, configured],
  )
  if (settings.isPending || sender.isPending || !asked.isFetchedAfterMount) return null
  return (
    <Editor {...props} letter={asked.data ?? props.letter} signature={signature} sender={sender.data?.address ?? ''} />
  )
}

/** `sender` is the address that the office answers from. */
function Editor(props: ReplyEditorProps & { signature: Signature; sender: string }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.editor
  const [language] = useLanguage()
  const { letter, account, signature, sender, onClose, onSent } = props
  const me = account.id
  const fit = useWindowFit()
  const narrow = fit === 'sheet' || fit === 'single'
  const offerUndo = useUndo()
  const reply = useCommand(client.letters.reply)

  // Made once: a signature that is changed meanwhile changes no reply that is already being written.
  const [empty] = useState(() =>
    emptyReply(letter.answerTo?.name || letter.from.name, letter.organisation, letter.language, signature),
  )
  const draft = useDraft(letter, { subject: replySubject(letter.subject), body: empty.text })
  const [quote, setQuote] = useState(true)
  const [chosenTo, setChosenTo] = useState<string | null>(null)
  const to = letter.answerChoices.find(({ address }) => address === chosenTo) ?? letter.answerTo
  const [agreed, setAgreed] = useState(() => agreedAtFirst(letter, me))
  const [begunAt] = useState(() => new Date().toISOString())
  const [sheet, setSheet] = useState(false)
  const [inserts, setInserts] = useState(false)
  const collision = collisionOf(letter, agreed, me, begunAt)
  const addition = isAddition(letter)

  const facts = useMemo(
    () => factsOf(letter, to?.address ?? '', draft.body, signature, sender),
    [letter, to, draft.body, signature, sender],
  )
  const findings = useMemo(() => checkReply(facts), [facts])
  const held = heldBy({
    collision: collision !== null,
    address: letter.answerTo !== null,
    subject: draft.subject,
    empty: isEmptyReply(facts),
  })
  const toSettle = findings.filter((finding) => !finding.good).length + (collision ? 1 : 0)

  const text = useRef<HTMLTextAreaElement>(null)
  const subject = useRef<HTMLInputElement>(null)
  const collisionButton = useRef<HTMLButtonElement>(null)
  const findingList = useRef<HTMLUListElement>(null)
  const [start] = useState(letter.draft ? caretIn(draft.body, signatureFor(letter.language, signature)) : empty.caret)
  useEffect(() => {
    text.current?.focus()
    text.current?.setSelectionRange(start, start)
  }, [start])

  /** Puts a text where the caret stands, with an empty line around it. */
  const insertText = (put: string) => {
    const at = text.current?.selectionStart ?? draft.body.length
    const before = draft.body.slice(0, at).trimEnd()
    const after = draft.body.slice(at).trimStart()
    const body = [before, put, after].filter((part) => part !== '').join('\n\n')
    draft.setBody(body)
    const caret = (before === '' ? 0 : before.length + 2) + put.length
    requestAnimationFrame(() => {
      text.current?.focus()
      text.current?.setSelectionRange(caret, caret)
    })
  }
  const send = useCallback(async () => {
    if (held !== null || reply.isPending) return
    await draft.saving.end()
    try {
      await reply.mutateAsync({
        letterId: letter.id,
        subject: draft.subject.trim(),
        body: draft.body.trim(),
        quote,
        to: to?.address ?? '',
        asAddition: addition,
      })
      onSent()
    } catch {
      draft.saving.resume()
    }
  }, [held, reply, draft, letter.id, quote, to, addition, onSent])
  const discard = useCallback(async () => {
    const kept = { letterId: letter.id, subject: draft.subject, body: draft.body }
    await draft.saving.end()
    try {
      await client.letters.discardDraft({ letterId: letter.id })
      onClose()
      if (!isEmptyReply(facts))
        offerUndo({ words: say.discarded, undo: () => void client.letters.saveDraft(kept).catch(() => undefined) })
    } catch {
      draft.saving.resume()
    }
  }, [letter.id, draft, facts, offerUndo, onClose, say])
  const next = useCallback(() => {
    if (narrow && toSettle > 0 && (held === null || held === 'colleague')) setSheet(true)
    // The sheet draws its list first.
    requestAnimationFrame(() =>
      focusNext(
        findingList.current,
        {
          colleague: collisionButton.current,
          subject: subject.current,
          empty: text.current,
          address: null,
        }[held ?? 'address'],
      ),
    )
  }, [narrow, toSettle, held])

  useActions(
    useMemo(() => {
      const group = words.frame.groups.writing
      return [
        {
          id: 'send',
          label: say.send,
          keys: 'Ctrl+Enter',
          icon: <Send20Regular />,
          group,
          blocked: held === null ? undefined : say.send,
          run: () => void send(),
        },
        {
          id: 'next-finding',
          label: words.frame.nextFinding,
          keys: 'F8',
          icon: <TaskListLtr20Regular />,
          group,
          run: next,
        },
        {
          id: 'save-draft',
          label: say.saveDraft,
          keys: 'Ctrl+S',
          icon: <Save20Regular />,
          group,
          run: () => void draft.saving.flush(),
        },
        {
          id: 'insert-answer',
          label: words.answers.suggestions.insertTitle,
          keys: 'I',
          // In the text the letter itself is written.
          alsoKeys: ['Alt+I'],
          icon: <ChatBubblesQuestion20Regular />,
          group,
          run: () => setInserts(true),
        },
        { id: 'close-editor', label: say.close, keys: 'Escape', icon: <Dismiss20Regular />, group, run: onClose },
      ]
    }, [words, say, held, send, next, draft.saving, onClose]),
  )

  const goOnAsAddition = () => {
    reply.reset()
    setAgreed(agreedToAll(letter))
  }
  const checks = <ChecksPane findings={findings} collision={collision} listRef={findingList} />
  const title = say.title(politely(nameOf(letter.from), letter.organisation, language, words))
  return (
    <section className={styles.editor} aria-label={title}>
      <PaneHeader lined className={styles.header} title={title} meta={`L-${letter.number}`}>
        <CommandButton
          look="quiet"
          icon={<ChatBubblesQuestion20Regular />}
          keys={fit === 'single' ? undefined : 'Alt+I'}
          onClick={() => setInserts(true)}
        >
          {words.answers.suggestions.insert}
        </CommandButton>
        <CommandButton look="quiet" keys="Escape" onClick={onClose}>
          {say.close}
        </CommandButton>
      </PaneHeader>
      <div className={styles.middle}>
        <div className={styles.writing}>
          {collision && (
            <CollisionBar
              collision={collision}
              language={letter.language}
              firstRef={collisionButton}
              onAddition={goOnAsAddition}
            />
          )}
          {!collision &&
            (letter.otherDrafts.length > 0 || (letter.claim && letter.claim.by.accountId !== account.id)) && (
              <div className={styles.others}>
                <ClaimedBar letter={letter} me={account.id} />
                <OthersDrafts letter={letter} />
              </div>
            )}
          <OriginalLetter letter={letter} />
          <ReplyFields
            letter={letter}
            draft={draft}
            to={to}
            onTo={setChosenTo}
            quote={quote}
            onQuote={setQuote}
            textRef={text}
            subjectRef={subject}
          />
          {reply.error && (
            <div className={styles.failed}>
              <MessageBar
                live
                tone="stopped"
                actions={
                  reply.error.code === 'letter_already_answered' && (
                    <CommandButton size="small" onClick={goOnAsAddition}>
                      {say.asAddition}
                    </CommandButton>
                  )
                }
              >
                {words.errors[reply.error.code]}
              </MessageBar>
            </div>
          )}
        </div>
        {!narrow && <div className={mergeClasses(styles.checks)}>{checks}</div>}
      </div>
      <SendBar
        held={held}
        sending={reply.isPending}
        draft={draft}
        addition={addition}
        onSend={() => void send()}
        onDiscard={() => void discard()}
        checks={narrow ? { count: toSettle, onOpen: () => setSheet(true) } : null}
      />
      {inserts && (
        <InsertAnswer
          letter={letter}
          onInsert={(answer) => {
            setInserts(false)
            insertText(answer)
          }}
          onClose={() => setInserts(false)}
        />
      )}
      {narrow && sheet && (
        <SideSheet width={widths.checks + 28} group={words.frame.groups.writing} onClose={() => setSheet(false)}>
          {checks}
        </SideSheet>
      )}
    </section>
  )
}

function factsOf(letter: Letter, to: string, body: string, signature: Signature, sender: string): ReplyFacts {
  const { fields } = letter
  const own = [letter.from.address, ...letter.replyTo.map(({ address }) => address), fields?.email ?? '']
  return {
    body,
    language: letter.language,
    to,
    ownAddresses: own.filter(Boolean),
    letterText: [letter.text, fields?.phone ?? '', fields?.message ?? '', letter.from.name].join('\n'),
    officeText: [signatureFor(letter.language, signature), sender, ...letter.replies.map((reply) => reply.body)].join(
      '\n',
    ),
    signature: signatureFor(letter.language, signature),
    signatureNames: [
      signature.account,
      signature.office,
      signature.department,
      ...signature.configured.split('\n').map((line) => line.trim()),
    ],
  }
}

/** To what holds the reply first; from a finding on to the next one. */
function focusNext(list: HTMLElement | null, holding: HTMLElement | null): void {
  const findings = [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
  const at = findings.findIndex((finding) => finding === document.activeElement)
  if (holding && at < 0 && document.activeElement !== holding) return holding.focus()
  const next = findings[(at + 1) % Math.max(1, findings.length)] ?? holding
  next?.focus()
}
