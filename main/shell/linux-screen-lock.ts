import { spawn } from 'node:child_process'

/**
 * Hears on Linux that the screen was locked, which Electron tells on Windows and macOS alone: desktops announce it on the session's bus
 * (GNOME, KDE, Cinnamon, MATE, freedesktop), and logind on the system's. Where dbus-monitor or the bus is missing nothing is heard, and the
 * window's own idle time locks. Gives back how to stop.
 */
export function watchScreenOnLinux(locked: () => void, command = 'dbus-monitor'): () => void {
  const stops = [
    follow(command, ['--session', `type='signal',member='ActiveChanged'`], locked),
    follow(command, ['--system', `type='signal',interface='org.freedesktop.login1.Session',member='Lock'`], locked),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function follow(command: string, args: string[], locked: () => void): () => void {
  const monitor = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  monitor.on('error', () => undefined)
  const hear = screenLocks(locked)
  monitor.stdout.setEncoding('utf8').on('data', hear)
  monitor.unref()
  const stop = () => void monitor.kill()
  process.on('exit', stop)
  return stop
}

/** Reads what dbus-monitor prints, in whatever pieces it comes; exported for its tests. */
export function screenLocks(locked: () => void): (text: string) => void {
  let rest = ''
  let ofScreen = false
  return (text) => {
    const lines = (rest + text).split('\n')
    // A line is short; one that never ends must not fill the memory.
    rest = lines.pop()!.slice(-10_000)
    for (const line of lines) {
      if (line.startsWith('signal ')) {
        ofScreen = /\binterface=org\.(freedesktop|gnome|kde|cinnamon|mate)\.ScreenSaver; member=ActiveChanged\b/.test(
          line,
        )
        if (/\binterface=org\.freedesktop\.login1\.Session; member=Lock$/.test(line)) locked()
      } else if (ofScreen && /^\s+boolean true$/.test(line)) locked()
    }
  }
}
