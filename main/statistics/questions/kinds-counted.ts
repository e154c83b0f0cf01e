import type { Counted } from '../../../shared/statistics/questions.ts'
import { kindBits } from './value-tables.ts'

/** The kinds of requests that are counted by each name, as bits. */
export const kindsOf: Readonly<Record<Counted, number>> = {
  pageViews: kindBits.view,
  downloads: kindBits.download,
  notFound: kindBits.notFound | kindBits.missingFile,
  hits: kindBits.view | kindBits.download | kindBits.notFound | kindBits.other,
}
