import type { filesJa } from './ja.ts'

/** Words about the files of a reply. */
export const filesEn: typeof filesJa = {
  title: 'Files',
  attach: 'Attach',
  totalOf: (size, most) => `${size} together, of ${most} that can be sent`,
  remove: 'Remove',
  removed: (name) => `${name} removed`,
  away: 'Still on its way from another workstation',
  adding: (count) => (count === 1 ? 'Attaching a file…' : `Attaching ${count} files…`),
  drop: 'Drop here to attach',
  refused: (name, why) => `${name} could not be attached. ${why}`,
  tooLarge: (size, most, said) =>
    said
      ? `The files are ${size} together. The mail server takes about ${most}. Remove some, or send them in several replies.`
      : `The files are ${size} together. Mails so large often do not arrive, so keep them to about ${most}.`,
  risky: 'Opening this kind of file can run a program. The recipient’s mail server may refuse it.',
  pasted: (stamp) => `Picture-${stamp}`,
  count: (count) => (count === 1 ? '1 file' : `${count} files`),
  held: {
    adding: 'You can send once the files are attached',
    away: 'You can send once the files have come',
    tooLarge: 'Remove files to send',
  },
  checks: {
    there: 'Promised attachment present',
    none: 'No attachment',
    why: (word) => `The text says “${word}”.`,
    notNeeded: 'Not needed',
    risky: 'A file that may be refused',
    riskyWhy: (name) => `Opening ${name} can run a program.`,
  },
}
