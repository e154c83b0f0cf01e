import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { screenLocks } from '../../../main/shell/linux-screen-lock.ts'
import { lockWithTheComputer } from '../../../main/shell/lock-with-computer.ts'

describe('the desk locks with the computer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function office() {
    const computer = new EventEmitter()
    const done: string[] = []
    const lock = lockWithTheComputer(computer, {
      tell: ({ kind }) => done.push(`the window is told: ${kind}`),
      lock: () => done.push('the desk is locked'),
    })
    return { computer, done, lock }
  }

  test.each(['lock-screen', 'suspend'])(
    'at %s the window is told, and after three seconds the desk is locked anyway',
    (event) => {
      const { computer, done } = office()
      computer.emit(event)
      vi.advanceTimersByTime(2999)
      expect(done).toEqual(['the window is told: lock'])
      vi.advanceTimersByTime(1)
      expect(done).toEqual(['the window is told: lock', 'the desk is locked'])
    },
  )

  test('a computer that fell asleep before the three seconds locks the desk as it wakes, once', () => {
    const { computer, done } = office()
    computer.emit('suspend')
    computer.emit('resume')
    expect(done).toEqual(['the window is told: lock', 'the desk is locked'])
    vi.advanceTimersByTime(10_000)
    expect(done).toHaveLength(2)
  })

  test('one that wakes from a sleep nobody heard of lets the window save first', () => {
    const { computer, done } = office()
    computer.emit('resume')
    expect(done).toEqual(['the window is told: lock'])
    vi.advanceTimersByTime(3000)
    expect(done).toEqual(['the window is told: lock', 'the desk is locked'])
  })

  test('the end of the session locks in the same way', () => {
    const { done, lock } = office()
    lock()
    vi.advanceTimersByTime(3000)
    expect(done).toEqual(['the window is told: lock', 'the desk is locked'])
  })
})

describe('what a Linux desktop says on its bus', () => {
  const signal = (of: string, body = '') =>
    `signal time=1.2 sender=:1.9 -> destination=(null) serial=4 path=/x; ${of}\n${body}`
  test.each([
    ['GNOME locks', signal('interface=org.gnome.ScreenSaver; member=ActiveChanged', '   boolean true\n'), 1],
    ['KDE locks', signal('interface=org.freedesktop.ScreenSaver; member=ActiveChanged', '   boolean true\n'), 1],
    ['a screen is unlocked', signal('interface=org.gnome.ScreenSaver; member=ActiveChanged', '   boolean false\n'), 0],
    ['logind locks', signal('interface=org.freedesktop.login1.Session; member=Lock'), 1],
    ['logind unlocks', signal('interface=org.freedesktop.login1.Session; member=Unlock'), 0],
    ['something else is active', signal('interface=org.example.Player; member=ActiveChanged', '   boolean true\n'), 0],
  ])('%s', (_what, text, times) => {
    const locked = vi.fn<() => void>()
    // Pieces of seven characters: a pipe cuts where it likes.
    const hear = screenLocks(locked)
    for (let at = 0; at < text.length; at += 7) hear(text.slice(at, at + 7))
    expect(locked).toHaveBeenCalledTimes(times)
  })
})
