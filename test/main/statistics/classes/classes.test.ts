import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignOf } from '../../../../main/statistics/classes/campaigns.ts'
import { pathMatcher, sectionFinder } from '../../../../main/statistics/classes/path-patterns.ts'
import { classifyReferrer, siteHostsOf } from '../../../../main/statistics/classes/referrers.ts'
import { engineOf } from '../../../../main/statistics/classes/search-engines.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'

const ownHosts = siteHostsOf(['www.consulate.example'])

test('of a referrer its site is kept, and of its page neither query nor name nor port', () => {
  const referrers = [
    'https://www.google.com/search?q=hanako+yamada+passport',
    'http://user:secret@News.example:8080/living/visa.html?id=7#top',
    'https://www.consulate.example/ja/index.html?session=1',
    'https://192.0.2.7/index.html',
    'javascript:alert(1)',
    'https://<script>/',
    'android-app://com.google.android.gm/',
    '',
  ]
  expect(referrers.map((one) => classifyReferrer(one, ownHosts))).toEqual([
    { site: 'google.com', page: 'google.com/search' },
    { site: 'news.example', page: 'news.example/living/visa.html' },
    { site: '', page: 'consulate.example/ja/index.html' },
    { site: '', page: '' },
    { site: '', page: '' },
    { site: '', page: '' },
    { site: 'com.google.android.gm', page: 'com.google.android.gm/' },
    { site: '', page: '' },
  ])
})

test('search engines are known by their hosts, in every country', () => {
  const hosts = [
    'google.com',
    'google.co.jp',
    'mail.google.com',
    'search.yahoo.co.jp',
    'news.yahoo.co.jp',
    'bing.com',
    'google.com.evil.example',
    'm.search.naver.com',
  ]
  expect(hosts.map(engineOf)).toEqual(['Google', 'Google', '', 'Yahoo! Japan', '', 'Bing', '', 'Naver'])
})

test('a campaign is named by utm_campaign, else by utm_source, and nothing else of the query is kept', () => {
  expect(campaignOf('a=1&utm_source=letter&utm_campaign=%E6%A1%9C+2026&mail=a@b.example')).toBe('桜 2026')
  expect(campaignOf('utm_source=letter')).toBe('letter')
  expect(campaignOf('utm_campaign=%ff%')).toBe('%ff%')
  expect(campaignOf(`utm_campaign=${'x'.repeat(5000)}`)).toHaveLength(100)
  expect(campaignOf('xutm_campaign=1')).toBe('')
})

test('the section of a path is the first whose pattern it fits', () => {
  const { sections } = StatisticsSettings.parse({ timeZone: 'UTC' })
  const sectionOf = sectionFinder(sections)
  expect(['/itpr_ja/visa.html', '/en/', '/', '/english/'].map(sectionOf)).toEqual(['ja', 'en', '', ''])
})

test('a pattern means what a regular expression would, for any path, and takes time by its length alone', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 14 }),
      (pieces, path) => {
        const meant = new RegExp(`^${pieces.map((one) => one.replaceAll('.', '\\.')).join('[^]*')}$`)
        return pathMatcher([pieces.join('*')])(path) === meant.test(path)
      },
    ),
    { numRuns: 2000, seed: 12 },
  )
  const matches = pathMatcher([`${'*a'.repeat(90)}b`])
  expect(growthOverTenTimes((size) => matches('a'.repeat(size)), 100_000)).toBeLessThan(30)
})
