import type { Words } from '../ja.ts'

/** Words of which workstation imports. */
export const statisticsDesksEn: Words['statistics']['desks'] = {
  title: 'Workstation that imports',
  here: 'Access logs are imported at this workstation. The others get only what it has counted.',
  nobody: 'The first workstation that imports access logs is the one that imports from then on.',
  elsewhere: (desk) => `Access logs are imported at “${desk}”. They cannot be imported here.`,
  elsewhereWhy:
    'What keeps a line from counting twice never leaves the workstation that imports. What it has counted comes here as well.',
  ended: (desk) => `“${desk}” is not a workstation of this office any more.`,
  unnamed: 'Workstation without a name',
  asOf: (when, desk) => `As of ${when}, imported at “${desk}”`,
  notYetTitle: 'The numbers have not come yet',
  notYet: (desk) => `What “${desk}” has counted is shown here once it has come.`,
  handTo: 'Hand over to',
  hand: 'Hand over…',
  handBusy: 'Handing over…',
  handAsk: (desk) => `Hand importing over to “${desk}”?`,
  handText:
    'What keeps lines from counting twice goes there, sealed so that only that workstation can open it, and is deleted here once it has arrived. Logs can be imported only there from then on. Change the watched folders to places that it can see.',
  handDo: 'Hand over',
  handKeep: 'Keep it here',
  handing: (desk) =>
    `Importing is being handed over to “${desk}”. What keeps lines from counting twice stays here until it has arrived.`,
  awaited:
    'Importing was handed over to this workstation. It can begin once what keeps lines from counting twice has arrived.',
  take: 'Import here instead…',
  takeBusy: 'Moving…',
  takeAsk: 'Move importing to this workstation?',
  takeText: (desk) =>
    `Do this only if “${desk}” can no longer hand it over. All days counted so far are closed, and later lines of those days are not added. Logs that were imported at “${desk}” and have not come here have to be imported here again.`,
  takeDo: 'Move it here',
  takeKeep: 'Leave it there',
  own: (desk) =>
    `These are numbers that this workstation alone imported before. Import the logs that are needed at “${desk}”, and then change to the numbers of the office.`,
  useOffices: 'Use the office’s numbers…',
  useBusy: 'Changing…',
  useAsk: 'Change to the numbers of the office?',
  useText: 'The numbers that only this workstation has are deleted. This cannot be undone.',
  useDo: 'Change',
  useKeep: 'Keep them',
}
