import type { HolderMessage } from './letters/reading/holder-message.ts'

// The document around a letter, from the letters' own host: it shows the letter in a frame without scripts, and tells the page how high it
// is and that Escape or Space was pressed in it. Nothing else, and it hears nothing.

const asked = new URLSearchParams(window.location.search)
const tallest = Number(asked.get('tallest'))
let told: number | null | undefined
let shown = ''
let growths = 0
let endless = false

const { documentElement: root, body } = document
root.style.cssText = 'height: 100%; overflow: hidden'
body.style.cssText = 'height: 100%; margin: 0'
const frame = document.createElement('iframe')
frame.style.cssText = 'display: block; width: 100%; height: 100%; border: 0'
frame.title = asked.get('title') ?? ''
// Of one origin with this document, so that it can be measured; without scripts, forms, windows, and any way to navigate another frame.
frame.setAttribute('sandbox', 'allow-same-origin')
frame.addEventListener('load', follow)
frame.src = `/${asked.get('id')}?theme=${asked.get('theme')}`
body.append(frame)

/** Measures the letter now, and whenever its text flows anew: another width, another size of letters, something in it opened. */
function follow(): void {
  measure()
  const letter = frame.contentDocument
  if (!letter?.body) return
  new ResizeObserver(measure).observe(letter.body)
  letter.addEventListener(
    'toggle',
    () => {
      growths = 0
      measure()
    },
    true,
  )
  letter.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape') tell({ leave: true })
    // Chromium lets Page Down move what stands around a frame, and Space not. On what can be opened it opens.
    if (event.key !== ' ' || told === null || letter.activeElement?.closest('summary')) return
    event.preventDefault()
    tell({ turn: event.shiftKey ? -1 : 1 })
  })
}

/** A letter that grows because its frame has grown is followed three times, and then scrolls in its frame: it would grow for ever. */
function measure(): void {
  if (endless) return
  const now = `${frame.clientWidth} ${window.devicePixelRatio}`
  if (now !== shown) growths = 0
  shown = now
  let height = heightOf(frame.contentDocument)
  if (height === told) return
  if (typeof told === 'number' && height !== null && height > told && ++growths > 3) {
    endless = true
    height = leaveToScroll()
  }
  told = height
  tell({ height })
}

/** In whole pixels, the bar for scrolling sideways included; null for what is not there or higher than a page can be, which scrolls in its frame. */
function heightOf(letter: Document | null): number | null {
  if (!letter?.body) return null
  const { documentElement, body: text } = letter
  // A bar beside the text would make it narrower while it is measured, and afterwards there is nothing to scroll.
  documentElement.style.overflowY = 'hidden'
  const bar = frame.clientHeight - documentElement.clientHeight
  const height = Math.ceil(Math.max(text.scrollHeight, text.getBoundingClientRect().height)) + bar
  return height <= tallest ? height : leaveToScroll()
}

function leaveToScroll(): null {
  frame.contentDocument?.documentElement.style.removeProperty('overflow-y')
  return null
}

function tell(message: HolderMessage): void {
  // To whoever frames it, which by its policy can only be the page.
  window.parent.postMessage(message, '*')
}
