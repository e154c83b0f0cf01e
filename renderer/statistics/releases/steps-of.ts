import { nameIn } from '../../../shared/office/account.ts'
import { columnsOf, type Release, type ReleaseProof } from '../../../shared/statistics/releases.ts'
import { rowsName } from '../../../shared/statistics/release-names.ts'
import type { ReleasesWords } from '../../../shared/words/statistics/releases-ja.ts'
import { countOf } from '../../ui/numbers.ts'
import { checksOf } from './checks.ts'
import type { Step, StepMark } from '../../ui/steps.tsx'

/** The steps of a release with what was done in each. */
export function stepsOf(
  { plan, state, askedOf, approved }: Release,
  counts: { withheld: number } | undefined,
  proof: ReleaseProof | undefined,
  words: ReleasesWords,
  language: 'ja' | 'en',
): Step[] {
  const { steps, stepText: text } = words
  const proved = proof?.outcome === 'proved'
  const isPublic = state === 'published' || state === 'replaced'
  const checks = proof ? checksOf(proof, plan, words).length : 0
  const worked: StepMark = proof === undefined ? 'open' : proved ? 'done' : 'mend'
  return [
    { name: steps.choose, text: text.choose(rowsName(language, plan), text[columnsOf(plan.rows)]), mark: 'done' },
    {
      name: steps.withhold,
      text: counts ? text.withhold(countOf(counts.withheld)) : text.checking,
      mark: worked === 'mend' ? 'open' : worked,
    },
    {
      name: steps.check,
      text: proof === undefined ? text.checking : proved ? text.checked(checks) : text.toMend,
      mark: worked,
    },
    {
      name: steps.approve,
      text: approved
        ? text.approvedBy(nameIn(language, approved.by))
        : askedOf
          ? text.approveOf(nameIn(language, askedOf))
          : text.approve,
      mark: approved ? 'done' : proved ? 'here' : 'open',
    },
    { name: steps.publish, text: text.publish, mark: isPublic ? 'done' : state === 'approved' ? 'here' : 'open' },
  ]
}
