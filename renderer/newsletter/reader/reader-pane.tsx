import { makeStyles } from '@fluentui/react-components'
import { ArrowLeft20Regular, PersonProhibited16Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Reader } from '../../../shared/newsletter/reader.ts'
import { client, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { useLasting } from '../../ui/skeleton.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { History } from './history.tsx'
import { Ledger } from './ledger.tsx'
import { ReaderBar } from './reader-bar.tsx'
import { ForgetDialog, NameDialog, StopDialog, TagsDialog } from './reader-dialogs.tsx'
import { ReaderHead } from './reader-head.tsx'
import { useReaderActs } from './use-reader-acts.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    flexShrink: 0,
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    outlineStyle: 'none',
    padding: '24px 20px 24px 24px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  purpose: {
    padding: '9px 0',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  notices: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '14px', ':empty': { display: 'none' } },
  foot: {
    display: 'flex',
    gap: '8px',
    margin: 0,
    padding: '14px 20px 14px 24px',
    flexShrink: 0,
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground2,
    '& svg': { flexShrink: 0, marginTop: '1px', color: deskTokens.colorNeutralForeground3 },
  },
})

type Dialog = 'stop' | 'forget' | 'tags' | 'name'

/** One reader: who it is, what was consented to, what became of it, and what can be done. */
export function ReaderPane(props: {
  id: string
  width: number | 'all'
  onStep: (step: 1 | -1) => void
  onBack: (() => void) | undefined
  /** Escape inside the reader, where the list stands beside it. */
  onLeave: () => void
  paneRef: (node: HTMLElement | null) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.reader
  const { id, onBack, paneRef } = props
  const asked = useQuery(client.newsletter.get, { id })
  const reader = asked.data
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { acts, setLanguage, problem } = useReaderActs(reader, setDialog)
  const scroll = useRef<HTMLDivElement>(null)
  const ref = useCallback(
    (node: HTMLDivElement | null) => {
      scroll.current = node
      paneRef(node)
    },
    [paneRef],
  )
  const nowhere = useRef<HTMLDivElement>(null)
  // Beside the list the focus rests there.
  useRestingPlace(onBack ? scroll : nowhere)
  const waiting = useLasting(asked.isPending)
  useEffect(() => {
    setDialog(null)
    scroll.current?.scrollTo({ top: 0 })
  }, [id])
  useActions(acts)
  useActions(
    useMemo(() => {
      const { frame } = words
      const icon = <ArrowLeft20Regular />
      return onBack
        ? [{ id: 'back', label: frame.back, keys: 'Escape', icon, group: frame.groups.newsletter, run: onBack }]
        : []
    }, [words, onBack]),
  )
  const close = () => setDialog(null)
  return (
    <section
      className={styles.pane}
      style={{ width: props.width === 'all' ? '100%' : props.width }}
      aria-label={say.label}
      onKeyDown={(event) => {
        const own = event.target instanceof Node && event.currentTarget.contains(event.target)
        if (event.key !== 'Escape' || !own || onBack || event.nativeEvent.isComposing) return
        event.preventDefault()
        props.onLeave()
      }}
    >
      <ReaderBar acts={acts} onStep={props.onStep} onBack={onBack} />
      <div ref={ref} className={styles.scroll} tabIndex={0} role="group" aria-label={say.label}>
        {waiting && <ReadingSkeleton />}
        {asked.error && (
          <Failure
            title={say.failed}
            problem={asked.error}
            actions={
              <CommandButton size="small" onClick={() => void asked.refetch()}>
                {words.newsletter.retry}
              </CommandButton>
            }
          />
        )}
        {reader && (
          <article>
            <ReaderHead reader={reader} onLanguage={setLanguage} onTags={() => setDialog('tags')} />
            <div className={styles.purpose}>
              <PurposeLine link={say.policyLink} policy={say.policy}>
                {say.purpose}
              </PurposeLine>
            </div>
            <div className={styles.notices}>
              {problem && <Failure problem={problem} />}
              <StateNotice reader={reader} />
            </div>
            <Ledger consents={reader.consents} />
            <History key={reader.id} changes={reader.history} />
          </article>
        )}
      </div>
      <p className={`${styles.foot} prose`}>
        <PersonProhibited16Regular />
        {say.onlyByRequest}
      </p>
      {reader && dialog === 'stop' && <StopDialog reader={reader} onClose={close} />}
      {reader && dialog === 'forget' && <ForgetDialog reader={reader} onClose={close} />}
      {reader && dialog === 'tags' && <TagsDialog reader={reader} onClose={close} />}
      {reader && dialog === 'name' && <NameDialog reader={reader} onClose={close} />}
    </section>
  )
}

/** Why nothing is sent to a reader, and what would change that. */
function StateNotice({ reader }: { reader: Reader }) {
  const say = useWords().newsletter.reader.notices
  const dates = useDates()
  if (reader.address === '') return <MessageBar tone="neutral">{say.erased}</MessageBar>
  if (reader.state === 'active') return null
  const tone = reader.state === 'bounced' || reader.state === 'complained' ? 'look' : 'neutral'
  return <MessageBar tone={tone}>{say[reader.state](dates.dayWithYear(reader.stateAt))}</MessageBar>
}
