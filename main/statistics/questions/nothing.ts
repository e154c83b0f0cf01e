import type { Answered, Asked, Kept, StatisticsAnswer } from '../../../shared/statistics/questions.ts'

/** What is kept where no log was ever taken in. */
export const nothingKept: Kept = { period: null, servers: [] }

/** The answer to any question where nothing is kept. */
export function nothingAsked({ panels, compare }: Asked): Answered {
  const answer: StatisticsAnswer = {
    totals: {
      pageViews: 0,
      visits: 0,
      visitors: 0,
      hits: 0,
      downloads: 0,
      notFound: 0,
      robots: 0,
      requests: 0,
      files: 0,
      bytes: 0,
    },
    panels: panels.map(() => ({ rows: [], further: { values: 0, count: 0 } })),
  }
  return { ...answer, compared: compare && answer }
}
