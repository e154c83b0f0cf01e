/** Where the helpers of the desk begin. */
export type WorkerFiles = { readingWorker: URL, officeWorker: URL }

/** Files beside this one once the program is built, their sources before. */
export function workerFiles(): WorkerFiles {
  const built = !import.meta.url.endsWith('.ts')
  return {
    readingWorker: new URL(built ? './reading-worker.js' : './mail/reading-worker.ts', import.meta.url),
    officeWorker: new URL(built ? './office-worker.js' : './office/office-worker.ts', import.meta.url),
  }
}
