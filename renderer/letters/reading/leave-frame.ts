import { useEffect } from 'react'

/** In the frame of a letter no key of the program acts: once the shell's question about a link is answered, the focus goes back to what the frame stands in. */
export function useLeaveFrame(): void {
  useEffect(
    () =>
      window.madoguchi.onShell((event) => {
        if (event.kind === 'answered') requestAnimationFrame(leaveFrame)
      }),
    [],
  )
}

function leaveFrame(): void {
  if (document.activeElement instanceof HTMLIFrameElement)
    document.activeElement.closest<HTMLElement>('[tabindex]')?.focus()
}
