import type { takingOutJa } from './ja.ts'

/** Words of letters that leave the office as a file. */
export const takingOutEn: typeof takingOutJa = {
  act: 'Export to a file…',
  list: 'Export this list…',
  title: (count) => (count === '1' ? 'Export the letter' : `Export ${count} letters`),
  format: 'Format',
  formats: {
    eml: 'E-mail (.eml)',
    mbox: 'E-mails in one file (mbox)',
    csv: 'List (CSV)',
    xlsx: 'List (Excel)',
  },
  mails: 'The e-mails are exported as they came, with their attachments.',
  table:
    'Numbers, times, senders, subjects, statuses, assignees, priorities, due dates, topics and tags are exported, not the texts.',
  takenFor: 'What is it for?',
  purposes: {
    answering: 'Responding to the person',
    questions: 'Preparing the Q&A',
    policymaking: 'A reference for policymaking',
  },
  allowed:
    'These are the purposes of section 3(3) of the privacy policy. The audit record keeps which one you choose, with the letters.',
  do: 'Choose where, and export',
  doing: 'Exporting…',
  done: (count) => (count === '1' ? '1 letter was exported' : `${count} letters were exported`),
  care: 'The file holds personal data that are not encrypted. Delete it when you no longer need it.',
  cut: (count) =>
    count === '1'
      ? 'Of 1 of them the office has only the beginning, because it is large.'
      : `Of ${count} of them the office has only the beginning, because they are large.`,
  fileName: 'letters',
  columns: {
    number: 'Number',
    receivedAt: 'Received',
    name: 'Sender',
    address: 'E-mail address',
    subject: 'Subject',
    status: 'Status',
    assignee: 'Assigned to',
    priority: 'Priority',
    dueOn: 'Due',
    topic: 'Topic',
    tags: 'Tags',
  },
}
