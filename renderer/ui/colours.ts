import type { BrandVariants, Theme } from '@fluentui/react-components'

/** 藍 (ai), the one accent, from darkest to lightest, for the light theme. */
export const ai: BrandVariants = {
  10: '#051824',
  20: '#072333',
  30: '#092E42',
  40: '#0C3850',
  50: '#10435F',
  60: '#124D6D',
  70: '#145678',
  80: '#165E83',
  90: '#30769F',
  100: '#468EBA',
  110: '#61A4CE',
  120: '#7AB4DA',
  130: '#95C5E5',
  140: '#B2D5ED',
  150: '#D0E5F3',
  160: '#EAF3F9',
}

/** 藍 by night, for the dark theme. */
export const aiNight: BrandVariants = {
  10: '#0C1A22',
  20: '#17313F',
  30: '#12384F',
  40: '#1B3B4D',
  50: '#2C566E',
  60: '#124D6D',
  70: '#165E83',
  80: '#1F6C93',
  90: '#61A4CE',
  100: '#7AB4DA',
  110: '#95C5E5',
  120: '#A6CFEA',
  130: '#B2D5ED',
  140: '#C4DFF1',
  150: '#D0E5F3',
  160: '#EAF3F9',
}

type Ground = {
  /** Reading, editors, dialogs; hovered. */
  sheet: string
  sheetHover: string
  lists: string
  views: string
  frame: string
  bars: string
  quietHover: string
  quietSelected: string
  text: string
  secondary: string
  meta: string
  lastResort: string
  disabled: string
  disabledGround: string
  controlLine: string
  paneLine: string
  rowLine: string
  fieldEdge: string
  act: string
  actHover: string
  actPressed: string
  accent: string
  selected: string
  selectedBar: string
  focus: string
  success: Status
  warning: Status
  danger: Status
  inverted: string
  onInverted: string
  skeleton: string
  skeletonLight: string
}
type Status = { text: string; ground: string; line: string }

const light: Ground = {
  sheet: '#FFFFFF',
  sheetHover: '#F5F4F2',
  lists: '#FCFBFA',
  views: '#F7F6F4',
  frame: '#F0EFEC',
  bars: '#E7E5E1',
  quietHover: '#EEECE9',
  quietSelected: '#E7E5E1',
  text: '#21201E',
  secondary: '#403F3C',
  meta: '#5D5B58',
  lastResort: '#696763',
  disabled: '#ABA9A5',
  disabledGround: '#F1F0ED',
  controlLine: '#D0CECA',
  paneLine: '#E2E0DC',
  rowLine: '#EEECE9',
  fieldEdge: '#7B7975',
  act: '#165E83',
  actHover: '#145678',
  actPressed: '#10435F',
  accent: '#165E83',
  selected: '#EAF3F9',
  selectedBar: '#165E83',
  focus: '#165E83',
  success: { text: '#1B6636', ground: '#EDF6F0', line: '#A4CFB3' },
  warning: { text: '#855000', ground: '#FDF5E6', line: '#E6C88F' },
  danger: { text: '#B3261E', ground: '#FCF0EE', line: '#EBB8B2' },
  inverted: '#2C2B29',
  onInverted: '#FFFFFF',
  skeleton: '#E7E5E1',
  skeletonLight: '#F5F4F2',
}

const dark: Ground = {
  sheet: '#272625',
  sheetHover: '#32312F',
  lists: '#21201F',
  views: '#1C1B1A',
  frame: '#161514',
  bars: '#0F0F0E',
  quietHover: '#32312F',
  quietSelected: '#2C2B2A',
  text: '#F2F0ED',
  secondary: '#D4D2CE',
  meta: '#AEACA7',
  lastResort: '#9D9B96',
  disabled: '#686662',
  disabledGround: '#2C2B2A',
  controlLine: '#575552',
  paneLine: '#3B3A37',
  rowLine: '#32302E',
  fieldEdge: '#8F8D88',
  act: '#165E83',
  actHover: '#1F6C93',
  actPressed: '#124D6D',
  accent: '#7AB4DA',
  selected: '#17313F',
  selectedBar: '#7AB4DA',
  focus: '#95C5E5',
  success: { text: '#80C999', ground: '#18291E', line: '#2F5A3E' },
  warning: { text: '#EABB62', ground: '#2E2513', line: '#6B5220' },
  danger: { text: '#F39C92', ground: '#361C19', line: '#7C3A33' },
  inverted: '#3B3937',
  onInverted: '#F7F5F2',
  skeleton: '#3B3A37',
  skeletonLight: '#32312F',
}

/** Overrides of the light theme: warm paper, thin lines. */
export const lightColours = overridesOf(light)

/** Overrides of the dark theme. */
export const darkColours = overridesOf(dark)

