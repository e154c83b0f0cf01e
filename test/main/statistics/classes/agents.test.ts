import { expect, test } from 'vitest'
import { classifyAgent } from '../../../../main/statistics/classes/agents.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

test('of an agent browser, system and device are kept, by names of short lists', () => {
  const agents = [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0`,
    `Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) ${webkit} Version/16.5 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0',
    'Taro Yamada of Sunset District/3.1 (my own browser)',
  ]
  expect(agents.map(classifyAgent)).toEqual([
    { robot: '', browser: 'Microsoft Edge', system: 'Windows', device: 'desktop' },
    { robot: '', browser: 'Safari', system: 'iOS', device: 'tablet' },
    { robot: '', browser: 'Firefox', system: 'Linux', device: 'desktop' },
    { robot: '', browser: '', system: '', device: '' },
  ])
})

test('the browser within Line is Line, though it calls itself Safari or Chrome', () => {
  const phone = `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${webkit} Mobile/15E148 Safari Line/14.3.0`
  expect(classifyAgent(phone)).toEqual({ robot: '', browser: 'LINE', system: 'iOS', device: 'mobile' })
})

test('a robot is kept by a word of its agent, and by nothing else of it', () => {
  const robots: [string, string][] = [
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot'],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
      'GPTBot',
    ],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'facebookexternalhit'],
    ['curl/8.0', 'curl'],
    ['python-requests/2.31.0', 'python-requests'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/90 Safari/537.36',
      '(unnamed)',
    ],
    ['-', '(no agent)'],
    ['', '(no agent)'],
  ]
  expect(robots.map(([agent]) => classifyAgent(agent))).toEqual(
    robots.map(([, robot]) => ({ robot, browser: '', system: '', device: '' })),
  )
})

test('agents of any length and any characters are read in a time that does not grow with them', () => {
  const long = (size: number) => [
    'a'.repeat(size),
    'bot '.repeat(size / 4),
    '('.repeat(size / 2),
    `Mozilla/5.0 ${'x.-_'.repeat(size / 4)}bot`,
  ]
  expect(growthOverTenTimes((size) => long(size).map(classifyAgent), 100_000)).toBeLessThan(30)
})
