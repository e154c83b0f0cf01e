import { Problem } from '../../../shared/errors.ts'
import type { OfficeSettings } from '../../../shared/office/settings.ts'
import {
  isOfLetters,
  type ReleasePlan,
  type ReleaseProof,
  type ReleaseTable,
} from '../../../shared/statistics/releases.ts'
import { monthsBetween } from '../../../shared/months.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import { sectionFinder } from '../classes/path-patterns.ts'
import type { Database } from '../../database/open.ts'
import type { KeptMonth } from '../questions/kept-months.ts'
import { lastDayOf } from './count.ts'
import { releaseFiles } from './files/release-files.ts'
import type { Published } from './files/published.ts'
import { prove, type ProofDeps } from './prove.ts'
import { numberOf, planOf, type ReleaseColumns } from './release-rows.ts'
import { hashOf, listSealed, type ReleaseFile, type Sealed } from './seals.ts'

export type ComputeDeps = Pick<ProofDeps, 'ask' | 'letters' | 'withhold'> & {
  db: Database
  settings: () => StatisticsSettings
  office: () => OfficeSettings
  months: () => Promise<KeptMonth[]>
  now: () => Date
}

/** A release as it would be sealed now. */
export type Computed = Sealed & { table: ReleaseTable; proof: ReleaseProof; files: ReleaseFile[]; hash: string }

/** Counts, withholds, proves and lays out a release. Throws Problem `release_months` where a month of it is open or, of letters, not over. */
export async function compute(deps: ComputeDeps, row: ReleaseColumns): Promise<Computed> {
  const plan = planOf(row)
  const { sections } = deps.settings()
  const missingDays = await missingDaysOf(deps, plan)
  const sectionOf = sectionFinder(sections)
  const proved = await prove(
    { ...deps, sectionOf: (path) => sectionOf(path) || null },
    plan,
    listSealed(deps.db, row.id),
  )
  const table: ReleaseTable = {
    ...proved.table,
    missingDays,
    timeZone: zoneOf(deps, plan),
    sections:
      plan.rows === 'section'
        ? Object.fromEntries(sections.map(({ code, name }) => [code, name]))
        : plan.rows === 'category'
          ? deps.letters.categories()
          : {},
  }
  const files = await releaseFiles(publishedOf(deps, row, table))
  const { cells, listed } = proved
  return {
    table,
    proof: { ...proved.proof, at: deps.now().toISOString() },
    cells,
    listed,
    files,
    hash: hashOf(files),
  }
}

/** Days of a plan of which nothing was ever taken in; letters come in by themselves. */
async function missingDaysOf(deps: ComputeDeps, plan: ReleasePlan): Promise<number> {
  const months = monthsBetween(plan.from, plan.to)
  if (isOfLetters(plan.rows)) {
    if (plan.to >= monthIn(zoneOf(deps, plan), deps.now())) throw new Problem('release_months')
    return 0
  }
  const kept = new Map((await closedMonths(deps)).map((one) => [one.month, one]))
  if (months.some((month) => !kept.has(month))) throw new Problem('release_months')
  return months.reduce((sum, month) => sum + daysOf(month) - kept.get(month)!.days, 0)
}

/** Logs have a zone of their own; letters come in that of the office. */
const zoneOf = ({ settings, office }: Pick<ComputeDeps, 'settings' | 'office'>, { rows }: ReleasePlan): string =>
  isOfLetters(rows) ? office().timeZone : settings().timeZone

/** Months that are over and closed: what is open may still change. */
export async function closedMonths({
  months,
  settings,
  now,
}: Pick<ComputeDeps, 'months' | 'settings' | 'now'>): Promise<KeptMonth[]> {
  const present = monthIn(settings().timeZone, now())
  return (await months()).filter(({ month, closed }) => closed && month < present)
}

/** The month of a moment on the clocks of a zone, as 2026-10. */
export function monthIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(moment)
}

function publishedOf({ office }: Pick<ComputeDeps, 'office'>, row: ReleaseColumns, table: ReleaseTable): Published {
  const { edition } = row
  return {
    number: numberOf(row),
    edition,
    replaces: edition === 1 ? null : numberOf({ ...row, edition: edition - 1 }),
    titles: { ja: row.title_ja, en: row.title_en },
    office: office().officeName,
    plan: planOf(row),
    table,
  }
}

const daysOf = (month: string): number => Number(lastDayOf(month).slice(8))
