import { ToldProvider } from './told.tsx'
import type { StatisticsPartProps } from './part-props.ts'
import { StatisticsScreens } from './statistics-screens.tsx'

export type { StatisticsHandle, StatisticsScreen } from './part-props.ts'
export { useNumbersEdge } from './widths.ts'

/** The part 統計: how the Site is read, for supervisors, who may open no letter, and for administrators. */
export function StatisticsPart(props: StatisticsPartProps) {
  return (
    <ToldProvider>
      <StatisticsScreens {...props} />
    </ToldProvider>
  )
}
