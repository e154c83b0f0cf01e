import type { Language } from '../../shared/office/account.ts'

/** The language of the surroundings, as POSIX orders its variables; where none is set (Windows) that of the system. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale =
    environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en'
}
