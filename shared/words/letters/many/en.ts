import type { manyJa } from './ja.ts'

/** Words of choosing several letters, and of what is done with all of them. */
export const manyEn: typeof manyJa = {
  tick: 'Select or unselect',
  extend: 'Select on',
  all: 'Select all',
  clear: 'Clear',
  open: 'Open',
  tickOne: 'Select',
  count: (count) => `${count} selected`,
  title: (count) => (count === '1' ? '1 letter selected' : `${count} letters selected`),
  label: 'What can be done with the selected letters',
  act: 'Act on them…',
  byStatus: 'Status',
  letters: 'Selected letters',
  ofStatus: (count) => (count === '1' ? '1 letter' : `${count} letters`),
  more: (count) => `${count} more`,
  takeOff: (name) => `Unselect the letter from ${name}`,
  undoable: 'What is changed together can be undone together with Z right afterwards.',
  answeredStay: 'Letters that are answered stay so where the others are closed.',
  tooMany: 'Up to 1,000 letters can be selected at once. The first 1,000 are.',
  unknown: 'A part of the list could not be read. Select again.',
  notLetters: 'Not letters (spam and the like)',
  asLetters: 'These are letters',
  apart: (count) =>
    count === 1
      ? 'Now set apart, as later e-mails from this sender will be'
      : `${count} e-mails are now set apart, as later ones from their senders will be`,
  among: (count) =>
    count === 1
      ? 'Now among the letters, as later e-mails from this sender will be'
      : `${count} e-mails are now among the letters, as later ones from their senders will be`,
  keepTopic: 'Leave each as it is',
  someTag: (tag, count) => (count === '1' ? `${tag} (1 letter)` : `${tag} (${count} letters)`),
}
