import { spawn } from 'node:child_process'
import type { PowerMonitor } from 'electron'
import { onOrder } from './door.ts'
import { Events } from './events.ts'
import { only } from './only.ts'

const events = new Events('powerMonitor', ['lock-screen', 'suspend', 'resume'])
let watching = false

/** Starts to watch the computer when somebody first listens. */
class Power {
  on(event: string, listener: () => void): void {
    events.on(event, listener)
    if (watching) return
    watching = true
    onOrder(({ power }) => events.emit(power))
    watchClock()
    if (process.platform === 'linux') watchDesktop()
  }
}

export const powerMonitor = only('powerMonitor', new Power()) as unknown as Pick<PowerMonitor, 'on'>

const beat = 10_000

/** A computer that slept is noticed as it wakes: the clock has gone on without us. */
function watchClock(): void {
  let last = Date.now()
  setInterval(() => {
    const now = Date.now()
    if (now - last > 6 * beat) {
      events.emit('suspend')
      events.emit('resume')
    }
    last = now
  }, beat).unref()
}

/** Linux desktops announce a locked screen on the session's bus (GNOME, KDE, freedesktop ScreenSaver) and by logind. */
function watchDesktop(): void {
  follow(['--session', `type='signal',member='ActiveChanged'`], (line) => {
    if (/boolean true/.test(line)) events.emit('lock-screen')
  })
  follow(['--system', `type='signal',interface='org.freedesktop.login1.Session',member='Lock'`], (line) => {
    if (/member=Lock/.test(line)) events.emit('lock-screen')
  })
}

function follow(args: string[], heard: (line: string) => void): void {
  const monitor = spawn('dbus-monitor', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  // Where the command or the bus is missing, the screen's lock is not noticed; the page's own idle time still locks.
  monitor.on('error', () => undefined)
  monitor.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) heard(line)
  })
  monitor.unref()
  process.on('exit', () => monitor.kill())
}
