import {
  QuestionCircle20Filled,
  QuestionCircle20Regular,
  Settings20Filled,
  Settings20Regular,
} from '@fluentui/react-icons'
import { may } from '../shared/may.ts'
import type { Account } from '../shared/office/account.ts'
import { client, useQuery } from './client.ts'
import { partsFor, type Place } from './parts.tsx'
import { firstPlaceIn } from './places.ts'
import { Rail, type RailItem } from './ui/frame/rail.tsx'
import { useWords } from './ui/language.tsx'

/** The rail as an account finds it: its parts with what waits in them, help and settings. */
export function DeskRail(props: {
  account: Account
  place: Place
  goTo: (place: Place) => void
  helpOpen: boolean
  onHelp: () => void
}) {
  const words = useWords()
  const { account, place, goTo } = props
  const counts = useQuery(client.letters.counts, {}, { enabled: may(account, client.letters.counts.who) })
  const atMine = place.part === 'office' && place.view === 'mine'
  const unread = counts.data?.unread ?? 0
  const settles = may(account, client.newsletter.tasks.who)
  const numbers = useQuery(client.newsletter.numbers, {}, { enabled: settles })
  const openTasks = settles ? (numbers.data?.openTasks ?? 0) : 0
  const parts = partsFor(account).map(
    ({ name, icon, chosenIcon, keys }): RailItem => ({
      id: name,
      label: words.parts[name],
      icon,
      chosenIcon,
      keys,
      chosen: place.part === name && !atMine,
      onClick: () => goTo(firstPlaceIn(name, account)),
      ...(name === 'letters' && { waiting: unread, waitingLabel: `${words.letters.unread} ${unread}` }),
      ...(name === 'newsletter' && {
        waiting: openTasks,
        waitingLabel: `${words.newsletter.tasks.title} ${openTasks}`,
      }),
    }),
  )
  const below: RailItem[] = [
    {
      id: 'help',
      label: words.frame.help,
      icon: <QuestionCircle20Regular />,
      chosenIcon: <QuestionCircle20Filled />,
      chosen: props.helpOpen,
      onClick: props.onHelp,
      keys: 'F1',
    },
    {
      id: 'mine',
      label: words.frame.settings,
      icon: <Settings20Regular />,
      chosenIcon: <Settings20Filled />,
      chosen: atMine,
      onClick: () => goTo({ part: 'office', view: 'mine' }),
    },
  ]
  return <Rail parts={parts} below={below} />
}
