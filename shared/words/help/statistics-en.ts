import type { Words } from '../ja.ts'

/** Help of the screens of the statistics. */
export const statisticsHelpEn: Pick<
  Words['help'],
  'accessNumbers' | 'statistics' | 'logImports' | 'statisticsNotes' | 'releases'
> = {
  accessNumbers: {
    about: 'Shows how the website is read, for a period and filters that you choose.',
    rows: [
      {
        ask: 'How do I change the period?',
        answer:
          'Choose “Period” or press D: months, fiscal years and their halves, years, or dates. J goes to the next period, K to the one before.',
      },
      {
        ask: 'How do I narrow the numbers down?',
        answer:
          'Choose a row of a table, or a point or cell of a chart. F adds a filter, pressing its chip removes it.',
      },
      {
        ask: 'How is something counted?',
        answer: 'Choose the “i” beside a number. Visitors are counted by day. No IP address and no cookie is kept.',
      },
      {
        ask: 'How do I read a chart with a screen reader?',
        answer: 'Go to the chart: arrow keys read its points one by one. “Table” shows the same numbers as a table.',
      },
      {
        ask: 'How do I take out a chart or a table?',
        answer: '“Export” saves a chart as PNG or SVG, and a table as CSV or Excel.',
      },
      {
        ask: 'How do I report a month?',
        answer: 'Choose “Monthly report”, then the month and the language, and save it as PDF or print it.',
      },
    ],
  },
  logImports: {
    about: 'Takes in access logs of the web server.',
    rows: [
      {
        ask: 'Which logs can be imported?',
        answer: 'The format is recognized from the first lines. What is no access log is left out, with the reason.',
      },
      {
        ask: 'What if a log is imported twice?',
        answer: 'The same line counts once, whatever the order, the parts or the packing.',
      },
      { ask: 'What happens to the files?', answer: 'They stay where they are and are not changed.' },
      {
        ask: 'What if the office has several workstations?',
        answer:
          'One of them imports. What tells a line that has come before stays there, and the others get what was counted. It is handed over in Office, Statistics.',
      },
      {
        ask: 'What if lines cannot be read?',
        answer: 'The details of the import tell their places and reasons. Their text is not kept.',
      },
    ],
  },
  statisticsNotes: {
    about: 'Notes events and goals, and reads the names of pages.',
    rows: [
      {
        ask: 'What is an event?',
        answer:
          'A day of an announcement or an event. It is marked in the trend, and the two weeks before and after can be compared.',
      },
      {
        ask: 'What is a goal?',
        answer:
          'What a visit should come to, such as the download of a form. You see the share of visits that reach it.',
      },
    ],
  },
  releases: {
    about:
      'Here access statistics and counts of letters are put into tables for publication, approved, and written out.',
    rows: [
      {
        ask: 'What does – mean?',
        answer:
          'The number is withheld: no day had 10 different visitors, or such a number could be calculated from it. Choose the sign to see why.',
      },
      {
        ask: 'How do I withhold another number?',
        answer: 'Choose the sign, then “Withhold another…”, and pick one in the table. It is proved again.',
      },
      {
        ask: 'How are counts of letters published?',
        answer:
          'Choose the category of letters, or an answer in the form, as the rows of a new table. Numbers of fewer than 10 different writers are withheld, and it is held against every table of letters published before.',
      },
      {
        ask: 'How is a table approved?',
        answer: 'Choose “Ask for approval”. A supervisor who has not worked on the table approves it.',
      },
      {
        ask: 'How is a published table corrected?',
        answer: 'It is never changed. Choose “New edition”, and publish that.',
      },
    ],
  },
  statistics: {
    about: 'Says how access logs are read.',
    rows: [
      {
        ask: 'Why can the time zone not be changed?',
        answer: 'The first import fixes where days begin. Changed later, the numbers would no longer agree.',
      },
      {
        ask: 'How is access from the office left out?',
        answer:
          'Enter its addresses or networks, one a line. They are left out of lines that are imported from then on.',
      },
      {
        ask: 'How are logs imported by themselves?',
        answer: 'Add a watched folder: new logs there are taken in.',
      },
    ],
  },
}
