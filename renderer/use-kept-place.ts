import { useCallback, useEffect, useRef } from 'react'
import type { LettersPlace, WindowPlace } from '../shared/shell/window-place.ts'
import { client, useQuery } from './client.ts'

/** Where an account stood when the desk was locked; undefined until it is known. Only its first answer counts. */
export function useKeptPlace(accountId: string): WindowPlace | null | undefined {
  const asked = useQuery(client.shell.place, { accountId }, { refetchOnMount: 'always' })
  const first = useRef<WindowPlace | null | undefined>(undefined)
  if (first.current === undefined && asked.isFetchedAfterMount) first.current = asked.data?.place ?? null
  return first.current
}

/** Keeps where the account stands, by ids alone; the shell forgets it when the program ends. */
export function useKeepPlace(
  accountId: string,
  at: { part: WindowPlace['part']; officeView: string | null },
  kept: WindowPlace | null | undefined,
): (place: LettersPlace) => void {
  const known = kept !== undefined
  const { part, officeView } = at
  const letters = useRef<LettersPlace | null>(null)
  letters.current ??= kept?.letters ?? null
  const keep = useCallback(() => {
    // Nothing is lost but the place if it cannot be kept.
    if (known)
      void client.shell
        .keepPlace({ accountId, place: { part, officeView, letters: letters.current } })
        .catch(() => undefined)
  }, [accountId, part, officeView, known])
  useEffect(keep, [keep])
  return useCallback(
    (place) => {
      letters.current = place
      keep()
    },
    [keep],
  )
}
