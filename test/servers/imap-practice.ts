/** The practice office's own IMAP server, for tests that need no program installed. It has no working compare-and-swap. */
export { startPracticeImap, type PracticeImap, type PracticeLetter } from '../../scripts/practice-office/imap-server.ts'

/** It comes with the project. */
export const available = (): boolean => true
