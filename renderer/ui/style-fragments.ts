import { deskTokens } from './theme.ts'

/** Captions, meta, hints: 12 px. */
export const small = { fontSize: deskTokens.fontSizeBase200, lineHeight: deskTokens.lineHeightBase200 }

/** Tables, labels, message bars: 13 px. */
export const dense = { fontSize: deskTokens.fontSizeDense, lineHeight: deskTokens.lineHeightDense }

/** The mark of the keyboard: inside rows and fields, or a gap around a button. */
export function focusRing(gap: '-2px' | '0' | '1px' | '2px' = '-2px') {
  return { ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: gap } }
}

/** The title of a pane or a dialog: 16 px. */
export const paneTitle = {
  fontSize: deskTokens.fontSizeBase400,
  lineHeight: deskTokens.lineHeightBase400,
  fontWeight: 600,
} as const

/** A button that reads as a link within a text or a row. */
export const linkButton = {
  padding: 0,
  border: 'none',
  borderRadius: '2px',
  background: 'none',
  cursor: 'pointer',
  font: 'inherit',
  color: deskTokens.colorBrandForegroundLink,
  ':hover': { textDecorationLine: 'underline' },
  ...focusRing('1px'),
} as const

/** One line that ends in an ellipsis where there is no room for more. */
export const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const

/** Told by screen readers, not drawn. */
export const heardOnly = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const
