/** Tells at once, then at most once in so many milliseconds, and always once after the last change. */
export function atMostEvery(milliseconds: number, tell: () => void): { tell(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let more = false
  const told = () => {
    timer = null
    if (more) start()
  }
  const start = () => {
    more = false
    timer = setTimeout(told, milliseconds)
    tell()
  }
  return {
    tell() {
      if (timer) more = true
      else start()
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
