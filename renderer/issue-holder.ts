// The document around the preview of an issue, from the letters' own host: it shows the mail in a frame without scripts. What it shows stands behind the
// # of its address; another text there brings another state of the mail, at the same place where one was reading. It tells nothing, and hears nothing.

const { documentElement: root, body } = document
root.style.cssText = 'height: 100%; overflow: hidden'
body.style.cssText = 'height: 100%; margin: 0; position: relative'
const title = new URLSearchParams(window.location.search).get('title') ?? ''
let shown: HTMLIFrameElement | null = null
let coming: HTMLIFrameElement | null = null

function show(): void {
  const path = window.location.hash.slice(1)
  if (!/^\/(?:issue|reader|release)\/[\w/?=&-]+$/.test(path)) return
  coming?.remove()
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden'
  frame.title = title
  // Of one origin with this document, so that its place can be kept; without scripts, forms, windows, and any way to navigate another frame.
  frame.setAttribute('sandbox', 'allow-same-origin')
  frame.addEventListener('load', () => {
    if (coming !== frame) return
    keepPlace(shown, frame)
    frame.style.visibility = 'visible'
    shown?.remove()
    shown = frame
    coming = null
  })
  frame.src = path
  coming = frame
  body.append(frame)
}

/** One goes on reading where one was. What could not be had is another origin's, and has no place. */
function keepPlace(from: HTMLIFrameElement | null, to: HTMLIFrameElement): void {
  const page = to.contentDocument?.defaultView
  page?.scrollTo(0, from?.contentDocument?.defaultView?.scrollY ?? 0)
}

window.addEventListener('hashchange', show)
show()
