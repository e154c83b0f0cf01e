import type { Account } from '../../../shared/office/account.ts'
import { may } from '../../../shared/may.ts'
import { client } from '../../client.ts'
import type { FocusPlaces } from '../../ui/focus-places.ts'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { IssueScreen } from './issue-screen.tsx'
import { IssuesList } from './list/issues-list.tsx'

/** The issues: their list, or the one that is open. */
export function IssuesPart(props: {
  account: Account
  /** The issue that is open; null for the list. */
  opened: string | null
  onOpened: (id: string | null) => void
  folded: FoldedPlaces
  toggleViews: () => void
  places: FocusPlaces
}) {
  const { account, opened, onOpened } = props
  const mayEdit = may(account, client.newsletter.saveIssue.who)
  if (opened !== null)
    return (
      <IssueScreen
        key={opened}
        id={opened}
        may={{ edit: mayEdit, approve: may(account, client.newsletter.approveIssue.who) }}
        account={account}
        onBack={() => onOpened(null)}
        onOpen={onOpened}
      />
    )
  return (
    <IssuesList
      mayEdit={mayEdit}
      folded={props.folded}
      toggleViews={props.toggleViews}
      places={props.places}
      onOpen={onOpened}
    />
  )
}
