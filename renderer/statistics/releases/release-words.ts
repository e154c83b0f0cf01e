import { releasePages } from '../../../shared/statistics/release-names.ts'
import type { ReleasePageWords } from '../../../shared/words/statistics/release-pages-ja.ts'
import type { ReleasesWords } from '../../../shared/words/statistics/releases-ja.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'

/** The words of this room, those of the published pages among them. */
export function useReleaseWords(): { words: ReleasesWords; pages: ReleasePageWords; language: 'ja' | 'en' } {
  const [language] = useLanguage()
  return { words: useWords().statistics.releases, pages: releasePages[language], language }
}
