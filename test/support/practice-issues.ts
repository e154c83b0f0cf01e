import { deliveredIssue, leavingIssue, type PracticeIssue } from '../../scripts/practice-office/issues/contents.ts'
import type { IssueFacts } from '../../main/newsletter/issues/rendering/issue-facts.ts'
import type { IssueDocument } from '../../shared/newsletter/issue/document.ts'
import { inventedImage, inventedIssue } from './invented-issue.ts'

/** A picture of one pixel: a page shows it without fetching anything. */
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** Issues that are finished: those of the practice office, and one with a block of every kind. */
export const finishedIssues = (): { document: IssueDocument; facts: IssueFacts }[] => {
  const now = new Date('2026-11-29T18:00:00Z')
  const practice: PracticeIssue[] = [deliveredIssue(now), leavingIssue(now, inventedImage)]
  const invented: PracticeIssue = {
    number: 88,
    day: '2026-12-01',
    subjects: { ja: '書き初め会と年末年始', en: 'Calligraphy and the holidays' },
    document: inventedIssue(),
  }
  return [...practice, invented].map(({ document, number, day, subjects }) => ({
    document,
    facts: {
      number,
      day,
      subjects,
      title: { ja: 'Japanifornia', en: 'Japanifornia' },
      optOut: { mail: 'kouhou@consulate.example', page: 'https://site.example/leave' },
      imageOf: (hash) => (hash === inventedImage ? { src: pixel, width: 1104, height: 420 } : null),
    },
  }))
}
