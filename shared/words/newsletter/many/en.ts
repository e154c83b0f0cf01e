import type { Words } from '../../ja.ts'

export const ticksEn: Words['newsletter']['ticks'] = {
  begin: 'Select',
  chosen: (count) => `${count} selected`,
  ofAll: (count) => `of ${count}`,
  all: (count) => `Select all ${count}`,
  allShort: 'Select all',
  clear: 'Clear',
  tooMany: 'Up to 500 readers can be selected one by one. For more, filter the list and use “Select all”.',
  tick: 'Select or unselect',
  extend: 'Select on',
  paneTitle: (count) => (count === '1' ? '1 reader selected' : `${count} readers selected`),
  byState: 'State',
  byLanguage: 'Language',
  people: 'Selected readers',
  more: (count) => `${count} more`,
  before: 'Before you act on all of them',
  optedOut: (count) =>
    count === '1'
      ? '1 of them has opted out. Only a confirmation of their own brings them back, so resuming does not change them.'
      : `${count} of them have opted out. Only a confirmation of their own brings them back, so resuming does not change them.`,
  undoable: 'Language, tags, pausing, and resuming can be undone with Z right afterwards.',
  counting: 'Counting…',
}

export const bulkEn: Words['newsletter']['bulk'] = {
  label: 'What can be done with the selected readers',
  pause: 'Pause',
  resume: 'Resume',
  language: 'Language',
  tag: 'Tag…',
  stop: 'Opt out…',
  tagTitle: (count) => (count === '1' ? 'Tag 1 reader' : `Tag ${count} readers`),
  tagName: 'Name of the tag',
  tagHint: 'A word by which the office groups readers. It helps to choose who receives something.',
  tagDo: { addTag: 'Add', removeTag: 'Remove' },
  tagWhat: 'Act',
  tagMissing: 'Enter the name of the tag',
  tagWrong: 'A tag cannot hold “;”',
  stopTitle: (count) => (count === '1' ? 'Opt 1 reader out?' : `Opt ${count} readers out?`),
  stopText:
    'They receive nothing until they sign up again and confirm it themselves. This cannot be undone from the office.',
  stopDo: (count) => (count === '1' ? 'Opt 1 reader out' : `Opt ${count} readers out`),
  working: (count) => `Changing ${count}…`,
  done: (count) => (count === '1' ? '1 reader changed' : `${count} readers changed`),
  doneLeft: (count, left) => `${count} changed, ${left} left as they were`,
  nothing: 'No reader changed',
  undone: (count) => (count === '1' ? '1 reader is as before' : `${count} readers are as before`),
  failed: 'The readers could not be changed',
}
