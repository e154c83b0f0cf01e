import type { Display, Screen } from 'electron'
import { only } from './only.ts'

/** Before its window is open a browser tells nobody which displays there are: none is known, and it places the window itself. */
export const screen = only('screen', { getAllDisplays: (): Display[] => [] }) as unknown as Pick<
  Screen,
  'getAllDisplays'
>
