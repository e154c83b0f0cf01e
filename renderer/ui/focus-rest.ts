import { useEffect, useRef, type RefObject } from 'react'

/** Where the focus rests on the screens that are drawn, the latest last. */
const restingPlaces: RefObject<HTMLElement | null>[] = []

/** The heading that has the focus because nothing better was there. */
let standIn: HTMLElement | null = null

let lookAgain: () => void = () => undefined

/** Says where the focus rests as long as the caller is on the screen, should nothing else have it. */
export function useRestingPlace(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    restingPlaces.push(place)
    lookAgain()
    return () => void restingPlaces.splice(restingPlaces.lastIndexOf(place), 1)
  }, [place])
}

/**
 * Keeps the focus on something: when what had it is gone (a dialog was closed, a part changed, an editor was left), it goes back to the last thing that
 * had it and still stands there, else to the resting place of the screen, else to the screen's heading. Without it the next key would reach nothing.
 */
export function useFocusRest(): void {
  const had = useRef<WeakRef<HTMLElement>[]>([])
  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      // With the next frame but one: what is drawn may place the focus itself, and the browser takes it from what is hidden only when it draws.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => rest(had.current))
      })
    }
    const remember = (target: EventTarget | null) => {
      if (!(target instanceof HTMLElement) || target === standIn || target === document.body) return
      standIn = null
      const before = had.current.filter((one) => one.deref() !== target && one.deref()?.isConnected)
      had.current = [new WeakRef(target), ...before].slice(0, 12)
    }
    const onFocusIn = ({ target }: FocusEvent) => remember(target)
    // A field may have taken the focus as it was drawn.
    remember(document.activeElement)
    lookAgain = look
    const changes = new MutationObserver(look)
    const hidden = { attributes: true, attributeFilter: ['style', 'hidden'] }
    changes.observe(document.body, { childList: true, subtree: true, ...hidden })
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', look)
    window.addEventListener('focus', look)
    look()
    return () => {
      lookAgain = () => undefined
      cancelAnimationFrame(frame)
      changes.disconnect()
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', look)
      window.removeEventListener('focus', look)
    }
  }, [])
}

function rest(had: readonly WeakRef<HTMLElement>[]): void {
  const now = document.activeElement
  const lost = now === null || now === document.body || now === document.documentElement
  if (!document.hasFocus() || (!lost && now !== standIn)) return
  const main = document.querySelector<HTMLElement>('main')
  const place =
    document.querySelector<HTMLElement>('[aria-modal="true"]') ??
    had.map((one) => one.deref()).find((one) => one && isThere(one) && (main?.contains(one) ?? true)) ??
    restingPlaces.map(({ current }) => current).findLast((one) => one && isThere(one))
  if (place) return place.focus({ preventScroll: true })
  if (!lost) return
  standIn = headingOf(main)
  standIn?.focus({ preventScroll: true })
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled')
}

function headingOf(main: HTMLElement | null): HTMLElement | null {
  const heading = [...(main?.querySelectorAll<HTMLElement>('h1, h2, [role=heading]') ?? [])].find(isThere) ?? null
  if (heading && heading.tabIndex < 0) heading.tabIndex = -1
  return heading
}
