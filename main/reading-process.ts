import { keepMemoryOutOfCoreFiles } from './core-files.ts'
import { answerReadingRequests } from './mail/reader/reading-requests.ts'
import { helperPort } from './processes/helper-port.ts'

// The reading process begins here: mails are hostile input and are read apart from the database and the keys, with a limit on memory and time.
// V8 ends the whole process where memory runs out, which a limit on a mere thread does not prevent.

// Under plain Node it may write nowhere, and has this from whoever started it.
keepMemoryOutOfCoreFiles()
answerReadingRequests(helperPort())
