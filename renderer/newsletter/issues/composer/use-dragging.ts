import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'

export type DragStart = (event: PointerEvent<HTMLElement>, at: number) => void

/** Where a dragged block would be put: before the block of this place, and how far down that is in the scrolled pane, in pixels. */
export type DropLine = { before: number; top: number } | null

/** Pixels that the pointer moves before a press becomes a drag; how near to the edge of the pane it scrolls, and how far with each frame. */
const threshold = 4
const edge = 40
const step = 12

/** Drags blocks by their handles. Escape gives it up; near the edge the pane scrolls. */
export function useDragging(
  pane: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): { onDrag: DragStart; line: DropLine; dragged: number | null } {
  const [line, setLine] = useState<DropLine>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const onDrag = useCallback<DragStart>(
    (event, at) => {
      if (event.button !== 0 || !pane.current) return
      const root = pane.current
      const startY = event.clientY
      let y = startY
      let moving = false
      let target: DropLine = null
      const place = (): void => {
        target = dropLine(root, y)
        setLine(target)
      }
      const frame = (): void => {
        if (!moving) return
        const { top, bottom } = root.getBoundingClientRect()
        const by = y < top + edge ? -step : y > bottom - edge ? step : 0
        if (by !== 0) {
          root.scrollTop += by
          place()
        }
        waiting = requestAnimationFrame(frame)
      }
      let waiting = 0
      const move = (moved: globalThis.PointerEvent): void => {
        y = moved.clientY
        if (!moving && Math.abs(y - startY) < threshold) return
        if (!moving) {
          moving = true
          setDragged(at)
          waiting = requestAnimationFrame(frame)
        }
        place()
      }
      const end = (): void => {
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', drop)
        window.removeEventListener('pointercancel', end)
        window.removeEventListener('keydown', key, true)
        cancelAnimationFrame(waiting)
        moving = false
        stop.current = null
        setLine(null)
        setDragged(null)
      }
      const drop = (): void => {
        const to = moving && target ? (target.before > at ? target.before - 1 : target.before) : at
        end()
        if (to !== at) onMove(at, to)
      }
      const key = (pressed: KeyboardEvent): void => {
        if (pressed.key !== 'Escape') return
        pressed.preventDefault()
        pressed.stopPropagation()
        end()
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', drop)
      window.addEventListener('pointercancel', end)
      window.addEventListener('keydown', key, true)
      stop.current = end
    },
    [pane, onMove],
  )
  return { onDrag, line, dragged }
}

function dropLine(root: HTMLElement, y: number): DropLine {
  const blocks = [...root.querySelectorAll<HTMLElement>('section.pair')].map((block) => block.getBoundingClientRect())
  if (blocks.length === 0) return null
  const before = blocks.findIndex((block) => y < block.top + block.height / 2)
  const at = before < 0 ? blocks.length : before
  const edgeY = at < blocks.length ? blocks[at]!.top - 6 : blocks.at(-1)!.bottom + 6
  return { before: at, top: edgeY - root.getBoundingClientRect().top + root.scrollTop }
}
