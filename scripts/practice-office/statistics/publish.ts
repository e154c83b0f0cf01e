import { dayIn } from '../../../shared/days.ts'
import type { Release, ReleasePlan } from '../../../shared/statistics/releases.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import type { PracticeDesk } from '../desk-calls.ts'

/** The months of a release that are over and closed, by how many of the last are meant. */
const plans: readonly {
  titles: { ja: string; en: string }
  plan: Pick<ReleasePlan, 'rows' | 'measure'>
  months: number
}[] = [
  {
    titles: { ja: '国・地域別の訪問', en: 'Visits by country or region' },
    plan: { rows: 'country', measure: 'visits' },
    months: 6,
  },
  {
    titles: { ja: 'よく読まれたページ', en: 'Pages read most' },
    plan: { rows: 'page', measure: 'pageViews' },
    months: 3,
  },
]

/**
 * Publishes two tables of the practice office: one supervisor prepares them and another approves. Months that are over are closed before. Signed in as
 * the first at the beginning and at the end.
 */
export async function publishTables(
  desk: PracticeDesk,
  folder: string,
  first: string,
  second: string,
): Promise<number> {
  const { settings } = await desk.call<{ settings: StatisticsSettings }>('statistics.settings', {})
  const today = dayIn(settings.timeZone, new Date())
  await desk.call('statistics.closeDays', { before: `${today.slice(0, 7)}-01` })
  const months = await desk.call<string[]>('statistics.releaseMonths', {})
  const ids: string[] = []
  for (const { titles, plan, months: count } of plans) {
    const period = months.slice(-count)
    const { id } = await desk.call<{ id: string }>('statistics.startRelease', {
      titles,
      plan: { ...plan, from: period[0], to: period.at(-1) },
    })
    const [approver] = await desk.call<{ accountId: string }[]>('statistics.releaseApprovers', { id })
    await desk.call('statistics.askRelease', { id, revision: 1, of: approver!.accountId })
    ids.push(id)
  }
  await desk.change(second)
  for (const id of ids) {
    const { revision } = await desk.call<Release>('statistics.release', { id })
    const { hash } = await desk.call<{ hash: string }>('statistics.releaseTable', { id, revision })
    await desk.call('statistics.approveRelease', { id, revision, hash })
    await desk.call('statistics.publishRelease', { id, path: folder })
  }
  await desk.change(first)
  return ids.length
}
