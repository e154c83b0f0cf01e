import {
  ArrowDownload16Regular,
  ArrowImport16Regular,
  ArrowReply16Regular,
  Bot16Regular,
  CalendarStar16Regular,
  Clock16Regular,
  DataTrending16Regular,
  Document16Regular,
  Globe16Regular,
  LinkDismiss16Regular,
  PhoneDesktop16Regular,
  ShareAndroid16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Counted, Dimension } from '../../shared/statistics/questions.ts'
import type { ReleaseRows } from '../../shared/statistics/releases.ts'

/** Where one is in the part. */
export type StatisticsPlace =
  | 'overview'
  | 'pages'
  | 'referrers'
  | 'countries'
  | 'hours'
  | 'downloads'
  | 'technology'
  | 'notFound'
  | 'robots'
  | 'events'
  | 'imports'
  | 'releases'

export const placeIcons: Record<StatisticsPlace, ReactElement> = {
  overview: <DataTrending16Regular />,
  pages: <Document16Regular />,
  referrers: <ArrowReply16Regular />,
  countries: <Globe16Regular />,
  hours: <Clock16Regular />,
  downloads: <ArrowDownload16Regular />,
  technology: <PhoneDesktop16Regular />,
  notFound: <LinkDismiss16Regular />,
  robots: <Bot16Regular />,
  events: <CalendarStar16Regular />,
  imports: <ArrowImport16Regular />,
  releases: <ShareAndroid16Regular />,
}

/** Places with numbers, in the order of the list. */
export const numberPlaces = [
  'overview',
  'pages',
  'referrers',
  'countries',
  'hours',
  'downloads',
  'technology',
  'notFound',
  'robots',
] as const satisfies readonly StatisticsPlace[]

/** What a table that becomes public is about when it is begun at a place. */
export const releaseRowsOf: Partial<Record<StatisticsPlace, ReleaseRows>> = {
  pages: 'page',
  hours: 'weekday',
  technology: 'browser',
}

/** What is listed at a place: one list, or several that tabs lead to. `robots` counts robots, whatever the switch says. */
export type PlaceList = { dimension: Dimension; counted?: Counted; robots?: boolean }

export const placeLists: Partial<Record<StatisticsPlace, readonly PlaceList[]>> = {
  pages: [{ dimension: 'page' }, { dimension: 'entry' }, { dimension: 'exit' }, { dimension: 'section' }],
  referrers: [{ dimension: 'referrer' }, { dimension: 'engine' }, { dimension: 'campaign' }],
  countries: [{ dimension: 'country' }, { dimension: 'domain' }],
  downloads: [{ dimension: 'file' }],
  technology: [{ dimension: 'browser' }, { dimension: 'system' }, { dimension: 'device' }],
  notFound: [{ dimension: 'missing' }, { dimension: 'link' }],
  robots: [{ dimension: 'robot', counted: 'hits', robots: true }],
}
