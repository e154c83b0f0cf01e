import type { BlockKind, IssueDocument, IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'
import type { Words } from '../../../../shared/words/index.ts'
import type { Dates } from '../../../ui/dates.ts'

/** What a finding says: its title, why, and where it is. */
export function findingWords(
  finding: Finding,
  told: { words: Words; dates: Dates; now: string; kindOf: (block: string) => BlockKind | null },
): { title: string; why: string; where: string } {
  const { words, dates, now } = told
  const say = words.newsletter.issues
  const { code, language, block, place, shown } = finding
  const title =
    language !== null && code === 'language-older'
      ? say.checks.olderIn[language]
      : language !== null && code === 'language-missing'
        ? say.checks.missingIn[language]
        : say.checks.findings[code].title
  const why = say.checks.findings[code].why(
    code === 'language-older' ? shown.map((one) => (isMoment(one) ? dates.near(one, now) : one)) : shown,
  )
  const named = language === null ? null : say.languages[language]
  const kind = block === null ? null : told.kindOf(block)
  const where =
    kind !== null
      ? say.checks.where(place, say.composer.kinds[kind], named)
      : named !== null && block === null
        ? say.checks.subjectWhere(named)
        : ''
  return { title, why, where }
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T/u.test(text)

/** The kind of a block of a document, by its id. */
export function kindsOf(document: IssueDocument): (block: string) => BlockKind | null {
  const kinds = new Map(document.content.map(({ attrs }) => [attrs.id, attrs.kind]))
  return (block) => kinds.get(block) ?? null
}

/** Where a finding leads. */
export type FindingTarget = { block: string | null; language: IssueLanguage | null }
