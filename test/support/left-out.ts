import type { Reporter, TestModule } from 'vitest/node'

/** Names, at the end of a run, every test that was left out, so that none is skipped silently. */
export default class LeftOut implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const names = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((one) => `  ${module.relativeModuleId} > ${one.fullName}`),
    )
    if (names.length === 0) return
    console.log(`\n${names.length} tests were left out, because what they need is missing here:\n${names.join('\n')}`)
  }
}
