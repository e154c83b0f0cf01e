import type { ThemeName } from '../../ui/theme.ts'
import { tallestLetter } from './holder-message.ts'

/**
 * The document around a letter (renderer/holder.ts): at app://letter beside app://desk, and the host `letter…` beside `desk…` where the shell
 * stands in for app: by another scheme.
 */
export function letterAddress(
  letter: { id: string; theme: ThemeName; title: string },
  window: Pick<Location, 'protocol' | 'host'>,
): string {
  const query = new URLSearchParams({ ...letter, tallest: String(tallestLetter) })
  return `${window.protocol}//${window.host.replace(/^desk\b/u, 'letter')}/holder.html?${query}`
}
