/** Where whatever runs apart begins: the desk in a thread of the shell, the processes that read mails and look for personal data, the threads for slow tasks of the office, for backups, for MJML, for delivering, for taking in access logs, for questions about them, for what other desks get of them, for proving what is withheld of published tables, and for letters that are alike. */
export type WorkerFiles = {
  deskWorker: URL
  readingProcess: URL
  personalDataProcess: URL
  officeWorker: URL
  backupWorker: URL
  renderingWorker: URL
  deliveryWorker: URL
  importWorker: URL
  closeWorker: URL
  questionWorker: URL
  desksWorker: URL
  withholdingWorker: URL
  similarWorker: URL
}

/** Files beside this one once the program is built, their sources before. */
export function workerFiles(): WorkerFiles {
  const built = !import.meta.url.endsWith('.ts')
  return {
    deskWorker: new URL(built ? './desk-worker.js' : './desk-worker.ts', import.meta.url),
    readingProcess: new URL(built ? './reading-process.js' : './reading-process.ts', import.meta.url),
    personalDataProcess: new URL(built ? './personal-data-process.js' : './personal-data-process.ts', import.meta.url),
    officeWorker: new URL(built ? './office-worker.js' : './office/office-worker.ts', import.meta.url),
    backupWorker: new URL(built ? './backup-worker.js' : './backup-worker.ts', import.meta.url),
    renderingWorker: new URL(
      built ? './rendering-worker.js' : './newsletter/issues/rendering/rendering-worker.ts',
      import.meta.url,
    ),
    deliveryWorker: new URL(
      built ? './delivery-worker.js' : './newsletter/issues/delivery/delivery-worker.ts',
      import.meta.url,
    ),
    closeWorker: new URL(built ? './close-worker.js' : './statistics/closing/close-worker.ts', import.meta.url),
    importWorker: new URL(built ? './import-worker.js' : './statistics/importing/import-worker.ts', import.meta.url),
    questionWorker: new URL(
      built ? './question-worker.js' : './statistics/questions/question-worker.ts',
      import.meta.url,
    ),
    desksWorker: new URL(built ? './desks-worker.js' : './statistics/desks/desks-worker.ts', import.meta.url),
    withholdingWorker: new URL(
      built ? './withholding-worker.js' : './withholding/withholding-worker.ts',
      import.meta.url,
    ),
    similarWorker: new URL(built ? './similar-worker.js' : './answers/similar/similar-worker.ts', import.meta.url),
  }
}
