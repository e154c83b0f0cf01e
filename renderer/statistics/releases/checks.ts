import { isOfLetters, type ReleasePlan, type ReleaseProof } from '../../../shared/statistics/releases.ts'
import type { ReleasesWords } from '../../../shared/words/statistics/releases-ja.ts'

/** What was checked of a table, in words. */
export function checksOf(
  { outcome }: Pick<ReleaseProof, 'outcome'>,
  { fewest, rows }: Pick<ReleasePlan, 'fewest' | 'rows'>,
  words: ReleasesWords,
): { good: boolean; text: string }[] {
  const known = outcome === 'proved' || outcome === 'lost'
  const earlier = outcome === 'proved'
  return [
    { good: known, text: known ? words.check.small(fewest) : words.checkOpen.small(fewest) },
    { good: known, text: known ? words.check.sums : words.checkOpen.sums },
    {
      good: earlier,
      text: earlier
        ? words.check.earlier
        : outcome === 'contradiction'
          ? words.checkOpen.disagrees
          : words.checkOpen.earlier,
    },
    { good: true, text: isOfLetters(rows) ? words.check.letters(fewest) : words.check.paths },
  ]
}
