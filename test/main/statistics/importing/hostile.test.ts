import { expect, test } from 'vitest'
import { samples } from '../lines/samples.ts'
import { newStatistics } from './new-statistics.ts'

const image = '<img/src=x/onerror=alert(1)>'
const script = '<script>alert(1)</script>'

test.each(samples(script))(
  'HTML in every field of $title stays the text that it is',
  async ({ text, given, differs }) => {
    const statistics = newStatistics({ nginxFormat: given ?? '' })
    const hostile = text
      .replaceAll('/ja/old-page', `/ja/${image}`)
      .replaceAll('utm_source=letter', `utm_campaign=${script}`)
      .replaceAll('https://www.example/', `https://search.example/${image}`)
    expect(await statistics.import(hostile)).toEqual([4])
    expect(statistics.values('missing')).toEqual([`/ja/${image}`])
    expect(statistics.values('page')).toContain('/ja/visa/index.html')
    expect(statistics.values('campaign')).toContain(script)
    // What calls itself like that is a program; where agents are not told nobody is one.
    expect(statistics.counted().robots).toBe(differs?.robots === 0 ? 0 : 4)
  },
)
