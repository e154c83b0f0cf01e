import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { hasDisplay } from './prepare/electron-start.mjs'
import { chooseRuntime, prepared, programCommand, runtimeLine } from './prepared.ts'

// `npm start [-- --data DIR] [--headless]`: the real program, on Electron where it is installed, else on this computer's browser.
const args = process.argv.slice(2)
const headless = args.includes('--headless')

if (!headless && !hasDisplay()) {
  console.error(
    'There is no display here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).' +
      ' Start it on a desktop, or try: npm run demo -- --headless --out demo-out',
  )
  process.exit(1)
}

const runtime = chooseRuntime({ headless })
console.log(runtimeLine(runtime))
const start = programCommand(runtime, {
  node: prepared().node,
  headless,
  args: args.filter((one) => one !== '--headless'),
})
const program = spawn(start.command, start.args, { stdio: 'inherit', env: start.env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => program.kill(signal))
program.on('error', (error) => {
  console.error(`The program could not be started: ${error.message}`)
  process.exitCode = 1
})
program.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
})
