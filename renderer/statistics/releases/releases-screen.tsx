import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { drawings } from '../../ui/drawings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useWindowAtLeast } from '../../ui/window-size.ts'
import type { ReleaseWish } from './first-plan.ts'
import { OpenRelease } from './open-release.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { ReleaseList } from './release-list.tsx'
import { useReleaseWords } from './release-words.ts'

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    overflow: 'hidden',
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
  },
  list: {
    width: '296px',
    flexShrink: 0,
    minHeight: 0,
    borderRight: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
  },
  alone: { width: '100%', borderRight: 'none' },
  rest: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0, alignItems: 'center', justifyContent: 'center' },
})

/** Below so many pixels the list and a release take turns. */
const roomForBoth = 900

/** Tables that become public: the register, and the one that is open. */
export function ReleasesScreen(props: {
  account: Account
  /** What a new table is to be begun with at once. */
  wish?: ReleaseWish | null
  onBack?: () => void
}) {
  const styles = useStyles()
  const { words } = useReleaseWords()
  const releases = useQuery(client.statistics.releases, {})
  const [chosen, setChosen] = useState<string | null | undefined>()
  const [starting, setStarting] = useState(Boolean(props.wish))
  const both = useWindowAtLeast(roomForBoth)
  if (releases.error)
    return (
      <div className={styles.rest}>
        <Failure title={words.title} problem={releases.error} />
      </div>
    )
  const rows = releases.data ?? []
  // At first the latest is at hand where it has room beside the list.
  const open = chosen === undefined ? (both ? (rows[0]?.id ?? null) : null) : chosen
  const known = rows.some(({ id }) => id === open) ? open : null
  return (
    <div className={styles.screen}>
      {(both || known === null) && (
        <div className={mergeClasses(styles.list, !both && styles.alone)}>
          <ReleaseList
            releases={rows}
            chosen={known}
            onChoose={setChosen}
            onStart={() => setStarting(true)}
            onBack={props.onBack}
          />
        </div>
      )}
      {known !== null && (
        <OpenRelease
          key={known}
          id={known}
          account={props.account}
          onOpen={setChosen}
          onList={both ? undefined : () => setChosen(null)}
        />
      )}
      {known === null && both && releases.data && (
        <div className={styles.rest}>
          <EmptyState
            drawing={drawings.search}
            title={rows.length === 0 ? words.none : words.choose}
            text={rows.length === 0 ? words.noneText : undefined}
            ways={<CommandButton onClick={() => setStarting(true)}>{words.start}</CommandButton>}
          />
        </div>
      )}
      {starting && (
        <PlanDialog
          release={null}
          wish={props.wish ?? null}
          onClose={() => setStarting(false)}
          onDone={(id) => {
            setStarting(false)
            setChosen(id)
          }}
        />
      )}
    </div>
  )
}
