import type { PowerMonitor } from 'electron'
import { onOrder } from './door.ts'
import { Events } from './events.ts'
import { only } from './only.ts'

const events = new Events('powerMonitor', ['lock-screen', 'suspend', 'resume'])
let watching = false

/** Starts to watch the computer when somebody first listens. Only a test tells it that a screen was locked: Electron tells it on Windows and macOS. */
class Power {
  on(event: string, listener: () => void): void {
    events.on(event, listener)
    if (watching) return
    watching = true
    onOrder(({ power }) => events.emit(power))
    watchClock()
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
