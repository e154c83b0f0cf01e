import type { notesJa } from './ja.ts'

/** Words of the notes that colleagues write about a letter. */
export const notesEn: typeof notesJa = {
  act: 'Write a note',
  button: 'Note',
  title: 'Write an internal note',
  text: 'Note',
  whom: 'Whom it is for',
  hint: 'Type @ and a name to let a colleague know. Notes stay in the office; the person never sees them.',
  save: 'Save',
  added: 'Note saved',
  takenBack: 'Note taken back',
  heading: 'Internal notes',
  inside: 'Not sent to the person',
  remove: 'Delete',
  removed: 'Note deleted',
}
