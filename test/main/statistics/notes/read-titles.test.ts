import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTitles } from '../../../../main/statistics/notes/read-titles.ts'
import { Problem } from '../../../../shared/errors.ts'

const read = (text: string) => readTitles(new TextEncoder().encode(text))

describe('the names of pages', () => {
  test('are read from a list, whichever column holds the paths', async () => {
    expect(await read('番号,ページ,アドレス\r\n1,旅券,/itpr_ja/passport.html\r\n2,,/itpr_ja/empty.html\r\n')).toEqual([
      { path: '/itpr_ja/passport.html', title: '旅券' },
    ])
    expect(await read('path,title\r\nhttps://www.consulate.example/itpr_ja/visa.html?x=1,査証(ビザ)\r\n')).toEqual([
      { path: '/itpr_ja/visa.html', title: '査証(ビザ)' },
    ])
  })

  test('are read from the links of a site map page in the encoding that it names', async () => {
    const page =
      '<html><meta charset="shift_jis"><a href="../itpr_ja/koseki.html"><b>X</b> Y</a><a href="mailto:a@b.example">Z</a>'
    const bytes = Buffer.concat([
      Buffer.from(page),
      Buffer.from('<a href="/itpr_ja/ryoken.html">'),
      Buffer.from([0x97, 0xb7, 0x8c, 0x94]),
      Buffer.from('</a>'),
    ])
    expect(await readTitles(bytes)).toEqual([
      { path: '/itpr_ja/koseki.html', title: 'X Y' },
      { path: '/itpr_ja/ryoken.html', title: '旅券' },
    ])
  })

  test('are read from the entries of XML that have a title', async () => {
    const sitemap =
      '<?xml version="1.0"?><urlset xmlns:news="n"><url><loc>https://c.example/a.html</loc><news:news><news:title>甲</news:title></news:news></url><url><loc>https://c.example/b.html</loc></url></urlset>'
    expect(await read(sitemap)).toEqual([{ path: '/a.html', title: '甲' }])
    const feed =
      '<?xml version="1.0"?><rss><channel><title>Site</title><item><title>Culture &amp; art</title><link>https://c.example/c.html</link></item></channel></rss>'
    expect(await read(feed)).toEqual([{ path: '/c.html', title: 'Culture & art' }])
  })

  test('that are not there are told so, and nothing that is given breaks the reading', async () => {
    await expect(read('a,b\r\n1,2\r\n')).rejects.toMatchObject({ code: 'no_titles' })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `<a href="/${text}">${text}<url><loc>`),
        ),
        async (text) => {
          try {
            expect((await read(text)).length).toBeGreaterThan(0)
          } catch (failure) {
            expect(failure).toBeInstanceOf(Problem)
          }
        },
      ),
      { seed: 12, numRuns: 300 },
    )
  })

  test('take time by the length of what is given', async () => {
    const time = async (links: number) => {
      const start = process.cpuUsage()
      await read(`<a href="/x">${'<a href="/y'.repeat(links)}`).catch(() => undefined)
      return process.cpuUsage(start).user
    }
    await time(1000)
    const short = await time(20_000)
    expect(await time(200_000)).toBeLessThan(30 * Math.max(short, 5000))
  })
})
