import { makeStyles } from '@fluentui/react-components'
import { useDeferredValue } from 'react'
import { client, useQuery } from '../../client.ts'
import type { Account } from '../../../shared/office/account.ts'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { PicturesProvider } from './composer/pictures.tsx'
import { OpenIssue } from './open-issue.tsx'
import type { MayDo } from './issue-states.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  coming: { padding: '8px 24px' },
})

/** One issue, once it has come. */
export function IssueScreen(props: {
  id: string
  account: Account
  may: MayDo
  onBack: () => void
  onOpen: (id: string) => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const asked = useQuery(client.newsletter.issue, { id: props.id })
  const waiting = useLasting(asked.isPending)
  // The screen is built in small steps, so that no task of the window takes over 50 ms.
  const issue = useDeferredValue(asked.data, undefined)
  if (issue)
    return (
      <PicturesProvider>
        <OpenIssue {...props} issue={issue} />
      </PicturesProvider>
    )
  return (
    <section className={styles.page} aria-label={say.title}>
      <div className={styles.coming}>
        <IconButton label={say.back} icon={<ArrowLeft20Regular />} onClick={props.onBack} />
        {asked.error && <Failure title={say.composer.loadedFailed} problem={asked.error} />}
        {waiting && <SkeletonRows count={5} />}
      </div>
    </section>
  )
}
