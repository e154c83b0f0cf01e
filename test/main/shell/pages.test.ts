import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../../main/shell/pages.ts'
import type { Result } from '../../../shared/rpc.ts'

let outside = ''
let folder = ''
beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'madoguchi-pages-'))
  folder = join(outside, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.js'), 'secret')
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta name="csp-nonce" content=""><title>窓口</title>')
  await writeFile(join(folder, 'assets/index-A_b1.js'), 'export {}')
  await writeFile(join(folder, 'assets/.hidden.js'), 'hidden')
  await writeFile(join(folder, 'assets/index.js.map'), '{}')
  await writeFile(join(folder, 'holder.html'), '<!doctype html><title></title>')
  await writeFile(join(folder, 'assets/holder-A_b1.js'), 'export {}')
  await writeFile(join(folder, 'issue-holder.html'), '<!doctype html><title></title>')
})
afterAll(() => rm(outside, { recursive: true, force: true }))

const letterId = '0190f5a0-0000-7000-8000-000000000000'

describe("the page's own files", () => {
  test('the page comes with the strict policy and a nonce of its own each time', async () => {
    const nonces = await Promise.all(
      [get('app://desk/index.html'), get('app://desk/index.html')].map(async (coming) => {
        const response = await coming
        const policy = response.headers.get('content-security-policy')!
        const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)![1]!
        expect(await response.text()).toBe(
          `<!doctype html><meta name="csp-nonce" content="${nonce}"><title>窓口</title>`,
        )
        expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
        expect(policy).not.toContain('unsafe')
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('a script comes as a script and as nothing else', async () => {
    const response = await get('app://desk/assets/index-A_b1.js')
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('x-content-type-options'),
      await response.text(),
    ]).toEqual([200, 'text/javascript; charset=utf-8', 'nosniff', 'export {}'])
  })

  test.each([
    'app://desk/',
    'app://desk/assets',
    'app://desk/assets/',
    'app://desk/assets/index.js.map',
    'app://desk/assets/.hidden.js',
    'app://desk/nowhere.js',
    'app://desk/../secret.js',
    'app://desk/..%2fsecret.js',
    'app://desk/%2e%2e/secret.js',
    'app://desk/assets/..\\..\\secret.js',
    'app://desk/assets//..//secret.js',
    'app://desk/assets/index-A_b1.js%00.html',
    'app://other/index.html',
    'app://desk/holder.html',
    'app://desk/issue-holder.html',
    'app://desk/assets/holder-A_b1.js',
    'app://desk@other/index.html',
  ])('%s is not handed out', async (url) => {
    const response = await get(url)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  test('nothing outside the folder comes by any path', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      'assets',
      'secret.js',
      '%2e%2e',
      '%2f',
      '\\',
      '..%5c',
      'renderer',
      '....',
      '%252e%252e',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const response = await get(`app://desk/${pieces.join('/')}`)
        expect(await response.text()).not.toContain('secret')
      }),
      { numRuns: 300 },
    )
  })

  test('only reading is answered', async () => {
    expect((await answer({ url: 'app://desk/index.html', method: 'POST' }, { folder, call: nobody })).status).toBe(405)
  })
})

