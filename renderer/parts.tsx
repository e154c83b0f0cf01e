import {
  BuildingGovernment20Filled,
  BuildingGovernment20Regular,
  ChatBubblesQuestion20Filled,
  ChatBubblesQuestion20Regular,
  DataTrending20Filled,
  DataTrending20Regular,
  Mail20Filled,
  Mail20Regular,
  News20Filled,
  News20Regular,
} from '@fluentui/react-icons'
import type { ComponentType, ReactElement, Ref } from 'react'
import { may } from '../shared/may.ts'
import type { Account } from '../shared/office/account.ts'
import type { Who } from '../shared/rpc.ts'
import type { LettersPlace } from '../shared/shell/window-place.ts'
import type { Words } from '../shared/words/index.ts'
import { AnswersPart, type AnswersHandle, type AnswersScreen, type AnswersTarget } from './answers/index.tsx'
import { client } from './client.ts'
import { LettersPart, LettersSearch, type LettersHandle } from './letters/index.tsx'
import { NewsletterPart, type NewsletterHandle, type NewsletterScreen } from './newsletter/index.tsx'
import { StatisticsPart, type StatisticsHandle, type StatisticsScreen } from './statistics/index.tsx'
import { OfficePart } from './office/index.tsx'
import type { OfficeView } from './office/office-views.ts'
import type { SearchBoxProps } from './ui/frame/search-box.tsx'

/** Where a person is: a part, in the office one of its views, in Q&A what another part led to. */
export type Place =
  | { part: 'letters' }
  | { part: 'answers'; target?: AnswersTarget }
  | { part: 'newsletter' }
  | { part: 'statistics' }
  | { part: 'office'; view: OfficeView; sample?: string | undefined }

/** What a part finds around it. */
export type Desk = {
  account: Account
  place: Place
  goTo: (place: Place) => void
  /** What is searched for in each part. */
  searches: Readonly<Partial<Record<Place['part'], string>>>
  searchLetters: (text: string) => void
  searchAnswers: (text: string) => void
  searchReaders: (text: string) => void
  searchStatistics: (text: string) => void
  outbox: boolean
  setOutbox: (open: boolean) => void
  letters: Ref<LettersHandle>
  answers: Ref<AnswersHandle>
  /** Which screen of Q&A is at hand, for its help. */
  onAnswersScreen: (screen: AnswersScreen) => void
  openLetter: (id: string) => void
  openAnswers: (target: AnswersTarget) => void
  newsletter: Ref<NewsletterHandle>
  /** Which screen of the newsletter is at hand, for its help. */
  onNewsletterScreen: (screen: NewsletterScreen) => void
  statistics: Ref<StatisticsHandle>
  /** Which screen of the statistics is at hand, for its help. */
  onStatisticsScreen: (screen: StatisticsScreen) => void
  /** Where the account stood in the letters before a lock, and who keeps where it stands. */
  start: LettersPlace | null
  onPlace: (place: LettersPlace) => void
}

/** One part of the program as the window shows it. */
export type DeskPart = {
  readonly name: Place['part']
  readonly keys: string
  readonly icon: ReactElement
  readonly chosenIcon: ReactElement
  /** Who finds it in the rail. */
  readonly who: Who
  /** Whose desk may open with it; whoever finds it in the rail, unless said. */
  readonly opensFor?: Who
  readonly view: (desk: Desk) => ReactElement
  /** Kept as it is while another part is at hand. */
  readonly stays?: boolean
  /** What the search of the top bar asks for, where the part has one. */
  readonly searchable?: {
    readonly who: Who
    readonly prompt: (words: Words) => string
    /** A field of its own, where the part offers more than words. */
    readonly Field?: ComponentType<SearchBoxProps>
  }
}

/** The parts that stand, in the order of the rail: a part is one line. */
export const deskParts: readonly DeskPart[] = [
  {
    name: 'letters',
    keys: 'Ctrl+1',
    icon: <Mail20Regular />,
    chosenIcon: <Mail20Filled />,
    who: client.letters.list.who,
    stays: true,
    searchable: { who: client.letters.list.who, prompt: (words) => words.frame.searchLetters, Field: LettersSearch },
    view: (desk) => (
      <LettersPart
        ref={desk.letters}
        search={desk.searches.letters ?? ''}
        onSearch={desk.searchLetters}
        account={desk.account}
        openOffice={(view, sample) => desk.goTo({ part: 'office', view, sample })}
        openAnswers={desk.openAnswers}
        outbox={desk.outbox}
        onOutbox={desk.setOutbox}
        start={desk.start}
        onPlace={desk.onPlace}
      />
    ),
  },
  {
    name: 'answers',
    keys: 'Ctrl+2',
    icon: <ChatBubblesQuestion20Regular />,
    chosenIcon: <ChatBubblesQuestion20Filled />,
    who: client.answers.entries.who,
    // A supervisor begins with the numbers.
    opensFor: client.answers.candidates.who,
    stays: true,
    searchable: { who: client.answers.entries.who, prompt: (words) => words.answers.search },
    view: (desk) => (
      <AnswersPart
        ref={desk.answers}
        account={desk.account}
        search={desk.searches.answers ?? ''}
        onSearch={desk.searchAnswers}
        target={desk.place.part === 'answers' ? desk.place.target : undefined}
        onScreen={desk.onAnswersScreen}
        openLetter={desk.openLetter}
      />
    ),
  },
  {
    name: 'newsletter',
    keys: 'Ctrl+3',
    icon: <News20Regular />,
    chosenIcon: <News20Filled />,
    who: client.newsletter.numbers.who,
    opensFor: client.newsletter.list.who,
    stays: true,
    searchable: { who: client.newsletter.list.who, prompt: (words) => words.frame.searchReaders },
    view: (desk) => (
      <NewsletterPart
        ref={desk.newsletter}
        account={desk.account}
        search={desk.searches.newsletter ?? ''}
        onSearch={desk.searchReaders}
        onScreen={desk.onNewsletterScreen}
      />
    ),
  },
  {
    name: 'statistics',
    keys: 'Ctrl+4',
    icon: <DataTrending20Regular />,
    chosenIcon: <DataTrending20Filled />,
    who: client.statistics.imports.who,
    // Whoever may look at the numbers: an administrator begins elsewhere.
    opensFor: client.statistics.ask.who,
    stays: true,
    searchable: { who: client.statistics.ask.who, prompt: (words) => words.frame.searchStatistics },
    view: (desk) => (
      <StatisticsPart
        ref={desk.statistics}
        account={desk.account}
        search={desk.searches.statistics ?? ''}
        onSearch={desk.searchStatistics}
        onScreen={desk.onStatisticsScreen}
      />
    ),
  },
  {
    name: 'office',
    keys: 'Ctrl+5',
    icon: <BuildingGovernment20Regular />,
    chosenIcon: <BuildingGovernment20Filled />,
    who: 'signed-in',
    view: ({ account, place, goTo }) => (
      <OfficePart
        account={account}
        view={place.part === 'office' ? place.view : 'mine'}
        sample={place.part === 'office' ? place.sample : undefined}
        onView={(view) => goTo({ part: 'office', view })}
      />
    ),
  },
]

/** The parts that an account may open. */
export function partsFor(account: Account): DeskPart[] {
  return deskParts.filter((part) => may(account, part.who))
}
