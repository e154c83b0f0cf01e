import {
  cellOf,
  isEmptyCell,
  IssueLanguage,
  paragraphsOf,
  type IssueDocument,
  type Pair,
} from '../../../../shared/newsletter/issue/document.ts'
import { safeLink } from '../rendering/safe-link.ts'

/** A link of an issue, with the words that lead there; `href` as it was typed. */
export type IssueLink = {
  href: string
  words: string
  /** Whether its words are a part of a text; a button, an image and a map are shown by themselves. */
  inText: boolean
  pair: Pair
  place: number
  language: IssueLanguage
}

type Found = Pick<IssueLink, 'href' | 'words' | 'inText'>

/** Every link of an issue in its order: those of buttons, images and maps, and those within the text. */
export function linksIn(document: IssueDocument): IssueLink[] {
  return document.content.flatMap((pair, at) =>
    IssueLanguage.options.flatMap((language) =>
      linksOf(pair, language).map((link) => ({ ...link, pair, place: at + 1, language })),
    ),
  )
}

function linksOf(pair: Pair, language: IssueLanguage): Found[] {
  const cell = cellOf(pair, language)
  const links: Found[] = []
  if (isEmptyCell(pair, language)) return links
  const { kind } = pair.attrs
  if (kind === 'button' || ((kind === 'image' || kind === 'event') && cell.attrs.href !== ''))
    links.push({
      href: cell.attrs.href,
      words: kind === 'button' ? wordsOf(cell) : kind === 'image' ? cell.attrs.alt : '',
      inText: false,
    })
  for (const paragraph of paragraphsOf(cell)) {
    let last: Found | null = null
    for (const inline of paragraph.content ?? []) {
      const mark = inline.type === 'hardBreak' ? undefined : inline.marks?.find((one) => one.type === 'link')
      if (mark?.type !== 'link') {
        last = null
        continue
      }
      const words = inline.type === 'text' ? inline.text : inline.type === 'ruby' ? inline.attrs.base : ''
      // One link may have a bold word or a reading in the middle.
      if (last && last.href === mark.attrs.href) last.words += words
      else links.push((last = { href: mark.attrs.href, words, inText: true }))
    }
  }
  return links
}

function wordsOf(cell: ReturnType<typeof cellOf>): string {
  return paragraphsOf(cell)
    .flatMap((paragraph) => paragraph.content ?? [])
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'ruby' ? inline.attrs.base : ' '))
    .join('')
}

/** Whether an address leads anywhere from a mail: a web page with a real host, a mail address, a number. */
export function isWellFormed(href: string): boolean {
  const safe = safeLink(href)
  if (safe === null || /\s/u.test(href.trim())) return false
  const url = new URL(safe)
  if (url.protocol === 'mailto:') return /^[^@\s?]+@[^@\s?]+\.[^@\s?]+$/u.test(decodeURIComponentSafely(url.pathname))
  if (url.protocol === 'tel:') return /^\+?[\d().-]{3,30}$/u.test(url.pathname)
  return url.username === '' && url.password === '' && (url.hostname.includes('.') || url.hostname.startsWith('['))
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The same page by whichever way it is written: for finding links that stand twice. */
export function sameLink(href: string): string {
  const safe = safeLink(href) ?? href.trim()
  return safe.replace(/^http:/, 'https:').replace(/\/$/, '')
}
