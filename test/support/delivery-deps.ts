import { dirname } from 'node:path'
import { ownFileOf } from '../../main/database/own-file.ts'
import type { NewsletterDeps } from '../../main/newsletter/index.ts'
import { workerFiles } from '../../main/worker-files.ts'

/** What the newsletter of office data at this place needs to deliver issues. */
export function deliveryDeps(
  file: string,
  key: Uint8Array,
): Pick<NewsletterDeps, 'deliverySettings' | 'files' | 'deliveryWorker'> {
  return {
    deliverySettings: { find: () => null, save: () => {} },
    files: () => ({
      ledger: ownFileOf(dirname(file), key, 'deliveries'),
      office: { file, key: Uint8Array.from(key) },
    }),
    deliveryWorker: workerFiles().deliveryWorker,
  }
}
