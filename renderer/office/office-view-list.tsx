import {
  BuildingGovernment20Regular,
  ClipboardTaskListLtr20Regular,
  Database20Regular,
  DataTrending20Regular,
  Desktop20Regular,
  Form20Regular,
  Info20Regular,
  MailSettings20Regular,
  MailMultiple20Regular,
  News20Regular,
  People20Regular,
  PersonSettings20Regular,
  Pulse20Regular,
  CalendarLtr20Regular,
  TextBulletListSquare20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Role } from '../../shared/roles.ts'
import { useWords } from '../ui/language.tsx'
import { PaneHeader } from '../ui/pane-header.tsx'
import { SideHeading, SideRow } from '../ui/side-row.tsx'
import { officeViewsFor, type OfficeView } from './office-views.ts'

export const viewIcons: Record<OfficeView, ReactElement> = {
  accounts: <People20Regular />,
  workstations: <Desktop20Regular />,
  premises: <BuildingGovernment20Regular />,
  mail: <MailSettings20Regular />,
  forms: <Form20Regular />,
  topics: <TextBulletListSquare20Regular />,
  calendar: <CalendarLtr20Regular />,
  newsletter: <News20Regular />,
  delivery: <MailMultiple20Regular />,
  statistics: <DataTrending20Regular />,
  health: <Pulse20Regular />,
  audit: <ClipboardTaskListLtr20Regular />,
  backups: <Database20Regular />,
  mine: <PersonSettings20Regular />,
  about: <Info20Regular />,
}

const groups: readonly { heading: 'groupOffice' | 'groupTrust' | 'groupMine'; views: readonly OfficeView[] }[] = [
  {
    heading: 'groupOffice',
    views: [
      'accounts',
      'workstations',
      'premises',
      'mail',
      'forms',
      'topics',
      'calendar',
      'newsletter',
      'delivery',
      'statistics',
    ],
  },
  { heading: 'groupTrust', views: ['health', 'audit', 'backups'] },
  { heading: 'groupMine', views: ['mine', 'about'] },
]

/** The views of the part that this account may open, in groups. */
export function OfficeViewList(props: {
  roles: readonly Role[]
  view: OfficeView
  onView: (view: OfficeView) => void
}) {
  const words = useWords()
  const may = officeViewsFor(props.roles)
  return (
    <nav aria-label={words.office.views.list}>
      <PaneHeader title={words.parts.office} />
      {groups.map(({ heading, views }) => {
        const open = views.filter((view) => may.includes(view))
        if (open.length === 0) return null
        return (
          <section key={heading}>
            <SideHeading>{words.office.views[heading]}</SideHeading>
            {open.map((view) => (
              <SideRow
                key={view}
                icon={viewIcons[view]}
                chosen={view === props.view}
                onClick={() => props.onView(view)}
              >
                {words.office.views[view]}
              </SideRow>
            ))}
          </section>
        )
      })}
    </nav>
  )
}
