import { StatisticsSettings } from '../../../shared/statistics/settings.ts'

/** The settings as they are typed: lists as one text, a line each. */
export type StatisticsDraft = {
  timeZone: string
  siteHosts: string
  visitorCookie: string
  sections: { key: number; code: string; ja: string; en: string; patterns: string }[]
  internal: string
  statics: string
  nginxFormat: string
  closeAfterDays: string
  watched: { key: number; path: string; server: string }[]
}

export function draftOf(settings: StatisticsSettings): StatisticsDraft {
  return {
    timeZone: settings.timeZone,
    siteHosts: settings.siteHosts.join('\n'),
    visitorCookie: settings.visitorCookie,
    sections: settings.sections.map(({ code, name, patterns }, key) => ({
      key,
      code,
      ...name,
      patterns: patterns.join('\n'),
    })),
    internal: settings.internal.join('\n'),
    statics: settings.statics.join('\n'),
    nginxFormat: settings.nginxFormat,
    closeAfterDays: String(settings.closeAfterDays),
    watched: settings.watched.map((one, key) => ({ key, ...one })),
  }
}

/** The settings that are typed, and the fields that cannot be meant; null as long as there are such. */
export function settingsOf(draft: StatisticsDraft): {
  settings: StatisticsSettings | null
  wrong: ReadonlySet<string>
} {
  const parsed = StatisticsSettings.safeParse({
    timeZone: draft.timeZone,
    siteHosts: linesOf(draft.siteHosts),
    visitorCookie: draft.visitorCookie,
    sections: draft.sections.map(({ code, ja, en, patterns }) => ({
      code,
      name: { ja, en },
      patterns: linesOf(patterns),
    })),
    internal: linesOf(draft.internal),
    statics: linesOf(draft.statics),
    nginxFormat: draft.nginxFormat,
    closeAfterDays: Number(draft.closeAfterDays),
    watched: draft.watched.map(({ path, server }) => ({ path, server })),
  })
  if (parsed.success) return { settings: parsed.data, wrong: new Set() }
  return { settings: null, wrong: new Set(parsed.error.issues.map(({ path }) => path.slice(0, 3).join('.'))) }
}

/** Lines that say something. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
