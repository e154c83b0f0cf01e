import type { ThemeName } from '../../ui/theme.ts'

/** app://letter/ID beside app://desk, and the host `letter…` beside `desk…` where the shell stands in for app: by another scheme. */
export function letterAddress(id: string, theme: ThemeName, window: Pick<Location, 'protocol' | 'host'>): string {
  return `${window.protocol}//${window.host.replace(/^desk\b/u, 'letter')}/${id}?theme=${theme}`
}
