import type { Reporter, TestModule } from 'vitest/node'

const shown = 10

/** Prints, at the end of a run, the files that took longest. */
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= shown) return
    const times = modules.map((module) => ({ name: module.relativeModuleId, ...module.diagnostic() }))
    const longest = times.toSorted((a, b) => b.duration - a.duration).slice(0, shown)
    const lines = longest.map(({ name, duration }) => `  ${(duration / 1000).toFixed(1).padStart(6)} s  ${name}`)
    console.log(`\nThe ${shown} slowest files:\n${lines.join('\n')}`)
  }
}
