import { undoAfterFile } from './after-file.ts'

// Runs before each file of tests.
undoAfterFile()
