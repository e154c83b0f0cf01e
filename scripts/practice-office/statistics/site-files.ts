import { siteEvents, sitePages } from './site.ts'

/** The names of the pages of the invented Site, as a list that the program reads. */
export function titleList(): string {
  return ['path,title', ...sitePages.map(({ path, ja }) => `${path},${ja}`)].join('\n')
}

/** What was announced on the Site in the three years before a moment, by its day (2026-10-20). */
export function announcedBefore(now: Date): { day: string; text: string }[] {
  const year = now.getUTCFullYear()
  return [year - 2, year - 1, year].flatMap((one) =>
    siteEvents
      .map(({ dayOfYear, ja }) => ({
        day: new Date(Date.UTC(one, 0, 1 + dayOfYear)).toISOString().slice(0, 10),
        text: ja,
      }))
      .filter(({ day }) => day < now.toISOString().slice(0, 10)),
  )
}
