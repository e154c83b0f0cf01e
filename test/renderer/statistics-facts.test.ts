import { describe, expect, it } from 'vitest'
import { statisticsFacts } from '../../renderer/statistics-facts.ts'
import { en } from '../../shared/words/en.ts'

const say = en.statistics.status
const kept = { period: { from: '2026-10-01', to: '2026-11-28' }, servers: [''] }
const words = (held: typeof kept | undefined, lines: Parameters<typeof statisticsFacts>[1]) =>
  statisticsFacts(held, lines, null, en, 'en').map((fact) => fact.words)

describe('the status bar of the statistics', () => {
  it('says that no log is imported where there was none, and not before it is known', () => {
    expect(words(undefined, undefined)).toEqual([])
    expect(words(undefined, { lines: 0, failed: 0, importedAt: null })[0]).toBe(say.none)
    const taken = { lines: 1680, failed: 0, importedAt: '2026-12-01T02:00:00Z' }
    expect(words(undefined, taken)).toEqual([say.lines('1,680', '0'), say.once])
    expect(words(kept, taken)[0]).toBe(say.until('Nov 28, 2026'))
  })
})
