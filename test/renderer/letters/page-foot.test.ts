import { expect, it } from 'vitest'
import { cssString } from '../../../renderer/letters/on-paper/page-foot.ts'

it('what stands at the foot of a page stays text, whatever a name holds', () => {
  expect(cssString('小林 遥')).toBe('"小林 遥"')
  expect(cssString('a"; } body { display: none } \\')).toBe('"a\\22 ; } body { display: none } \\5c "')
  expect(cssString('two\nlines')).toBe('"two\\a lines"')
})
