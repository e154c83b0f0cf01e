import { useEffect, useState } from 'react'
import { may } from '../shared/may.ts'
import type { Account } from '../shared/office/account.ts'
import type { WindowPlace } from '../shared/shell/window-place.ts'
import { officeViewsFor } from './office/office-views.ts'
import { partsFor, type Place } from './parts.tsx'

/** The place at hand, first where the account stood when it was locked; an account whose roles change is led to what it may still open. */
export function usePlace(
  account: Account,
  kept: WindowPlace | null | undefined,
): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(() => firstPlaceIn(openingPart(account), account))
  const keptView = kept?.officeView ?? null
  const keptPart = kept && kept.part !== 'letters' && kept.part !== 'office' ? kept.part : null
  useEffect(() => {
    const view = officeViewsFor(account.roles).find((one) => one === keptView)
    if (view) setPlace({ part: 'office', view })
    else if (keptPart) setPlace({ part: keptPart })
    // Only once: afterwards the person goes where they like.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [keptView, keptPart])
  return [mayBeAt(place, account) ? place : { part: 'office', view: 'mine' }, setPlace]
}

/** The part with which the desk of an account opens. */
function openingPart(account: Account): Place['part'] {
  return partsFor(account).find(({ who, opensFor = who }) => may(account, opensFor))!.name
}

/** Where a part opens: the office at the first of the views that the account may open. */
export function firstPlaceIn(part: Place['part'], account: Account): Place {
  return part === 'office' ? { part, view: officeViewsFor(account.roles)[0]! } : { part }
}

function mayBeAt(place: Place, account: Account): boolean {
  if (!partsFor(account).some((part) => part.name === place.part)) return false
  return place.part !== 'office' || officeViewsFor(account.roles).includes(place.view)
}