function overridesOf(c: Ground) {
  return {
    colorNeutralBackground1: c.sheet,
    colorNeutralBackground1Hover: c.sheetHover,
    colorNeutralBackground1Pressed: c.quietSelected,
    colorNeutralBackground1Selected: c.quietSelected,
    colorNeutralBackground2: c.lists,
    colorNeutralBackground2Hover: c.sheetHover,
    colorNeutralBackground3: c.views,
    colorNeutralBackground3Hover: c.quietHover,
    colorNeutralBackground4: c.frame,
    colorNeutralBackground4Hover: c.quietHover,
    colorNeutralBackground5: c.bars,
    colorNeutralBackground5Hover: c.quietHover,
    colorNeutralBackground6: c.bars,
    colorSubtleBackgroundHover: c.quietHover,
    colorSubtleBackgroundPressed: c.quietSelected,
    colorSubtleBackgroundSelected: c.quietSelected,
    colorTransparentBackgroundHover: c.quietHover,
    colorTransparentBackgroundPressed: c.quietSelected,
    colorNeutralCardBackground: c.sheet,
    colorNeutralForeground1: c.text,
    colorNeutralForeground1Hover: c.text,
    colorNeutralForeground1Pressed: c.text,
    colorNeutralForeground1Selected: c.text,
    colorNeutralForeground2: c.secondary,
    colorNeutralForeground2Hover: c.text,
    colorNeutralForeground2Pressed: c.text,
    colorNeutralForeground2Selected: c.text,
    colorNeutralForeground2BrandHover: c.accent,
    colorNeutralForeground2BrandPressed: c.accent,
    colorNeutralForeground2BrandSelected: c.accent,
    colorNeutralForeground3: c.meta,
    colorNeutralForeground3Hover: c.secondary,
    colorNeutralForeground3Pressed: c.secondary,
    colorNeutralForeground3Selected: c.secondary,
    colorNeutralForeground4: c.lastResort,
    colorNeutralForegroundDisabled: c.disabled,
    colorNeutralBackgroundDisabled: c.disabledGround,
    colorNeutralStrokeDisabled: c.paneLine,
    colorNeutralStroke1: c.controlLine,
    colorNeutralStroke1Hover: c.fieldEdge,
    colorNeutralStroke1Pressed: c.fieldEdge,
    colorNeutralStroke1Selected: c.fieldEdge,
    colorNeutralStroke2: c.paneLine,
    colorNeutralStroke3: c.rowLine,
    colorNeutralStrokeSubtle: c.rowLine,
    colorNeutralStrokeAccessible: c.fieldEdge,
    colorNeutralStrokeAccessibleHover: c.meta,
    colorNeutralStrokeAccessiblePressed: c.meta,
    colorNeutralStrokeAccessibleSelected: c.selectedBar,
    colorBrandBackground: c.act,
    colorBrandBackgroundHover: c.actHover,
    colorBrandBackgroundPressed: c.actPressed,
    colorBrandBackgroundSelected: c.act,
    colorCompoundBrandBackground: c.act,
    colorCompoundBrandBackgroundHover: c.actHover,
    colorCompoundBrandBackgroundPressed: c.actPressed,
    colorNeutralForegroundOnBrand: '#FFFFFF',
    colorCompoundBrandForeground1: c.accent,
    colorCompoundBrandForeground1Hover: c.accent,
    colorCompoundBrandForeground1Pressed: c.accent,
    colorBrandForeground1: c.accent,
    colorBrandForegroundLink: c.accent,
    colorBrandForegroundLinkHover: c.accent,
    colorBrandForegroundLinkPressed: c.accent,
    colorBrandForegroundLinkSelected: c.accent,
    colorBrandBackground2: c.selected,
    colorBrandBackground2Hover: c.selected,
    colorBrandBackground2Pressed: c.selected,
    colorCompoundBrandStroke: c.selectedBar,
    colorCompoundBrandStrokeHover: c.selectedBar,
    colorCompoundBrandStrokePressed: c.selectedBar,
    colorBrandStroke1: c.selectedBar,
    colorStrokeFocus1: c.sheet,
    colorStrokeFocus2: c.focus,
    ...statusOverrides('Success', c.success),
    ...statusOverrides('Warning', c.warning),
    ...statusOverrides('Danger', c.danger),
    colorPaletteRedForeground1: c.danger.text,
    colorPaletteRedForeground3: c.danger.text,
    colorPaletteRedBorder2: c.danger.text,
    colorPaletteRedBackground3: c.danger.text,
    colorNeutralBackgroundInverted: c.inverted,
    colorNeutralForegroundInverted: c.onInverted,
    colorNeutralBackgroundStatic: c.inverted,
    colorNeutralForegroundStaticInverted: c.onInverted,
    colorNeutralStencil1: c.skeleton,
    colorNeutralStencil2: c.skeletonLight,
  } satisfies Partial<Theme>
}

function statusOverrides(name: 'Success' | 'Warning' | 'Danger', status: Status): Partial<Theme> {
  return {
    [`colorStatus${name}Foreground1`]: status.text,
    [`colorStatus${name}Foreground3`]: status.text,
    [`colorStatus${name}BorderActive`]: status.text,
    [`colorStatus${name}Background1`]: status.ground,
    [`colorStatus${name}Border1`]: status.line,
  }
}
