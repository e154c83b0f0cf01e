import type { Period } from '../../shared/statistics/questions.ts'

/** A name that every system takes, with the days that its numbers are of: Visits by day-2026-10-01_2026-10-31.csv. */
export function chartFileName(title: string, period: Period | null, kind: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
  return `${plain || 'statistics'}${period ? `-${daysOf(period)}` : ''}.${kind}`
}

function daysOf({ from, to }: Period): string {
  return from === to ? from : `${from}_${to}`
}
