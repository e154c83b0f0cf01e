import { useCallback, useEffect, useRef, useState } from 'react'
import { placeBeside } from './place-beside.ts'

/** A list of which only the pages near the eye are held. */
export type HeldRows = {
  total: number
  /** True until the first page of this list has come; what is held meanwhile belongs to the list before. */
  loading: boolean
  /** What stands at a place of the list; undefined where its page has not come yet. */
  at(index: number): { id: string } | undefined
  /** The place among the pages held, or -1. */
  indexOf(id: string): number
}

/** What is chosen in a list: by its id, and by its place as long as the list holds it. */
export type Choice = {
  id: string | null
  /** Its place in the list; -1 where the list does not hold it. */
  place: number
  choosePlace: (place: number) => void
  chooseId: (id: string | null) => void
  /** To the one after or before it, once the list has come; one that has left is followed by the one in its place. */
  step: (step: 1 | -1) => void
}

/** Chooses in a list of which only a part is held: a place that has not come yet is chosen when it comes. */
export function useChoice(pages: HeldRows, start: { id: string | null; at: number } | null): Choice {
  const [chosen, setChosen] = useState<{ id: string; place: number } | null>(
    start?.id ? { id: start.id, place: Math.max(0, start.at) } : null,
  )
  const [wanted, setWanted] = useState<number | null>(null)
  const found = chosen ? pages.indexOf(chosen.id) : -1
  const held = chosen !== null && (chosen.place >= pages.total || pages.at(chosen.place) !== undefined)
  // What is on a page that is not near the eye keeps the place where it was seen.
  const place = wanted ?? (found >= 0 || held ? found : (chosen?.place ?? -1))
  const latest = useRef({ pages, chosen, found, place })
  latest.current = { pages, chosen, found, place }

  useEffect(() => {
    if (chosen && found >= 0 && found !== chosen.place) setChosen({ id: chosen.id, place: found })
  }, [chosen, found])
  const arrived = wanted === null ? undefined : pages.at(wanted)?.id
  useEffect(() => {
    if (wanted === null || arrived === undefined) return
    setChosen({ id: arrived, place: wanted })
    setWanted(null)
  }, [wanted, arrived])

  /** The steps that were asked for before the list had come: keys are pressed faster than a desk answers. */
  const early = useRef(0)
  const choosePlace = useCallback((next: number) => {
    early.current = 0
    const row = latest.current.pages.at(next)
    setWanted(row ? null : next)
    if (row) setChosen({ id: row.id, place: next })
  }, [])
  const chooseId = useCallback((id: string | null) => {
    early.current = 0
    setWanted(null)
    setChosen((before) => (id === null ? null : { id, place: before?.place ?? 0 }))
  }, [])
  const step = useCallback(
    (by: 1 | -1) => {
      if (latest.current.pages.loading) early.current += by
      else {
        const next = placeAfter(latest.current, by)
        if (next !== null) choosePlace(next)
      }
    },
    [choosePlace],
  )
  const { loading } = pages
  useEffect(() => {
    if (loading || early.current === 0) return
    const next = placeAfter(latest.current, early.current)
    early.current = 0
    if (next !== null) choosePlace(next)
  }, [loading, choosePlace])
  return { id: chosen?.id ?? null, place, choosePlace, chooseId, step }
}

/** Where so many steps on or back lead, as far as the list goes; null where not even the first is possible. */
function placeAfter(
  now: { pages: HeldRows; chosen: { place: number } | null; place: number },
  steps: number,
): number | null {
  const by = steps > 0 ? 1 : -1
  let reached = placeBeside(now.place, now.chosen?.place ?? null, by, now.pages.total)
  for (let taken = 1; reached !== null && taken < Math.abs(steps); taken++) {
    const next = placeBeside(reached, null, by, now.pages.total)
    if (next === null) break
    reached = next
  }
  return reached
}
