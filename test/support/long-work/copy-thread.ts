import { parentPort, workerData } from 'node:worker_threads'
import { copyTogether, type Copy } from '../../../main/database/copy-together.ts'

/** Copies in a thread, as a backup does, while the desk goes on writing. */
const { databases, small } = workerData as { databases: (Copy & { key: Uint8Array })[]; small: Copy[] }
await copyTogether(databases, small)
parentPort!.postMessage('copied')
