import type { IssueLanguage, Pair } from '../../../../shared/newsletter/issue/document.ts'
import type { Finding, FindingCode } from '../../../../shared/newsletter/issue/finding.ts'

/** What has to be mended before anybody is asked to approve. */
const fixes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'subject-missing',
  'alternative-missing',
  'image-gone',
  'link-empty',
  'link-malformed',
  'variable-unknown',
  'token-in-text',
  'opt-out-missing',
  'unsubscribe-header-missing',
  'text-incomplete',
  'images-large',
])

/** A finding with the weight of its kind, and as much of what it shows as a screen takes. */
export function found(
  code: FindingCode,
  where: { pair?: Pair; place?: number; language?: IssueLanguage | null },
  shown: readonly string[] = [],
): Finding {
  return {
    code,
    weight: fixes.has(code) ? 'fix' : 'look',
    block: where.pair?.attrs.id ?? null,
    place: where.place ?? 0,
    language: where.language ?? null,
    shown: shown.slice(0, 10).map((one) => one.slice(0, 200)),
  }
}
