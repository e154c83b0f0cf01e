import { deskTokens } from '../../ui/theme.ts'

/** A field in one of the lines above the text of a reply: without an edge, for the line has one. */
export const lineField = {
  flexGrow: 1,
  minWidth: 0,
  height: '28px',
  marginBlock: '-2px',
  border: 'none',
  background: 'none',
  padding: '0 4px',
  marginInlineStart: '-4px',
  borderRadius: '2px',
  font: 'inherit',
  color: deskTokens.colorNeutralForeground1,
  outlineStyle: 'none',
  ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const
