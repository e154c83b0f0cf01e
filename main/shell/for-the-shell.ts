/**
 * Calls that the page may not make itself. What lies where on this computer, and what leaves the office as a file, is for the person to say in a
 * dialog of the shell; nor does the page tell what failed in the shell.
 */
export const forTheShell: ReadonlySet<string> = new Set([
  'answers.publish',
  'answers.workloadFile',
  'letters.attachFrom',
  'letters.importMails',
  'newsletter.checkImport',
  'newsletter.exportNotReached',
  'newsletter.exportReaders',
  'newsletter.takeOptOuts',
  'newsletter.writeArchive',
  'office.addBackupFolder',
  'office.backUpTo',
  'office.exportAudit',
  'office.lookAtBackup',
  'office.noteTrouble',
  'office.offeredBackup',
  'office.restore',
  'statistics.publishRelease',
  'statistics.beginImport',
  'statistics.giveCountryTable',
  'statistics.lookAtLogs',
  'statistics.readTitles',
  'statistics.tableFile',
])
