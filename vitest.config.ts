import { defineConfig } from 'vitest/config'

const results = process.env.MADOGUCHI_TEST_RESULTS

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    reporters: ['default', './test/support/left-out.ts', ...(results ? [['json', { outputFile: results }] as const] : [])],
  },
})
