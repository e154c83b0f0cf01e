import { makeStyles } from '@fluentui/react-components'
import { dense, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'

/** Below so many pixels the languages of a block stand one under the other. */
const stacked = '@container (max-width: 560px)'

/** An icon drawn in the colour of the text before a line, which is none of the document. */
function sign(path: string) {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='${path}' fill='none' stroke='black'/></svg>`
  return {
    content: '""',
    position: 'absolute' as const,
    insetInlineStart: '0',
    top: '4px',
    width: '14px',
    height: '14px',
    backgroundColor: 'currentcolor',
    maskImage: `url("data:image/svg+xml,${encodeURIComponent(svg)}")`,
    maskSize: '14px 14px',
    maskRepeat: 'no-repeat',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' as const },
  }
}

const signs = {
  when: sign(
    'M2.5 4.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2zM2.5 6h11M5 8.5h1M7.5 8.5h1M10 8.5h1M5 11h1M7.5 11h1',
  ),
  where: sign(
    'M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.500 10 8 14 8 14zM8 8.300a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400z',
  ),
  note: sign(
    'M6 8a2.300 2.300 0 1 0 0-4.600A2.300 2.300 0 0 0 6 8zM2 13.200c0-2.400 1.600-3.400 4-3.400s4 1 4 3.400M10.500 7.600a2 2 0 1 0-.6-3.900M11.300 9.800c1.800.2 2.700 1.200 2.700 3',
  ),
}

/** How the blocks of an issue look in the composer: as in the mail, in two columns, with room around them for what is done to them. */
export const useBlockStyles = makeStyles({
  host: {
    '& .tiptap': { outlineStyle: 'none', padding: '2px 0 48px' },
    '& section.pair': {
      position: 'relative',
      display: 'grid',
      gridTemplateColumns: '48px minmax(0, 1fr)',
      alignItems: 'start',
      padding: '8px 12px 8px 0',
      borderRadius: '4px',
      border: '2px solid transparent',
      // There no border is transparent.
      '@media (forced-colors: active)': { border: '2px solid Canvas' },
      [stacked]: { gridTemplateColumns: '44px minmax(0, 1fr)' },
    },
    // What is out of sight is neither laid out nor painted; on the chosen one stands what reaches beyond it.
    '& section.pair:not([data-chosen])': { contentVisibility: 'auto', containIntrinsicBlockSize: 'auto 64px' },
    '& section.pair:hover:not([data-chosen])': { backgroundColor: deskTokens.colorNeutralBackground2 },
    '& section.pair[data-chosen]': {
      border: `2px solid ${deskTokens.colorCompoundBrandStroke}`,
      backgroundColor: deskTokens.colorBrandBackground2,
      zIndex: 1,
      '@media (forced-colors: active)': { border: '2px solid Highlight' },
    },
    '& section.pair[data-dragged]': { opacity: 0.45 },
    // What is done to a block stands on the block that is at hand, and keeps its room on the others.
    '& [data-on-chosen]': { visibility: 'hidden' },
    '& section.pair:is(:hover, :focus-within, [data-chosen]) [data-on-chosen]': { visibility: 'visible' },
    '& section.pair .handle': { gridArea: '1 / 1', paddingTop: '1px' },
    '& section.pair .cells': {
      gridArea: '1 / 2',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      columnGap: '48px',
      minWidth: 0,
      [stacked]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px', paddingInlineEnd: '28px' },
    },
    '& section.pair .gutter': {
      gridArea: '1 / 2',
      justifySelf: 'center',
      width: '24px',
      minHeight: '24px',
      [stacked]: { justifySelf: 'end' },
    },
    '& .cell': {
      minWidth: 0,
      fontSize: deskTokens.fontSizeBase300,
      color: deskTokens.colorNeutralForeground1,
      overflowWrap: 'anywhere',
    },
    '& .cell[lang=ja]': { lineHeight: '26px', fontSize: '14px' },
    '& .cell[lang=en]': { lineHeight: '22px', fontSize: '14px' },
    '& .cell p': { margin: '0', position: 'relative', minHeight: '22px' },
    '& .words > p + p': { marginTop: '6px' },
    '& .cell ruby': { rubyPosition: 'over' },
    '& .cell rt': { fontSize: '8px', lineHeight: '8px', userSelect: 'none' },
    '& .cell ruby.ProseMirror-selectednode': {
      outline: `2px solid ${deskTokens.colorCompoundBrandStroke}`,
      borderRadius: '2px',
    },
    '& .cell a': { color: deskTokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    // Japanese has no italics: it is told apart by a line.
    '& .cell[lang=ja] em': { fontStyle: 'normal', textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
    '& .cell p.empty::before': {
      content: 'attr(data-placeholder)',
      float: 'left',
      height: '0',
      pointerEvents: 'none',
      color: deskTokens.colorNeutralForeground3,
      fontWeight: 400,
    },
    '& .named': { fontSize: '0' },
    '& .named::before': { content: 'attr(data-value)', fontSize: '14px' },
    '& .unknown': {
      textDecorationLine: 'underline',
      textDecorationStyle: 'wavy',
      textDecorationColor: deskTokens.colorStatusDangerForeground1,
    },
    '& .doubtful': {
      backgroundColor: deskTokens.colorStatusWarningBackground1,
      boxShadow: `inset 0 -2px ${deskTokens.colorStatusWarningForeground1}`,
      '@media (forced-colors: active)': { textDecorationLine: 'underline', textDecorationStyle: 'double' },
    },
    '& [data-kind=masthead] .words': {
      minHeight: '54px',
      boxSizing: 'border-box',
      padding: '8px 14px',
      backgroundColor: '#165E83',
      color: '#FFFFFF',
      borderRadius: '2px',
      '@media (forced-colors: active)': {
        border: '1px solid CanvasText',
        backgroundColor: 'Canvas',
        color: 'CanvasText',
      },
    },
    '& [data-kind=masthead] .words p + p': { marginTop: '0', fontSize: '12px', lineHeight: '18px' },
    '& [data-kind=masthead] .words p + p .named::before': { fontSize: '12px' },
    '& [data-kind=masthead] .words p:first-child': { fontSize: '16px', lineHeight: '24px', fontWeight: 600 },
    '& [data-kind=masthead] .words p:first-child .named::before': { fontSize: '16px' },
    '& [data-kind=masthead] .words p.empty::before': { color: '#FFFFFF' },
    '& [data-kind=heading] .words p': { fontSize: '16px', lineHeight: '26px', fontWeight: 600 },
    '& [data-kind=heading] .words p .named::before': { fontSize: '16px' },
    '& [data-kind=heading] [data-level="3"] .words p': { fontSize: '14px', lineHeight: '24px' },
    '& [data-kind=button] .words': {
      display: 'inline-block',
      minWidth: '72px',
      boxSizing: 'border-box',
      padding: '3px 14px',
      borderRadius: '3px',
      backgroundColor: '#165E83',
      color: '#FFFFFF',
      fontWeight: 600,
      '@media (forced-colors: active)': {
        border: '1px solid CanvasText',
        backgroundColor: 'Canvas',
        color: 'CanvasText',
      },
    },
    '& [data-kind=button] .words p': { lineHeight: '22px' },
    '& [data-kind=button] .words p.empty::before': {
      color: '#FFFFFF',
      position: 'static',
      float: 'none',
      height: 'auto',
    },
    '& [data-kind=event] .words': {
      padding: '0 0 0 12px',
      borderLeft: `3px solid ${deskTokens.colorCompoundBrandStroke}`,
    },
    '& [data-kind=event] .words p': { ...dense, lineHeight: '22px' },
    '& [data-kind=event] .words p + p': { marginTop: '0' },
    '& [data-kind=event] p[data-role=title]': { fontSize: '14px', fontWeight: 600 },
    '& [data-kind=event] p:is([data-role=when], [data-role=where], [data-role=note])': { paddingInlineStart: '21px' },
    '& [data-kind=event] p[data-role=when]::after': signs.when,
    '& [data-kind=event] p[data-role=where]::after': signs.where,
    '& [data-kind=event] p[data-role=note]::after': signs.note,
    '& [data-kind=event] .foot': { paddingInlineStart: '15px' },
    '& [data-kind=columns] .words': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: '12px',
    },
    '& [data-kind=columns] .words > div': {
      minWidth: 0,
      borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
      paddingInlineStart: '8px',
    },
    '& [data-kind=quotation] .words': {
      padding: '2px 0 2px 12px',
      borderLeft: `3px solid ${deskTokens.colorNeutralStroke1}`,
      color: deskTokens.colorNeutralForeground2,
    },
    '& [data-kind=signature] .words p + p': { marginTop: '0' },
    '& [data-kind=footer] .words p': { ...small, lineHeight: '20px', color: deskTokens.colorNeutralForeground2 },
    '& [data-kind=footer] .words p + p': { marginTop: '0' },
    '& [data-kind=image] .words': { display: 'none' },
    '& [data-kind=divider] .words': { height: '24px', position: 'relative', cursor: 'default' },
    '& [data-kind=divider] .words p': { display: 'none' },
    '& [data-kind=divider] .words::after': {
      content: '""',
      position: 'absolute',
      insetInline: '0',
      top: '11px',
      borderTop: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
    },
  },
  line: {
    position: 'absolute',
    insetInline: '8px',
    height: '3px',
    marginTop: '-1px',
    borderRadius: '2px',
    backgroundColor: deskTokens.colorCompoundBrandStroke,
    pointerEvents: 'none',
    zIndex: 3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
})
