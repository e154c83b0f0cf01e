import { makeStyles } from '@fluentui/react-components'
import { client, useQuery } from '../../client.ts'
import type { Account } from '../../../shared/office/account.ts'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { PicturesProvider } from './composer/pictures.tsx'
import type { MayDo } from './issue-states.tsx'
import { OpenIssue } from './open-issue.tsx'

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
  if (asked.data)
    return (
      <PicturesProvider>
        <OpenIssue {...props} issue={asked.data} />
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
