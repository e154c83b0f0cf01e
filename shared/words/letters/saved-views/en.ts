import type { savedViewsJa } from './ja.ts'

/** Words about what a list shows, kept under a name. */
export const savedViewsEn: typeof savedViewsJa = {
  title: 'Saved searches',
  save: 'Save what is shown…',
  edit: 'Arrange saved searches…',
  saveTitle: 'Save what is shown',
  changeTitle: 'Change the saved search',
  name: 'Name',
  keeps: 'What is kept',
  oldest: 'Oldest first',
  shared: 'For everybody in the office',
  sharedNote: 'It is listed for everybody who answers letters. Otherwise only your own list has it.',
  replace: 'Replace it by what is shown now',
  ofOffice: 'Everybody',
  own: 'Only me',
  whose: 'For',
  acts: 'Actions',
  keep: 'Save',
  change: 'Change…',
  remove: 'Delete',
  none: 'There are no saved searches yet. Search or narrow the letters and choose “Save what is shown…”: it is then listed on the left.',
  saved: (name) => `Saved “${name}”`,
  removed: (name) => `Deleted “${name}”`,
}
