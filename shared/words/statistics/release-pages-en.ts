import type { ReleasePageWords } from './release-pages-ja.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const nameOf = (month: string): string => months[Number(month.slice(5)) - 1] ?? ''

export const releasePagesEn: ReleasePageWords = {
  rows: {
    country: 'Country or region',
    section: 'Language',
    page: 'Page',
    device: 'Device',
    system: 'System',
    browser: 'Browser',
    weekday: 'Weekday',
    category: 'Category of letters',
    attribute: 'Answer in the form',
  },
  measures: { visits: 'visits', pageViews: 'page views', letters: 'letters' },
  hour: (hour) => `${hour}:00`,
  month: (month) => `${nameOf(month)} ${month.slice(0, 4)}`,
  shortMonth: nameOf,
  period: (from, to) => {
    if (from === to) return `${nameOf(from)} ${from.slice(0, 4)}`
    return from.slice(0, 4) === to.slice(0, 4)
      ? `${nameOf(from)}–${nameOf(to)} ${to.slice(0, 4)}`
      : `${nameOf(from)} ${from.slice(0, 4)} – ${nameOf(to)} ${to.slice(0, 4)}`
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  devices: { desktop: 'Desktop', mobile: 'Phone', tablet: 'Tablet', tv: 'TV' },
  others: (joined, rows) =>
    rows === 'country' ? `${joined} others` : rows === 'section' ? 'Others' : `${joined} others`,
  unknown: (rows) =>
    rows === 'section'
      ? 'Other pages'
      : rows === 'category'
        ? 'No category'
        : rows === 'attribute'
          ? 'Not given'
          : 'Unknown',
  total: 'Total',
  withheld: '–',
  withheldText: 'withheld',
  unit: (measure) => `Unit: ${measure}`,
  caption: {
    month: (rows, measure) =>
      `${measure.replace(/^./, (first) => first.toUpperCase())} by ${rows.toLowerCase()} and month`,
    hour: (_, measure) => `${measure.replace(/^./, (first) => first.toUpperCase())} by weekday and hour`,
  },
  chart: (rows, measure) => `${measure.replace(/^./, (first) => first.toUpperCase())} by ${rows.toLowerCase()}`,
  monthChart: (measure) => `${measure.replace(/^./, (first) => first.toUpperCase())} by month`,
  hourChart: (measure) => `${measure.replace(/^./, (first) => first.toUpperCase())} by hour`,
  publishedBy: (office) => office,
  about: 'How it was counted',
  definitions: {
    visits:
      'Visits: what one visitor looks at in a row is one visit. A new one begins after more than 30 minutes without a request, and at midnight.',
    pageViews: 'Page views: how often pages were shown. Images and other files are not counted.',
    letters: 'Letters: what came by the form of the Site and by mail. Several letters of one person count as so many.',
  },
  robotsLeftOut: 'Requests of robots are left out.',
  zone: (zone) => `Days and hours are those of ${zone}.`,
  missingDays: (days) => `There is no record of ${days} days of the period.`,
  rule: (fewest) =>
    `So that nobody can be recognized, numbers without a single day of at least ${fewest} different visitors are withheld (–), and so are numbers from which these could be calculated. Zeros are shown.`,
  letterRule: (fewest) =>
    `So that nobody can be recognized, numbers of letters from fewer than ${fewest} different people are withheld (–), and so are numbers from which these could be calculated. Zeros are shown.`,
  data: 'Data',
  csv: 'The data of this table (CSV)',
  xlsx: 'The same data (Excel)',
  description: 'Description of the data (text)',
  otherLanguage: '日本語',
  own: 'English',
  register: 'Published statistics',
  publishedOn: (day) => `published ${nameOf(day.slice(0, 7))} ${Number(day.slice(8))}, ${day.slice(0, 4)}`,
  edition: (edition) => `Edition ${edition}`,
  replaces: (number) => `This table takes the place of ${number}.`,
  source: 'Countries and regions:',
  policy: 'Statistical information regarding access to the Site is made public under section 4 of the privacy policy.',
  letterPolicy:
    'Statistical information regarding attributes of users is made public under section 4 of the privacy policy.',
}
