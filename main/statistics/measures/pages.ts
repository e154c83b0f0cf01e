import { methods } from '../lines/batch.ts'

/** What a path asks for. */
export type PathKind = 'page' | 'static' | 'download' | 'other'

/** Files that a page brings along; a visitor does not ask for them. */
const statics = new Set(
  (
    'css js mjs map png apng jpg jpeg jfif gif svg svgz ico cur webp avif bmp tif tiff heic ' +
    'woff woff2 ttf otf eot mp3 m4a ogg oga wav mp4 m4v webm ogv mov avi wasm webmanifest'
  ).split(' '),
)

/** Files that a visitor takes home: forms, leaflets, tables. */
const downloads = new Set(
  'pdf doc docx docm dot dotx rtf odt ods odp xls xlsx xlsm ppt pptx csv zip 7z rar gz tgz tar epub ics jtd'.split(' '),
)

const pages = new Set(['html', 'htm', 'php'])

/** The kind of a path without its query. A page ends in `/`, `.html`, `.htm` or `.php`, or its last part has no dot. */
export function kindOfPath(path: string): PathKind {
  const last = path.slice(path.lastIndexOf('/') + 1)
  const dot = last.lastIndexOf('.')
  if (dot < 0) return path.startsWith('/') ? 'page' : 'other'
  const extension = last.slice(dot + 1).toLowerCase()
  if (pages.has(extension)) return 'page'
  return statics.has(extension) ? 'static' : downloads.has(extension) ? 'download' : 'other'
}

/** A page view is GET or POST of a page that was answered 200 or 304 (robots are left out by whoever counts). */
export function isPageView(method: number, kind: PathKind, status: number): boolean {
  return kind === 'page' && (status === 200 || status === 304) && (method === methods.get || method === methods.post)
}
