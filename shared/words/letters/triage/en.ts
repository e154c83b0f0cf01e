import type { triageJa } from './ja.ts'

/** Words of triage: how far a letter is, and whose it is. */
export const triageEn: typeof triageJa = {
  status: {
    new: 'New',
    'in-progress': 'In progress',
    waiting: 'Waiting for the person',
    answered: 'Answered',
    closed: 'Closed',
  },
  statusLabel: 'Status',
  setBy: (status, who, when) => `${status}: ${who}, ${when}`,
  assigneeLabel: 'Assigned to',
  nobody: 'Nobody’s',
  mine: 'Assigned to you',
  assignToMe: 'Assign to me',
  unassign: 'Unassign',
  assign: 'Assign…',
  assignTitle: (count) => (count === 1 ? 'Assign the letter' : `Assign ${count} letters`),
  assignDo: 'Assign',
  done: {
    status: (status, count) =>
      count === 1 ? `Marked as ${status.toLowerCase()}` : `${count} letters marked as ${status.toLowerCase()}`,
    assigned: (who, count) => (count === 1 ? `Assigned to ${who}` : `${count} letters assigned to ${who}`),
    mine: (count) => (count === 1 ? 'Assigned to you' : `${count} letters assigned to you`),
    unassigned: (count) => (count === 1 ? 'Unassigned' : `${count} letters unassigned`),
    nothing: 'No letter has changed',
    partly: (done, left) => `${done}. ${left}`,
    left: (count) =>
      count === 1
        ? 'One letter is left: try again once the workstations are in step.'
        : `${count} letters are left: try again once the workstations are in step.`,
  },
  today: 'Today',
  tomorrow: 'Tomorrow',
  nextMonday: 'Next Monday',
  inAWeek: 'In a week',
  due: {
    chip: (day) => `Due ${day}`,
    none: 'No due date',
    act: 'Set a due date…',
    title: 'Due date',
    text: 'Say by when it is to be answered.',
    day: 'Due on',
    set: 'Set the date',
    clear: 'No due date',
    done: (day, count) => (count === 1 ? `Due ${day}` : `${count} letters due ${day}`),
    cleared: (count) => (count === 1 ? 'No due date any more' : `${count} letters have no due date any more`),
  },
  remind: {
    chip: (day) => `Again on ${day}`,
    act: 'Again later…',
    title: 'Again later',
    text: 'Until that day it leaves the inbox. Should the person write before, it comes back then.',
    day: 'Comes back on',
    set: 'Set the date',
    clear: 'Cancel “Again later”',
    early: 'Choose tomorrow or a later day.',
    done: (day, count) =>
      count === 1 ? `Comes back into the inbox on ${day}` : `${count} letters come back into the inbox on ${day}`,
    cleared: (count) =>
      count === 1 ? '“Again later” is cancelled' : `“Again later” is cancelled for ${count} letters`,
  },
  priority: { ordinary: 'Ordinary', urgent: 'Urgent' },
  urgent: {
    label: 'Priority',
    mark: 'Mark as urgent',
    unmark: 'Not urgent any more',
    marked: (count) => (count === 1 ? 'Marked as urgent' : `${count} letters marked as urgent`),
    unmarked: (count) => (count === 1 ? 'Not urgent any more' : `${count} letters are not urgent any more`),
  },
  near: {
    overdue: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    today: 'Today',
    tomorrow: 'Tomorrow',
    left: (days) => `${days} days`,
  },
  setWaiting: 'Wait for the person',
}
