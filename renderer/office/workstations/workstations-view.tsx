import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Add20Regular, ShieldCheckmark16Regular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import { may } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { whyAnew, type Workstation } from '../../../shared/office/sharing.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useWindowFit } from '../../ui/window-size.ts'
import { Group } from '../group.tsx'
import { ViewPage } from '../view-page.tsx'
import { BeginSharing } from './begin-sharing.tsx'
import { ConnectionFacts } from './connection-facts.tsx'
import { DeskTable } from './desk-table.tsx'
import { EndDesk } from './end-desk.tsx'
import { JoinAnew } from './join-anew.tsx'
import { JoinCode } from './join-code.tsx'
import { JournalNotices } from './journal-notices.tsx'

/** Workstations that can share through a mailbox: servers allow 15 or 16 connections of one account, and each has two. */
const mostByFolder = 5

/** Width of the pane with the code, in pixels. */
const sideWidth = 376

const useStyles = makeStyles({
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  main: { flexGrow: 1, minWidth: 0, overflowY: 'auto', padding: '16px 32px 32px' },
  column: { maxWidth: '960px' },
  narrow: { maxWidth: '680px' },
  side: {
    display: 'flex',
    flexShrink: 0,
    boxSizing: 'border-box',
    backgroundColor: deskTokens.colorNeutralBackground2,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  text: { margin: 0 },
  why: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  safe: { display: 'flex', gap: '8px', ...small, color: deskTokens.colorNeutralForeground2 },
  safeIcon: { flexShrink: 0, marginTop: '1px', color: deskTokens.colorStatusSuccessForeground1 },
})

/** The workstations of the office: how they stand to each other, how one is added and ended, and what went wrong between them. */
export function WorkstationsView(props: { account: Account }) {
  const styles = useStyles()
  const words = useWords().office.workstations
  const found = useQuery(client.office.workstations, {})
  const now = useNow(60_000)
  const fit = useWindowFit()
  const reason = useId()
  const [adding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [ending, setEnding] = useState<Workstation | null>(null)
  const administers = may(props.account, client.office.shareOffice.who)
  const shared = found.data
  const inUse = (shared?.desks ?? []).filter((one) => one.endedAt === null)
  const joining = inUse.filter((one) => one.joinedAt === null).length
  const isFull = shared?.place.engine === 'folder' && inUse.length >= mostByFolder
  const code = shared && adding && <JoinCode found={shared} onClose={() => setAdding(false)} />
  return (
    <ViewPage
      bare
      title={words.title}
      {...(shared && { meta: words.count(inUse.length - joining, joining) })}
      acts={
        shared &&
        administers &&
        // Whoever cannot go on lets nobody in.
        whyAnew(shared.state) === null && (
          <>
            {isFull && (
              <span id={reason} className={styles.why}>
                {words.full}
              </span>
            )}
            <CommandButton
              size="bar"
              look="primary"
              icon={<Add20Regular />}
              disabled={adding || isFull}
              describedBy={isFull ? reason : undefined}
              onClick={() => {
                if (!isFull) setAdding(true)
              }}
            >
              {words.add}
            </CommandButton>
          </>
        )
      }
    >
      <div className={styles.panes}>
        <div className={styles.main}>
          {found.error && <Failure problem={found.error} />}
          {shared && (
            <div className={styles.column}>
              <JoinAnew state={shared.state} />
              <JournalNotices found={shared} now={now} administers={administers} />
              <DeskTable
                found={shared}
                now={now}
                chosen={chosen}
                onChoose={setChosen}
                onEnd={administers ? setEnding : null}
              />
              <ConnectionFacts found={shared} />
              <Safe />
            </div>
          )}
          {shared === null && (
            <div className={styles.narrow}>
              <Group title={words.alone.title}>
                <p className={mergeClasses(styles.text, 'prose')}>{words.alone.text}</p>
                {!administers && <p className={mergeClasses(styles.why, 'prose')}>{words.alone.ask}</p>}
              </Group>
              {administers && <BeginSharing />}
            </div>
          )}
        </div>
        {code &&
          (fit === 'all' || fit === 'folded' ? (
            <div className={styles.side} style={{ width: sideWidth }}>
              {code}
            </div>
          ) : (
            <SideSheet width={sideWidth} group={words.title} onClose={() => setAdding(false)}>
              {code}
            </SideSheet>
          ))}
      </div>
      {ending && <EndDesk desk={ending} onClose={() => setEnding(null)} />}
    </ViewPage>
  )
}

function Safe() {
  const styles = useStyles()
  const words = useWords().office.workstations
  return (
    <p className={mergeClasses(styles.safe, 'prose')}>
      <ShieldCheckmark16Regular className={styles.safeIcon} />
      {words.safe}
    </p>
  )
}
