import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Attach20Regular,
  ChatBubblesQuestion20Regular,
  Dismiss20Regular,
  PeopleAdd20Regular,
  DocumentText20Regular,
  Save20Regular,
  Send20Regular,
  TaskListLtr20Regular,
} from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { readRecipients } from '../../../shared/letters/recipients.ts'
import { listUnfilled } from '../../../shared/letters/templates/template-text.ts'
import { dayIn } from '../../../shared/days.ts'
import type { OfficeFact, ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import { nameIn, type Account } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useTimeZone, useWords } from '../../ui/language.tsx'
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
import { checkReply, isEmptyReply, type Place } from './checks.ts'
import { ChecksPane } from './checks-pane.tsx'
import { CollisionBar } from './collision-bar.tsx'
import { agreedAtFirst, agreedToAll, collisionOf, isAddition } from './collision.ts'
import { factsOf } from './facts-of.ts'
import { focusNext } from './focus-next.ts'
import { caretIn, emptyReply, replySubject, signatureFor, type Signature } from './greeting.ts'
import { heldBy } from './held.ts'
import type { Inserts } from './inserts.ts'
import { InsertAnswer } from './insert-answer.tsx'
import { OriginalLetter } from './original-letter.tsx'
import { putText } from './put-text.ts'
import { ReplyFields } from './reply-fields.tsx'
import { ReplyTools } from './reply-tools.tsx'
import { SendBar } from './send-bar.tsx'
import { AttachedFiles } from './attached-files.tsx'
import { DropHere } from './drop-here.tsx'
import { useDraft } from './use-draft.ts'
import { useFiles } from './use-files.ts'
import { knownOf } from '../templates/known-of.ts'
import { TemplatesDialog } from '../templates/templates-dialog.tsx'

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
  /** Begins with the published answers, or the templates, to choose from. */
  inserts: Inserts | null
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

