import { defineConfig } from 'vitest/config'

const results = process.env.MADOGUCHI_TEST_RESULTS

/** Tests that were left out are named at the end. */
const shown = ['default', './test/support/left-out.ts']

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    reporters: results ? [...shown, ['json', { outputFile: results }]] : shown,
  },
})
