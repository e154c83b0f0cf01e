import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathInWords } from '../../../renderer/statistics/numbers/path-in-words.ts'

describe('a path that people read', () => {
  it.each([
    ['/%E6%97%85%E5%88%B8/index.html', '/旅券/index.html'],
    ['/itpr_ja/caf%C3%A9.html', '/itpr_ja/café.html'],
    ['/plain/page.html', '/plain/page.html'],
  ])('%s is written as %s', (path, written) => {
    expect(pathInWords(path)).toBe(written)
  })

  it.each([
    ['a text that turns around', '/%E2%80%AEfdp.exe'],
    ['a space', '/a%20b'],
    ['a character that is not seen', '/a%E2%80%8Bb'],
    ['a line', '/a%0Ab'],
    ['bytes of another encoding', '/%8C%93'],
    ['a sign cut in two', '/100%'],
  ])('%s is not written out', (_, path) => {
    expect(pathInWords(path)).toBe(path)
  })

  it('leads to one path alone', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const written = pathInWords(path)
        if (written !== path) expect(decodeURI(encodeURI(written))).toBe(decodeURI(path))
      }),
    )
  })
})