/** What stands in a line for copies. */
type ReadCopies = { addresses: string[]; wrong: string }

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
  const files = useFiles(letter, draft)
  const [needsNone, setNeedsNone] = useState(false)
  const [quote, setQuote] = useState(true)
  const to = letter.answerChoices.find(({ address }) => address === draft.to) ?? letter.answerTo
  const copies = useMemo(() => {
    const own = sender.toLowerCase()
    const [cc, bcc] = [draft.cc, draft.bcc].map((text) => {
      const { addresses, wrong } = readRecipients(text)
      return { addresses, wrong: [...wrong, ...addresses.filter((one) => one.toLowerCase() === own)].join(', ') }
    }) as [ReadCopies, ReadCopies]
    return { cc, bcc }
  }, [draft.cc, draft.bcc, sender])
  const [copiesShown, setCopiesShown] = useState(draft.cc + draft.bcc !== '')
  const [agreed, setAgreed] = useState(() => agreedAtFirst(letter, me))
  const [begunAt] = useState(() => new Date().toISOString())
  const [sheet, setSheet] = useState(false)
  const [inserts, setInserts] = useState(props.inserts)
  const [template, setTemplate] = useState<ReplyTemplate | null>(null)
  const timeZone = useTimeZone()
  const collision = collisionOf(letter, agreed, me, begunAt)
  const addition = isAddition(letter)

  const facts = useMemo(
    () =>
      factsOf(
        letter,
        { to: to?.address ?? '', cc: copies.cc.addresses, bcc: copies.bcc.addresses, body: draft.body },
        signature,
        sender,
      ),
    [letter, to, copies, draft.body, signature, sender],
  )
  const today = dayIn(timeZone, new Date())
  const findings = useMemo(
    () => checkReply(facts, template, today, { files: files.list, needsNone }),
    [facts, template, today, files.list, needsNone],
  )
  const held = heldBy({
    collision: collision !== null,
    address: letter.answerTo !== null,
    subject: draft.subject,
    empty: isEmptyReply(facts),
    unfilled: listUnfilled(draft.body).length > 0,
    copies: copies.cc.wrong + copies.bcc.wrong !== '',
    files,
  })
  const toSettle = findings.filter((finding) => !finding.good).length + (collision ? 1 : 0)

  const text = useRef<HTMLTextAreaElement>(null)
  const subject = useRef<HTMLInputElement>(null)
  const recipient = useRef<HTMLSelectElement>(null)
  const collisionButton = useRef<HTMLButtonElement>(null)
  const copyField = useRef<HTMLInputElement>(null)
  const attachButton = useRef<HTMLButtonElement>(null)
  const findingList = useRef<HTMLUListElement>(null)
  const [start] = useState(letter.draft ? caretIn(draft.body, signatureFor(letter.language, signature)) : empty.caret)
  useEffect(() => {
    text.current?.focus()
    text.current?.setSelectionRange(start, start)
  }, [start])

  /** Selects a place of the text, which is then typed over. */
  const select = (start: number, end: number) =>
    requestAnimationFrame(() => {
      text.current?.focus()
      text.current?.setSelectionRange(start, end)
    })
  const showCopies = useCallback(() => {
    setCopiesShown(true)
    requestAnimationFrame(() => copyField.current?.focus())
  }, [])
  /** Puts a text where the caret stands; its first open place is selected. */
  const insertText = (put: string) => {
    const { body, start: from, caret } = putText(draft.body, text.current?.selectionStart ?? draft.body.length, put)
    draft.setBody(body)
    const open = listUnfilled(put)[0]
    select(from + (open?.start ?? caret - from), from + (open?.end ?? caret - from))
    setInserts(null)
  }
  const goTo = (place: Place) => {
    setSheet(false)
    if (place === 'to') requestAnimationFrame(() => recipient.current?.focus())
    else if (place === 'cc') requestAnimationFrame(() => copyField.current?.focus())
    else select(place.start, place.end)
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
        cc: copies.cc.addresses,
        bcc: copies.bcc.addresses,
        asAddition: addition,
      })
      onSent()
    } catch {
      draft.saving.resume()
    }
  }, [held, reply, draft, letter.id, quote, to, copies, addition, onSent])
  const discard = useCallback(async () => {
    const { subject: about, body, to: chosen, cc, bcc } = draft
    const kept = { letterId: letter.id, subject: about, body, to: chosen, cc, bcc }
    const ids = files.list.map(({ id }) => id)
    const putBack = async (): Promise<void> => {
      await client.letters.saveDraft(kept)
      await files.putBack(ids)
    }
    await draft.saving.end()
    try {
      await client.letters.discardDraft({ letterId: letter.id })
      onClose()
      if (!isEmptyReply(facts) || ids.length > 0)
        offerUndo({ words: say.discarded, undo: () => void putBack().catch(() => undefined) })
    } catch {
      draft.saving.resume()
    }
  }, [letter.id, draft, files, facts, offerUndo, onClose, say])
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
          unfilled: null,
          copies: copyField.current,
          adding: null,
          away: attachButton.current,
          tooLarge: attachButton.current,
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
          run: () => setInserts('answer'),
        },
        {
          id: 'insert-template',
          label: words.templates.open,
          keys: 'T',
          alsoKeys: ['Alt+T'],
          icon: <DocumentText20Regular />,
          group,
          run: () => setInserts('template'),
        },
        {
          id: 'attach-files',
          label: words.shell.attachFiles,
          keys: 'Alt+A',
          icon: <Attach20Regular />,
          group,
          run: files.choose,
        },
        {
          id: 'copies',
          label: words.letters.copies.show,
          keys: 'Alt+C',
          icon: <PeopleAdd20Regular />,
          group,
          run: showCopies,
        },
        { id: 'close-editor', label: say.close, keys: 'Escape', icon: <Dismiss20Regular />, group, run: onClose },
      ]
    }, [words, say, held, send, next, draft.saving, files.choose, showCopies, onClose]),
  )

  const knownWith = (facts: readonly OfficeFact[]) =>
    knownOf({
      letter,
      writer: signature.account,
      office: signature.office,
      facts,
      now: new Date().toISOString(),
      timeZone,
    })
  const goOnAsAddition = () => {
    reply.reset()
    setAgreed(agreedToAll(letter))
  }
  const checks = (
    <ChecksPane
      findings={findings}
      collision={collision}
      listRef={findingList}
      body={draft.body}
      onPlace={goTo}
      onAttach={files.choose}
      onNoFiles={() => setNeedsNone(true)}
    />
  )
  const title = say.title(politely(nameOf(letter.from), letter.organisation, language, words))
  return (
    <section className={styles.editor} aria-label={title}>
      <PaneHeader lined className={styles.header} title={title} meta={`L-${letter.number}`}>
        <CommandButton look="quiet" keys="Escape" onClick={onClose}>
          {say.close}
        </CommandButton>
      </PaneHeader>
      <div className={styles.middle}>
        <DropHere onFiles={(dropped) => files.add(dropped, 'dropped')}>
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
              onTo={draft.setTo}
              copies={copiesShown}
              onCopies={showCopies}
              ccRef={copyField}
              wrong={{ cc: copies.cc.wrong, bcc: copies.bcc.wrong }}
              quote={quote}
              onQuote={setQuote}
              textRef={text}
              subjectRef={subject}
              toRef={recipient}
              tools={
                <ReplyTools
                  single={fit === 'single'}
                  onInsert={setInserts}
                  onAttach={files.choose}
                  attachRef={attachButton}
                />
              }
              files={<AttachedFiles files={files} attachRef={attachButton} />}
              onPasteFiles={(pasted) => files.add(pasted, 'pasted')}
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
        </DropHere>
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
      {inserts === 'answer' && <InsertAnswer letter={letter} onInsert={insertText} onClose={() => setInserts(null)} />}
      {inserts === 'template' && (
        <TemplatesDialog
          use={{
            letter,
            knownWith: (values) => knownWith(values),
            onInsert: (put, chosen) => {
              setTemplate(chosen)
              insertText(put)
            },
          }}
          onClose={() => setInserts(null)}
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
