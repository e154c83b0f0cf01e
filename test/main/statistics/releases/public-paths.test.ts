import { expect, test } from 'vitest'
import { isPublicPath } from '../../../../main/statistics/releases/public-paths.ts'

test.each([
  '/',
  '/itpr_ja/passport.html',
  '/itpr_ja/11_000001_00123.html',
  '/events/2026/10/20261020-concert/',
  '/jp/visa/%E6%9F%BB%E8%A8%BC.html',
  '/documents/passport-application-form-for-adults-2026',
])('the name of a page may stand in a public table: %s', (path) => {
  expect(isPublicPath(path)).toBe(true)
})

test.each([
  '/search?q=yamada',
  '/unsubscribe/hanako@citizen.example',
  '/unsubscribe/hanako%40citizen.example',
  '/page;jsessionid=4FA1',
  '/user=12',
  '/status/192.0.2.17/',
  '/from-203-0-113-7',
  '/v6/2001:db8::ff00:42',
  '/cases/123e4567-e89b-12d3-a456-426614174000',
  '/call/4155551234',
  '/confirm/k3Jd93kfLs02kfPq8sZt1x',
  'passport.html',
  `/${'a'.repeat(300)}`,
])('what may hold something of a person has no row: %s', (path) => {
  expect(isPublicPath(path)).toBe(false)
})
