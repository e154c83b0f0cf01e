import { makeStyles } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useEffect, useMemo, useRef } from 'react'
import { client, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { SideHeading } from '../../ui/side-row.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { needsHand } from './needs-hand.ts'
import { OutboxEntry } from './outbox-entry.tsx'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  header: { padding: '0 20px 0 32px' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 32px 32px',
    ':focus-visible': { outline: 'none' },
  },
  rows: { maxWidth: '860px' },
  // The heading stands over rows that begin at the pane's edge.
  heading: { marginInline: '-16px' },
  quiet: {
    margin: '8px 0 0',
    ...dense,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** Every reply that is not done with, each with what it waits for and what can be done; below, what was sent. */
export function OutboxPane(props: { onOpenLetter: (id: string) => void; onBack: () => void }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.health.outbox
  const now = useNow(5000)
  const body = useRef<HTMLDivElement>(null)
  const outbox = useQuery(client.letters.outbox, {})
  useEffect(() => body.current?.focus(), [])
  useRestingPlace(body)
  const { onBack } = props
  useActions(
    useMemo(
      () => [
        {
          id: 'leave-outbox',
          label: words.back,
          keys: 'Escape',
          icon: <ArrowLeft20Regular />,
          group: all.frame.groups.letters,
          run: onBack,
        },
      ],
      [words, all, onBack],
    ),
  )
  const rows = outbox.data
  const open = rows?.filter((row) => needsHand(row, now)) ?? []
  const settled = rows?.filter((row) => !needsHand(row, now)) ?? []
  const entry = (row: NonNullable<typeof rows>[number]) => (
    <OutboxEntry key={row.id} row={row} now={now} onOpenLetter={props.onOpenLetter} />
  )
  return (
    <section className={styles.pane} aria-label={words.title}>
      <PaneHeader
        lined
        className={styles.header}
        title={words.title}
        {...(open.length > 0 && { meta: words.count(open.length) })}
      >
        <CommandButton size="bar" look="quiet" keys="Escape" icon={<ArrowLeft20Regular />} onClick={onBack}>
          {words.back}
        </CommandButton>
      </PaneHeader>
      <div ref={body} className={styles.body} tabIndex={-1}>
        <div className={styles.rows}>
          {outbox.error && (
            <MessageBar tone="stopped" live>
              {all.errors[outbox.error.code]}
            </MessageBar>
          )}
          {rows && (
            <>
              <div className={styles.heading}>
                <SideHeading>{words.waiting}</SideHeading>
              </div>
              {open.length === 0 ? <p className={styles.quiet}>{words.empty}</p> : open.map(entry)}
              <div className={styles.heading}>
                <SideHeading>{words.settled}</SideHeading>
              </div>
              {settled.length === 0 ? <p className={styles.quiet}>{words.nothingSent}</p> : settled.map(entry)}
            </>
          )}
        </div>
      </div>
    </section>
  )
}
