import { Problem } from '../../shared/errors.ts'
import type { Change, ChangedThing } from '../../shared/office/audit.ts'
import type { StatisticsSettings } from '../../shared/statistics/settings.ts'
import { internalRule } from './classes/internal.ts'
import { parseNginxFormat } from './lines/nginx-format.ts'
import { zoneDays } from './measures/zone-days.ts'

/** Throws Problem `bad_time_zone`, `bad_log_format`, `bad_internal` for what cannot be meant. */
export function checkSettings({ timeZone, nginxFormat, internal }: StatisticsSettings): void {
  try {
    zoneDays(timeZone)
  } catch {
    throw new Problem('bad_time_zone')
  }
  if (nginxFormat !== '' && parseNginxFormat(nginxFormat) === null) throw new Problem('bad_log_format')
  if (internalRule(internal) === null) throw new Problem('bad_internal')
}

/** What an act changes of the settings, as the record says it. */
export function settingChanges(before: StatisticsSettings, next: StatisticsSettings): Change[] {
  const was = new Map(valuesOf(before))
  return valuesOf(next).flatMap(([thing, to]) => {
    const from = was.get(thing) ?? ''
    return from === to ? [] : [{ thing, from, to }]
  })
}

function valuesOf(settings: StatisticsSettings): [ChangedThing, string][] {
  const { timeZone, internal, statics, sections, siteHosts, visitorCookie, nginxFormat, closeAfterDays, watched } =
    settings
  return [
    ['timeZone', timeZone],
    ['internalAddresses', internal.join(', ')],
    ['staticFiles', statics.join(', ')],
    ['siteSections', sections.map(({ code, patterns }) => `${code}: ${patterns.join(' ')}`).join(', ')],
    ['siteHosts', siteHosts.join(', ')],
    ['visitorCookie', visitorCookie],
    ['logFormat', nginxFormat],
    ['closeAfterDays', String(closeAfterDays)],
    ['watchedFolders', watched.map(({ path }) => path).join(', ')],
  ]
}
