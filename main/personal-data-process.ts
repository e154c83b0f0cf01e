import { keepMemoryOutOfCoreFiles } from './core-files.ts'
import { answerFinding } from './personal-data/answer-finding.ts'
import { helperPort } from './processes/helper-port.ts'

// The process that looks for personal data begins here: a letter is hostile input, and dictionary and lists take memory that the desk shall not.

// Under plain Node it may write nowhere, and has this from whoever started it.
keepMemoryOutOfCoreFiles()
answerFinding(helperPort())
