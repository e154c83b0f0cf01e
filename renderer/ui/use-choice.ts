import { useCallback, useEffect, useRef, useState } from 'react'
import { placeBeside } from './place-beside.ts'

/** A list of which only the pages near the eye are held. */
export type HeldRows = {
  total: number
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
  /** To the one after or before it; one that has left the list is followed by the one that took its place. */
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

  const choosePlace = useCallback((next: number) => {
    const row = latest.current.pages.at(next)
    setWanted(row ? null : next)
    if (row) setChosen({ id: row.id, place: next })
  }, [])
  const chooseId = useCallback((id: string | null) => {
    setWanted(null)
    setChosen((before) => (id === null ? null : { id, place: before?.place ?? 0 }))
  }, [])
  const step = useCallback(
    (by: 1 | -1) => {
      const {
        pages: { total },
        chosen: now,
        place: at,
      } = latest.current
      const next = placeBeside(at, now?.place ?? null, by, total)
      if (next !== null) choosePlace(next)
    },
    [choosePlace],
  )
  return { id: chosen?.id ?? null, place, choosePlace, chooseId, step }
}
