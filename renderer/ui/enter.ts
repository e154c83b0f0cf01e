import { useEffect, useRef } from 'react'
import { isComposing } from './composing.ts'

/** What takes Enter itself: fields of a form press its button, the rest does its own. */
const takesEnter =
  'a[href], button, input, select, summary, textarea, [contenteditable], [role="combobox"], [role="option"]'

/** Lets Enter press a button that shows it also where the focus is on none of its form's fields, as on the heading after a step. */
export function useEnter(press: () => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  }, [press])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.repeat || isComposing(event)) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest(takesEnter)) return
      if (document.querySelector('[aria-modal="true"], [role="menu"]')) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
