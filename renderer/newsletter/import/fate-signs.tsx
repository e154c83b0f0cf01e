import {
  ArrowSync16Regular,
  EqualCircle16Regular,
  PersonAdd16Filled,
  PersonProhibited16Regular,
  ErrorCircle16Filled,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Fate, ImportRow } from '../../../shared/newsletter/import.ts'
import type { Tone } from '../../ui/status.tsx'

/** How a fate looks. */
export const fateSigns: Record<Fate, { tone: Tone; icon: ReactElement }> = {
  added: { tone: 'own', icon: <PersonAdd16Filled /> },
  updated: { tone: 'own', icon: <ArrowSync16Regular /> },
  unchanged: { tone: 'neutral', icon: <EqualCircle16Regular /> },
  suggested: { tone: 'look', icon: <Warning16Filled /> },
  refused: { tone: 'neutral', icon: <PersonProhibited16Regular /> },
}

/**
 * The sign of a row: whoever stays away did so by their own will, but an address that is none is a fault of the file, and a consent without a
 * date is to be looked at.
 */
export function signOf({
  fate,
  why,
  undated,
  strangeState,
}: Pick<ImportRow, 'fate' | 'why' | 'undated' | 'strangeState'>): {
  tone: Tone
  icon: ReactElement
} {
  if (fate === 'added' && (undated !== '' || strangeState !== '')) return fateSigns.suggested
  return why === 'not-an-address' ? { tone: 'stopped', icon: <ErrorCircle16Filled /> } : fateSigns[fate]
}
