import { runCommandLine } from './cli/run.ts'
import { keepMemoryOutOfCoreFiles } from './core-files.ts'

keepMemoryOutOfCoreFiles()

// Somebody who reads only the first lines (`desk letters | head`) has seen what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCommandLine(process.argv.slice(2))
