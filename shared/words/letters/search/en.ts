import type { searchJa } from './ja.ts'

/** Words of the search of letters: what its operators mean, and why a search cannot be read. */
export const searchEn: typeof searchJa = {
  act: 'Search with conditions',
  offered: 'Search conditions',
  meaning: {
    from: 'name, address or phone of the sender',
    to: 'name or address of a recipient',
    subject: 'words of the subject',
    topic: 'one of the office’s topics',
    tag: 'a tag',
    is: 'unread, in-progress, answered, urgent, overdue …',
    has: 'attachment, note, draft …',
    on: 'received on a day or in a span',
    before: 'received before one, such as 2026-11',
    after: 'received after one, such as last week',
    number: 'a number such as L-2026-1184',
  },
  not: 'A “-” in front looks for all others. Quotes keep words together.',
  inUse: (letters) => `${letters} in the inbox`,
  faults: {
    'too-long': 'The search is too long. Keep it to 200 characters.',
    'too-many': 'The search has too many conditions. Keep it to 40.',
    'no-value': {
      from: (name) => `Write a name or an address after “${name}”.`,
      to: (name) => `Write a name or an address after “${name}”.`,
      subject: (name) => `Write words of the subject after “${name}”.`,
      topic: (name) => `Write the name of a topic after “${name}”.`,
      tag: (name) => `Write a tag after “${name}”.`,
      is: (name) => `Write unread, in-progress, answered or another status after “${name}”.`,
      has: (name) => `Write attachment, note, draft or the like after “${name}”.`,
      on: (name) => `Write a date or span such as 2026-11-03 or last-week after “${name}”.`,
      before: (name) => `Write a date or span such as 2026-11-03 or last-week after “${name}”.`,
      after: (name) => `Write a date or span such as 2026-11-03 or last-week after “${name}”.`,
      number: (name) => `Write a number such as L-2026-1184 after “${name}”.`,
    },
    'no-words': (name, value) => `There is nothing to search for in “${name}${value}”.`,
    'no-state': (_name, value) =>
      `No letter can be “${value}”. Try unread, new, in-progress, waiting, answered, closed, overdue, urgent, mine or nobody.`,
    'no-thing': (_name, value) =>
      `No letter can have “${value}”. Try attachment, note, draft, reply, due, reminder, topic or tag.`,
    'no-topic': (_name, value) => `There is no topic “${value}”.`,
    'no-day': (_name, value) => `“${value}” is not a date. Write it like 2026-11-03, 2026-11, yesterday or last-week.`,
    'no-number': (_name, value) => `“${value}” is not the number of a letter. Write it like L-2026-1184.`,
  },
  nothingSought: 'Nothing was searched: the search cannot be read',
}
