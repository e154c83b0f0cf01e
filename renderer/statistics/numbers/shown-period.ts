import { createContext } from 'react'
import type { Period } from '../../../shared/statistics/questions.ts'

/** The days that the numbers on a page are of, for the names of files that leave from it; null where there are none. */
export const ShownPeriod = createContext<Period | null>(null)