describe("a letter's own document", () => {
  test('comes from the desk, under a policy that lets nothing in or out', async () => {
    const asked: unknown[] = []
    const response = await answer(
      { url: `app://letter/${letterId}?theme=dark`, method: 'GET' },
      {
        folder,
        call: async (path, input) => {
          asked.push([path, input])
          return { ok: true, output: { html: '<p>手紙</p>', cut: false } }
        },
      },
    )
    expect(asked).toEqual([['letters.document', { id: letterId, theme: 'dark' }]])
    expect([
      response.status,
      await response.text(),
      response.headers.get('content-security-policy'),
      response.headers.get('cache-control'),
    ]).toEqual([
      200,
      '<p>手紙</p>',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin; base-uri 'none'; form-action 'none'; frame-ancestors app://desk app://letter",
      'no-store',
    ])
  })

  test.each([
    `app://letter/${letterId}/more`,
    'app://letter/',
    'app://letter/index.html',
    'app://letter/assets/index-A_b1.js',
    'app://letter/assets/holder-none.js',
    'app://letter/assets/../secret.js',
    `app://letter/${letterId}?theme=pink`,
  ])('%s is no letter', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  test('has a document around it from its own host, under a policy that lets in one script and letters', async () => {
    const files = await Promise.all(
      [`app://letter/holder.html?id=${letterId}&theme=dark`, 'app://letter/assets/holder-A_b1.js'].map(async (url) => {
        const response = await get(url)
        return [response.status, response.headers.get('content-type'), response.headers.get('content-security-policy')]
      }),
    )
    const policy =
      "default-src 'none'; script-src 'self'; frame-src 'self' https: http: mailto:; sandbox allow-scripts allow-same-origin; base-uri 'none'; form-action 'none'; frame-ancestors app://desk"
    expect(files).toEqual([
      [200, 'text/html; charset=utf-8', policy],
      [200, 'text/javascript; charset=utf-8', policy],
    ])
  })

  test('a locked desk hands out nothing', async () => {
    const response = await get(`app://letter/${letterId}`)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })
})

describe("an issue's own document", () => {
  const issueId = '0190f5a0-0000-7000-8000-000000000087'
  const readerId = '0190f5a0-0000-7000-8000-000000000001'
  const mail =
    '<meta name="color-scheme" content="light dark"><style>@media (prefers-color-scheme: dark) { p {} }</style>'

  test('comes from the desk by form, reader or page, in the dark or the light, under the policy of letters', async () => {
    const asked: unknown[] = []
    const read = async (path: string): Promise<[string, string | null]> => {
      const response = await answer(
        { url: `app://letter/issue/${issueId}/${path}`, method: 'GET' },
        {
          folder,
          call: async (...call) => {
            asked.push(call)
            return { ok: true, output: { html: mail } }
          },
        },
      )
      return [await response.text(), response.headers.get('content-security-policy')]
    }
    const [dark, policy] = await read('both?revision=4&scheme=dark')
    const [light] = await read(`reader?reader=${readerId}&scheme=light`)
    await read('page-en?scheme=light')
    expect(asked).toEqual([
      ['newsletter.previewIssue', { id: issueId, variant: 'both' }],
      ['newsletter.readerMail', { id: issueId, reader: readerId }],
      ['newsletter.issuePage', { id: issueId, language: 'en' }],
    ])
    expect(dark).toBe('<meta name="color-scheme" content="dark"><style>@media all { p {} }</style>')
    expect(light).toBe('<meta name="color-scheme" content="light"><style>@media not all { p {} }</style>')
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin")
  })

  test.each([
    `${issueId}/fr`,
    `${issueId}/ja?scheme=pink`,
    `${issueId}/reader?reader=../../x`,
    `${issueId}/page-fr`,
    'x/ja',
    issueId,
  ])('%s is no issue', async (path) => {
    expect((await get(`app://letter/issue/${path}`)).status).toBe(404)
  })
})

const nobody = (): Promise<Result<unknown>> =>
  Promise.resolve({ ok: false, error: { code: 'not_signed_in', details: {} } })

function get(url: string): Promise<Response> {
  return answer({ url, method: 'GET' }, { folder, call: nobody })
}

test('the page of a release is a document of its own, without scripts; another address has none', async () => {
  const id = '0190f5a0-0000-7000-8000-000000000005'
  const asked: unknown[] = []
  const call = (path: string, input: unknown): Promise<Result<unknown>> => {
    asked.push([path, input])
    return Promise.resolve({ ok: true, output: { html: '<h1>S-2026-05</h1>' } })
  }
  const get = (path: string) => answer({ url: `app://letter/release/${path}`, method: 'GET' }, { folder, call })
  const page = await get(`${id}/en?revision=2`)
  expect([page.status, await page.text()]).toEqual([200, '<h1>S-2026-05</h1>'])
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(asked).toEqual([['statistics.releasePage', { id, language: 'en' }]])
  for (const path of [`${id}/fr`, 'x/en', `${id}/en/more`]) expect((await get(path)).status).toBe(404)
})
