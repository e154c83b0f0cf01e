const space = 'http://www.w3.org/2000/svg'

/**
 * A drawing of the window as a file of its own (SVG 1.1): colours and type as they are drawn now, on the ground of the window, under its
 * title; without what belongs to pointer and keyboard.
 */
export function svgOf(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const theirs = [drawing, ...drawing.querySelectorAll('*')]
  const ours = [copy, ...copy.querySelectorAll('*')]
  ours.forEach((element, place) => dress(element, theirs[place]!))
  for (const element of copy.querySelectorAll('[data-not-exported]')) element.remove()
  const { width, height } = drawing.getBoundingClientRect()
  const ground = groundOf(drawing)
  copy.setAttribute('xmlns', space)
  copy.setAttribute('width', String(Math.round(width) + 2 * edge))
  copy.setAttribute('height', String(Math.round(height) + head + edge))
  copy.setAttribute('viewBox', `${-edge} ${-head} ${Math.round(width) + 2 * edge} ${Math.round(height) + head + edge}`)
  copy.prepend(
    made('rect', { x: -edge, y: -head, width: '100%', height: '100%', fill: ground }),
    made(
      'text',
      {
        x: 0,
        y: 20 - head,
        'font-size': 14,
        'font-weight': 600,
        'font-family': getComputedStyle(drawing).fontFamily,
        fill: getComputedStyle(drawing).color,
      },
      title,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`
}

/** The same as a picture with two pixels for one (PNG). Rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.width * 2
  canvas.height = picture.height * 2
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (!blob) throw new Error('the drawing could not be drawn')
  return new Uint8Array(await blob.arrayBuffer())
}

const edge = 16
const head = 36

/** What styles say of a shape or a text, as attributes of its own. */
function dress(element: Element, like: Element): void {
  const style = getComputedStyle(like)
  for (const name of [
    'class',
    'tabindex',
    'role',
    'aria-label',
    'aria-pressed',
    'aria-labelledby',
    'aria-describedby',
    'style',
  ])
    element.removeAttribute(name)
  const names =
    element.tagName === 'text' ? textual : element.tagName === 'svg' || element.tagName === 'g' ? [] : shaped
  for (const name of names) {
    const value = style.getPropertyValue(name)
    if (value !== '' && value !== 'none') element.setAttribute(name, value)
    else if (name === 'fill') element.setAttribute('fill', 'none')
  }
  if (style.display === 'none') element.setAttribute('display', 'none')
}

const shaped = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin']
const textual = ['fill', 'font-size', 'font-family', 'font-weight']

/** The first ground that is painted behind a drawing. */
function groundOf(drawing: Element): string {
  for (let around: Element | null = drawing; around; around = around.parentElement) {
    const colour = getComputedStyle(around).backgroundColor
    if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(colour)) return colour
  }
  return '#FFFFFF'
}

function made(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  if (text !== undefined) element.textContent = text
  return element
}
