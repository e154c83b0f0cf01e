import type { newsletterHelpJa } from './ja.ts'

export const newsletterHelpEn: typeof newsletterHelpJa = {
  readers: {
    about: 'Here the readers of the newsletter and the record of their consent are seen and kept right.',
    rows: [
      {
        ask: 'To find a reader',
        answer: 'Press / and type a part of the address, name, furigana, or tag. Any kind of kana and width will do.',
      },
      {
        ask: 'To filter the list',
        answer:
          'Choose above the list, such as by language or day. “Save conditions” gives them a name in the list on the left.',
      },
      {
        ask: 'To change many at once',
        answer:
          'Select with X, and on with Shift and an arrow; Ctrl+A selects all. Language, tags, pausing, and resuming are undone with Z.',
      },
      {
        ask: 'To bring back a reader who opted out',
        answer: 'The office cannot. Once they sign up again and confirm it, delivery goes on by itself.',
      },
      {
        ask: 'What “Erase” does',
        answer:
          'It erases address and name and keeps only a value by which they are never mailed again. Readers who opted out are erased by themselves after the days that were set.',
      },
    ],
  },
  issues: {
    about: 'Here are all issues. New ones begin here, and each is opened from here.',
    rows: [
      {
        ask: 'To begin an issue',
        answer: '“New issue” starts as the last one, blank, or from a template. It gets the next number.',
      },
      {
        ask: 'The way to the readers',
        answer:
          'An issue is composed, checked, approved, and delivered. A supervisor approves it, and never the person who asked.',
      },
      {
        ask: 'To see how a delivery went',
        answer: 'Open an issue that was delivered: it shows figures by domain, who did not get it, and why.',
      },
    ],
  },
  issue: {
    about: 'Here one issue is written in Japanese and English side by side, checked, approved, and delivered.',
    rows: [
      {
        ask: 'To move a block',
        answer: 'Drag its left edge, or choose it with Esc and press Alt+↑ or Alt+↓. Ctrl+Enter adds a block below.',
      },
      {
        ask: 'To go to the other language',
        answer: 'Tab leads from the Japanese to the English, and on to the next block.',
      },
      { ask: 'To add furigana', answer: 'Select the characters, press Ctrl+Shift+R, and enter the reading.' },
      {
        ask: 'The marks between the languages',
        answer:
          'Green where both are up to date, amber where one is older or missing, red where something must be fixed. Press the mark if the older one is right as it is.',
      },
      {
        ask: 'To go back to an earlier state',
        answer:
          'Ctrl+Z goes back step by step. “Earlier versions” shows how a saved version differs, and goes back to it.',
      },
      {
        ask: 'Uncertain e-mails',
        answer: 'An e-mail that may have arrived is never sent again by itself. Say under “Delivery” whether it did.',
      },
    ],
  },
  readerTasks: {
    about: 'Here is decided what readers asked and could not be done by itself.',
    rows: [
      {
        ask: 'To settle a request',
        answer:
          'Read the reason and the e-mail, and choose one of the buttons above. Ctrl+Enter does what the first one does.',
      },
      {
        ask: 'Settled by mistake',
        answer:
          'Press Z, or open it later under “Settled” and take it back. Only readers themselves take back an opt-out.',
      },
      {
        ask: 'It also needs an answer',
        answer: 'The letter is with the staff. Here only the list is decided on.',
      },
    ],
  },
  importReaders: {
    about: 'Here a list is tried from a file, looked at, and then imported.',
    rows: [
      {
        ask: 'The characters are wrong',
        answer: 'Choose another encoding on the left. The green line shows words of the file as they are read.',
      },
      {
        ask: 'An address looks like a typing error',
        answer: 'Accept the suggestion (A) or keep it as it is (S). Rows that are not decided are left out.',
      },
      {
        ask: 'Why rows are refused',
        answer:
          'Readers who opted out, complained, or were erased do not come back through an import. Nor do rows without a valid address, or with one from a row above.',
      },
      { ask: 'Imported by mistake', answer: 'It can be undone from “Earlier imports” for 14 days.' },
    ],
  },
  readerNumbers: {
    about: 'Here you see how many readers the newsletter has.',
    rows: [
      {
        ask: 'To see addresses or names',
        answer: 'Supervisors do not see them. They are for those who edit the newsletter.',
      },
    ],
  },
  newsletter: {
    about: 'Here is set what follows an opt-out, and the wording of the consent.',
    rows: [
      {
        ask: 'When the data of a reader who opted out are erased',
        answer: 'After the days that are set here, by itself. An administrator sets them.',
      },
      {
        ask: 'To change the wording of the consent',
        answer: 'Add a version with the day from which it is used. Earlier versions stay for the record of consent.',
      },
    ],
  },
  delivery: {
    about: 'Here is set by which servers the issues of the newsletter leave, and how fast.',
    rows: [
      {
        ask: 'Where to find the limits',
        answer:
          'The provider of the outgoing server sets them. What does not fit into an hour follows by itself; the count goes on where the program was closed meanwhile.',
      },
      {
        ask: 'To begin signing (DKIM)',
        answer:
          'Make a pair of keys. The private one is pasted here, the public one is published by whoever keeps the domain. What to publish is shown in the checks of an issue, under “Domain of the sender”.',
      },
      {
        ask: 'When the settings change during a delivery',
        answer: 'Whatever has not left yet leaves by the new ones.',
      },
    ],
  },
}
