import { useState } from 'react'
import type { Account } from '../shared/office/account.ts'
import { officeViewsFor } from './office/office-views.ts'
import { partsFor, type Place } from './parts.tsx'

/** The place at hand; an account whose roles change is led to what it may still open. */
export function usePlace(account: Account): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(() => firstPlaceIn(partsFor(account)[0]!.name, account))
  return [mayBeAt(place, account) ? place : { part: 'office', view: 'mine' }, setPlace]
}

/** Where a part opens: the office at the first of the views that the account may open. */
export function firstPlaceIn(part: Place['part'], account: Account): Place {
  return part === 'office' ? { part, view: officeViewsFor(account.roles)[0]! } : { part }
}

function mayBeAt(place: Place, account: Account): boolean {
  if (!partsFor(account).some((part) => part.name === place.part)) return false
  return place.part !== 'office' || officeViewsFor(account.roles).includes(place.view)
}
