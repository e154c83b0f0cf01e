import { expect, test } from 'vitest'
import { methods } from '../../../../main/statistics/lines/batch.ts'
import { isPageView, kindOfPath } from '../../../../main/statistics/measures/pages.ts'
import { isRobotAgent } from '../../../../main/statistics/measures/robots.ts'

test.each([
  ['page', ['/', '/ja/', '/ja/visa', '/a.b/c', '/index.html', '/INDEX.HTM', '/x.php', '/~office/']],
  ['static', ['/site.css', '/a/b.JS', '/gate.png', '/fonts/a.woff2', '/favicon.ico']],
  ['download', ['/forms/visa.pdf', '/list.XLSX']],
  ['other', ['/robots.txt', '/feed.xml', '-', '*', '/a.', '/sitemap.xml.']],
])('%s: these paths are one', (kind, paths) => {
  expect(paths.map((path) => [path, kindOfPath(path)])).toEqual(paths.map((path) => [path, kind]))
})

test('a page view is GET or POST of a page that was answered 200 or 304', () => {
  expect(isPageView(methods.get, 'page', 200)).toBe(true)
  expect(isPageView(methods.post, 'page', 304)).toBe(true)
  for (const [method, kind, status] of [
    [methods.head, 'page', 200],
    [methods.other, 'page', 200],
    [methods.get, 'page', 206],
    [methods.get, 'page', 301],
    [methods.get, 'download', 200],
  ] as const)
    expect(isPageView(method, kind, status)).toBe(false)
})

test('robots are those of the list and whoever names nothing', () => {
  expect(['Googlebot/2.1', 'curl/8.1', '', '-'].map(isRobotAgent)).toEqual([true, true, true, true])
  expect(
    isRobotAgent(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe(false)
})
