import { youngMegabytes } from '../../main/shell/desk-link.ts'

/** What a process of Node is started with to have the memory that the desk's thread has: V8 counts two halves and what is too large for them. */
export const memoryOfDesk = `--max-semi-space-size=${youngMegabytes / 3}`
