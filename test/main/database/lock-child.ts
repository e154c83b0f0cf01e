import { lockFolder } from '../../../main/database/folder-lock.ts'

/** A process that takes the lock named by its argument, says so, and holds it until it ends. */
lockFolder(process.argv[2]!)
process.stdout.write('held\n')
setInterval(() => {}, 1000)
