import type { shellJa } from './ja.ts'

/** Words outside the page: the system's menu, notifications, dialogs, and what the start says. */
export const shellEn: typeof shellJa = {
  menu: {
    file: 'File',
    lock: 'Lock',
    print: 'Print…',
    settings: 'Settings',
    quit: 'Quit Madoguchi',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    commands: 'Commands',
    search: 'Search',
    views: 'Show or hide views',
    larger: 'Larger',
    smaller: 'Smaller',
    normalSize: 'Normal size',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    mail: 'Mail',
    pull: 'Get mail now',
    help: 'Help',
    keys: 'Keys',
    about: 'About Madoguchi',
  },
  chooseImport: 'Choose e-mails to import',
  saveAttachment: 'Save attachment',
  notify: {
    newLetters: (count) => (count === 1 ? '1 new letter.' : `${count} new letters.`),
    pullFailed: 'Receiving mail has stopped.',
    replyFailed: (count) => (count === 1 ? '1 reply could not be sent.' : `${count} replies could not be sent.`),
  },
  openLink: {
    title: 'Open a link',
    web: (host) => `Open “${host}” in the browser?`,
    mail: (address) => `Write an e-mail to “${address}” in the mail program?`,
    open: 'Open',
    cancel: 'Cancel',
  },
  cannotStart: {
    title: 'Madoguchi cannot start',
    noLinks: (folder) =>
      `Madoguchi cannot start, because links cannot be made in this folder. Choose a disk of this computer.\n\n${folder}`,
  },
  deskStopped: {
    title: 'The desk has stopped',
    text: 'Letters and drafts that were saved are safe. Quit Madoguchi and open it again.',
  },
}
