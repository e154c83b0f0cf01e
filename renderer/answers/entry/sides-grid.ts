/** Below this width both languages stand below each other. */
export const narrow = '@container (max-width: 500px)'

/** The columns of an entry: what a row is, one language, the sign between them, the other language. */
export const sidesGrid = {
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 1fr) 24px minmax(0, 1fr)',
  [narrow]: { gridTemplateColumns: '32px minmax(0, 1fr)' },
} as const
