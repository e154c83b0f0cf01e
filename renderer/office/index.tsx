import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Account } from '../../shared/office/account.ts'
import { useActions } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'
import { usePreference } from '../ui/preferences.tsx'
import { deskTokens } from '../ui/theme.ts'
import { useWindowFit } from '../ui/window-size.ts'
import { AboutView } from './about/about-view.tsx'
import { AccountsView } from './accounts/accounts-view.tsx'
import { AuditView } from './audit/audit-view.tsx'
import { FormsView } from './forms/forms-view.tsx'
import { HealthView } from './health/health-view.tsx'
import { MailView } from './mail/mail-view.tsx'
import { MineView } from './mine-view.tsx'
import { DeliveryView } from './newsletter/delivery-view.tsx'
import { NewsletterView } from './newsletter/newsletter-view.tsx'
import { BackupsView } from './backups/backups-view.tsx'
import type { OfficeView } from './office-views.ts'
import { CalendarView } from './calendar/calendar-view.tsx'
import { PremisesView } from './premises-view.tsx'
import { StatisticsView } from './statistics/statistics-view.tsx'
import { TopicsView } from './topics/topics-view.tsx'
import { WorkstationsView } from './workstations/workstations-view.tsx'
import { OfficeViewList } from './office-view-list.tsx'
import { ViewHeadContext } from './view-page.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexGrow: 1, minWidth: 0 },
  lists: {
    width: '208px',
    flexShrink: 0,
    overflowY: 'auto',
    backgroundColor: deskTokens.colorNeutralBackground3,
    borderRight: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

/** The part 事務: accounts, own settings, the office's settings, mail, forms, record, about. */
export function OfficePart(props: {
  account: Account
  view: OfficeView
  onView: (view: OfficeView) => void
  /** A mail that the forms are opened for. */
  sample?: string | undefined
}) {
  const styles = useStyles()
  const words = useWords()
  const { account, view, onView } = props
  const fit = useWindowFit()
  const [listShown, setListShown] = usePreference<boolean>('officeViews', true)
  const beside = fit === 'all' && listShown
  useActions(
    useMemo(
      () => [
        {
          id: 'views',
          label: words.frame.views,
          keys: 'Ctrl+B',
          group: words.frame.groups.everywhere,
          run: () => setListShown(!listShown),
        },
      ],
      [words, listShown, setListShown],
    ),
  )
  const head = useMemo(() => ({ account, view, onView, menu: !beside }), [account, view, onView, beside])
  const Shown = views[view]
  return (
    <div className={styles.part}>
      {beside && (
        <div className={styles.lists}>
          <OfficeViewList roles={account.roles} view={view} onView={onView} />
        </div>
      )}
      <ViewHeadContext.Provider value={head}>
        <Shown key={view} account={account} sample={props.sample} />
      </ViewHeadContext.Provider>
    </div>
  )
}

const views = {
  accounts: AccountsView,
  workstations: WorkstationsView,
  premises: PremisesView,
  mail: MailView,
  forms: FormsView,
  topics: TopicsView,
  calendar: CalendarView,
  newsletter: NewsletterView,
  delivery: DeliveryView,
  statistics: StatisticsView,
  health: HealthView,
  audit: AuditView,
  backups: BackupsView,
  mine: MineView,
  about: AboutView,
} satisfies Record<OfficeView, (props: { account: Account; sample?: string | undefined }) => unknown>
