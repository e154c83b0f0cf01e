import fc from 'fast-check'
import { afterEach, describe, expect, it, test } from 'vitest'
import { keepAccessTokens, type StoredSignIn } from '../../../../main/mail/servers/access-tokens.ts'
import { openRedirectDoor } from '../../../../main/mail/servers/oauth-redirect.ts'
import { serviceOf, signInRequest } from '../../../../main/mail/servers/oauth-service.ts'
import { type OAuthWay, tokensForCode, tokensForRefresh, tokensOf } from '../../../../main/mail/servers/oauth-tokens.ts'
import { Problem } from '../../../../shared/errors.ts'
import { type OAuthClient, signInOf } from '../../../../shared/office/mail-settings.ts'
import { startHttpProxy } from '../../../servers/http-proxy.ts'
import { type OAuthService, signInByBrowser, startOAuthService } from '../../../servers/oauth-service.ts'

let service: OAuthService
afterEach(() => service?.stop())

const pages = { title: 'Madoguchi', done: 'You have signed in.', failed: 'The sign-in failed.' }
const wayTo = (one: OAuthService, changes: Partial<OAuthClient> = {}): OAuthWay => ({
  client: one.client(changes),
  proxy: '',
  certificateAuthority: one.authority,
})
const problemOf = async (work: Promise<unknown>): Promise<{ code: string; words: unknown }> => {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Problem)
  const { code, details } = failure as Problem
  return { code, words: details.serverWords }
}

/** Signs in as the desk does, with a browser that agrees. */
async function signIn(way: OAuthWay) {
  const door = await openRedirectDoor(5000)
  const request = signInRequest(way.client, door.port)
  let tokens: Awaited<ReturnType<typeof tokensForCode>> | null = null
  const settled = door.answer(
    request.state,
    async (code) => {
      tokens = await tokensForCode(way, request, code)
    },
    pages,
  )
  const browser = await signInByBrowser(request.url)
  await settled
  return { tokens: tokens!, browser, request }
}

describe('a sign-in in the browser', () => {
  it('brings tokens back, with a proof that nobody else can give', async () => {
    service = await startOAuthService()
    const { tokens, browser } = await signIn(wayTo(service))
    expect(browser).toMatchObject({ status: 200, page: expect.stringContaining(pages.done) as string })
    expect(service.accepts(tokens.accessToken)).toBe(true)
    const proof = {
      grant_type: 'authorization_code',
      client_id: 'madoguchi-desk',
      code_verifier: expect.stringMatching(/^[\w-]{64}$/u) as string,
    }
    expect(service.asked).toEqual([expect.objectContaining(proof)])
    const renewed = await tokensForRefresh(wayTo(service), tokens.refreshToken)
    expect(renewed).toMatchObject({ expiresIn: 3600, refreshToken: expect.stringMatching(/^refresh-/u) as string })
  })

  it('asks nothing of a service whose certificate is unknown, and an office’s own authority can vouch for it', async () => {
    service = await startOAuthService({ tls: true })
    const ask = (certificateAuthority: string) =>
      problemOf(tokensForRefresh({ ...wayTo(service), certificateAuthority }, 'nobody’s'))
    expect((await ask('')).code).toBe('server_certificate')
    expect(service.asked).toEqual([])
    expect(await ask(service.authority)).toEqual({
      code: 'sign_in_expired',
      words: 'invalid_grant AADSTS70000: the grant is over',
    })
  })

  it('reaches the service through the proxy, by its name and encrypted to its end', async () => {
    service = await startOAuthService({ tls: true, names: ['sign-in.example'] })
    const proxy = await startHttpProxy()
    const tokenUrl = service.client().tokenUrl.replace('127.0.0.1', 'sign-in.example')
    const ask = (name: string) =>
      problemOf(
        tokensForRefresh(
          { ...wayTo(service, { tokenUrl: tokenUrl.replace('sign-in.example', name) }), proxy: proxy.url },
          'nobody’s',
        ),
      )
    expect((await ask('sign-in.example')).code).toBe('sign_in_expired')
    expect((await ask('other.example')).code).toBe('server_certificate')
    expect(proxy.asked).toEqual(['sign-in.example', 'other.example'].map((name) => `${name}:${new URL(tokenUrl).port}`))
    await proxy.stop()
    expect((await ask('sign-in.example')).code).toBe('proxy_failed')
  })

  it('that is answered with another state changes nothing; the true answer still comes, and only once', async () => {
    service = await startOAuthService()
    const door = await openRedirectDoor(5000)
    const codes: string[] = []
    const settled = door.answer(
      'the-true-state',
      async (code) => {
        codes.push(code)
      },
      pages,
    )
    const visit = async (query: string) => (await fetch(`http://127.0.0.1:${door.port}/${query}`)).status
    expect(await visit('?code=stolen&state=guessed')).toBe(404)
    expect(await visit('?code=stolen')).toBe(404)
    expect(await visit('elsewhere?code=stolen&state=the-true-state')).toBe(404)
    expect(await visit('?code=true&state=the-true-state')).toBe(200)
    await settled
    expect(codes).toEqual(['true'])
    await expect(fetch(`http://127.0.0.1:${door.port}/?code=again&state=the-true-state`)).rejects.toThrow(
      'fetch failed',
    )
  })

  it('that comes twice at once is taken once', async () => {
    const door = await openRedirectDoor(5000)
    const codes: string[] = []
    const go = Promise.withResolvers<void>()
    const settled = door.answer(
      'state',
      async (code) => {
        codes.push(code)
        await go.promise
      },
      pages,
    )
    const first = fetch(`http://127.0.0.1:${door.port}/?code=one&state=state`)
    await expect.poll(() => codes.length).toBe(1)
    expect((await fetch(`http://127.0.0.1:${door.port}/?code=one&state=state`)).status).toBe(404)
    go.resolve()
    expect((await first).status).toBe(200)
    await settled
    expect(codes).toEqual(['one'])
  })

  it('that the person declines is told in the service’s words, and the browser says that it failed', async () => {
    const door = await openRedirectDoor(5000)
    const settled = problemOf(door.answer('state', async () => {}, pages))
    const answer = await fetch(
      `http://127.0.0.1:${door.port}/?error=access_denied&error_description=The+user+said+no&state=state`,
    )
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(pages.failed)])
    expect(await settled).toEqual({ code: 'sign_in_refused', words: 'access_denied The user said no' })
  })

  it('that nobody finishes ends by itself', async () => {
    const door = await openRedirectDoor(50)
    expect((await problemOf(door.answer('state', async () => {}, pages))).code).toBe('sign_in_not_finished')
  })

  it('does not accept a code a second time, nor with another proof', async () => {
    service = await startOAuthService()
    const way = wayTo(service)
    const { browser, request } = await signIn(way)
    const code = new URL(browser.back).searchParams.get('code')!
    expect((await problemOf(tokensForCode(way, request, code))).code).toBe('sign_in_refused')
    const other = signInRequest(way.client, 1)
    const sent = await fetch(other.url, { redirect: 'manual' })
    const fresh = new URL(sent.headers.get('location')!).searchParams.get('code')!
    expect((await problemOf(tokensForCode(way, { ...other, verifier: 'guessed' }, fresh))).code).toBe('sign_in_refused')
  })
})

describe('the services', () => {
  it('are Microsoft’s and Google’s own, over TLS', () => {
    const client = { ...emptyClient, clientId: 'id', tenant: 'consulate.example' }
    const microsoft = new URL(signInRequest({ ...client, provider: 'microsoft' }, 4711).url)
    expect(`${microsoft.origin}${microsoft.pathname}`).toBe(
      'https://login.microsoftonline.com/consulate.example/oauth2/v2.0/authorize',
    )
    expect(Object.fromEntries(microsoft.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'id',
      redirect_uri: 'http://localhost:4711',
      code_challenge_method: 'S256',
      prompt: 'select_account',
      scope: 'offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send',
      state: expect.stringMatching(/^[\w-]{43}$/u) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/u) as string,
    })
    const google = new URL(signInRequest({ ...client, provider: 'google' }, 4711).url)
    const asks = { redirect_uri: 'http://127.0.0.1:4711', scope: 'https://mail.google.com/', access_type: 'offline' }
    expect(Object.fromEntries(google.searchParams)).toMatchObject(asks)
    expect(serviceOf({ ...client, provider: 'google' }).tokenUrl).toBe('https://oauth2.googleapis.com/token')
  })

  it.each([
    ['http://sign-in.example/a', 'plain_only_on_loopback'],
    ['ftp://sign-in.example/a', 'bad_input'],
    ['', 'bad_input'],
    ['https://user@sign-in.example/', 'bad_input'],
  ])('of another kind at %s are refused', (tokenUrl, code) => {
    const client = { ...emptyClient, clientId: 'id', authorizeUrl: 'https://sign-in.example/', tokenUrl }
    expect(() => serviceOf(client)).toThrow(expect.objectContaining({ code }) as Error)
  })
})

const emptyClient: OAuthClient = {
  provider: 'other',
  clientId: '',
  clientSecret: '',
  tenant: '',
  authorizeUrl: '',
  tokenUrl: '',
  scope: '',
}

describe('the service answers a renewal', () => {
  const json = (body: object): string => JSON.stringify(body)
  const granted = { access_token: 'a', token_type: 'Bearer' }
  it.each<[string, number, string, string, string]>([
    [
      'that the sign-in is over',
      400,
      json({ error: 'invalid_grant', error_description: 'expired' }),
      'sign_in_expired',
      'invalid_grant expired',
    ],
    [
      'that somebody must be asked',
      400,
      json({ error: 'interaction_required' }),
      'sign_in_expired',
      'interaction_required',
    ],
    ['that it does not know this program', 401, json({ error: 'invalid_client' }), 'sign_in_refused', 'invalid_client'],
    ['that it has no time', 429, '', 'server_said_no', 'HTTP 429'],
    ['that it is broken', 503, '<html>', 'server_said_no', 'HTTP 503'],
    ['with a page', 200, '<html>Welcome</html>', 'server_protocol', 'HTTP 200'],
    ['with a token of another kind', 200, json({ ...granted, token_type: 'mac' }), 'server_protocol', 'HTTP 200'],
    [
      'with a token that would forge a login',
      200,
      json({ ...granted, access_token: 'a\u0001auth=x' }),
      'server_protocol',
      'HTTP 200',
    ],
    ['by sending elsewhere', 302, '', 'server_protocol', 'HTTP 302'],
    [
      'with the secrets in its words',
      400,
      json({ error: 'invalid_request', error_description: 'bad refresh-1 of secret-2' }),
      'sign_in_refused',
      'invalid_request bad ••• of •••',
    ],
  ])('%s', async (_, status, body, code, words) => {
    service = await startOAuthService()
    service.sayNext({ status, body, headers: { Location: 'http://127.0.0.1:1/' } })
    expect(await problemOf(tokensForRefresh(wayTo(service, { clientSecret: 'secret-2' }), 'refresh-1'))).toEqual({
      code,
      words,
    })
    expect(service.asked).toHaveLength(1)
  })

  it('with a megabyte: it is not read to its end', async () => {
    service = await startOAuthService()
    service.sayNext({ status: 200, body: json({ ...granted, padding: ' '.repeat(1024 * 1024) }) })
    expect((await problemOf(tokensForRefresh(wayTo(service), 'refresh-1'))).code).toBe('server_protocol')
  })

  it('not at all', async () => {
    service = await startOAuthService()
    await service.stop()
    expect((await problemOf(tokensForRefresh(wayTo(service), 'refresh-1'))).code).toBe('server_closed')
  })

  test('anything whatever: tokens or a problem, nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, text) => {
        try {
          expect(tokensOf(status, text, 'sign_in_expired', []).accessToken).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
    )
  })
})

describe('access tokens', () => {
  const way: OAuthWay = {
    client: { ...emptyClient, clientId: 'id', tokenUrl: 'https://sign-in.example/' },
    proxy: '',
    certificateAuthority: '',
  }
  const ground = (
    answers: (refreshToken: string) => Promise<{ accessToken: string; expiresIn: number; refreshToken: string | null }>,
  ) => {
    let stored: StoredSignIn | null = { for: signInOf(way.client, way), refreshToken: 'refresh-0' }
    let time = 0
    const asked: string[] = []
    const tokens = keepAccessTokens(
      {
        find: () => stored,
        save: (next) => {
          stored = next
        },
      },
      () => new Date(time),
      (_, refreshToken) => {
        asked.push(refreshToken)
        return answers(refreshToken)
      },
    )
    const store = (next: StoredSignIn): void => {
      stored = next
    }
    return {
      tokens,
      asked,
      stored: () => stored,
      store,
      wait: (seconds: number) => {
        time += seconds * 1000
      },
    }
  }
  let count = 0
  const renewing = async () => ({ accessToken: `access-${++count}`, expiresIn: 3600, refreshToken: `refresh-${count}` })

  it('are asked for once for both servers, held until shortly before their end, and renewed with the newest refresh token', async () => {
    count = 0
    const { tokens, asked, stored, wait } = ground(renewing)
    expect(await Promise.all([tokens.get(way, null), tokens.get(way, null)])).toEqual(['access-1', 'access-1'])
    wait(3479)
    expect(await tokens.get(way, null)).toBe('access-1')
    wait(2)
    expect(await tokens.get(way, null)).toBe('access-2')
    expect(await tokens.get(way, 'access-2')).toBe('access-3')
    expect(asked).toEqual(['refresh-0', 'refresh-1', 'refresh-2'])
    expect(stored()).toEqual({ for: signInOf(way.client, way), refreshToken: 'refresh-3' })
  })

  it('of a sign-in that is over are not asked for again before the next sign-in', async () => {
    const { tokens, asked, store } = ground(async () => {
      throw new Problem('sign_in_expired', { serverWords: 'invalid_grant' })
    })
    for (let time = 0; time < 3; time++)
      expect(await problemOf(tokens.get(way, null))).toEqual({ code: 'sign_in_expired', words: 'invalid_grant' })
    expect([asked.length, tokens.holdsFor()]).toEqual([1, null])
    store({ for: signInOf(way.client, way), refreshToken: 'refresh-new' })
    tokens.begin({ accessToken: 'access-new', expiresIn: 3600, refreshToken: 'refresh-new' })
    expect([await tokens.get(way, null), tokens.holdsFor()]).toEqual(['access-new', signInOf(way.client, way)])
  })

  it('go to no other service and no other registration', async () => {
    const { tokens, asked } = ground(renewing)
    for (const change of [
      { clientId: 'another' },
      { tokenUrl: 'https://evil.example/' },
      { provider: 'google' as const },
    ]) {
      expect((await problemOf(tokens.get({ ...way, client: { ...way.client, ...change } }, null))).code).toBe(
        'sign_in_missing',
      )
    }
    expect((await problemOf(tokens.get({ ...way, certificateAuthority: 'THIEF' }, null))).code).toBe('sign_in_missing')
    expect(asked).toEqual([])
  })

  it('given under an own authority go by no other way', async () => {
    const own = { ...way, certificateAuthority: 'OFFICE' }
    const { tokens, asked, store } = ground(renewing)
    store({ for: signInOf(own.client, own), refreshToken: 'refresh-0' })
    for (const change of [
      { certificateAuthority: 'THIEF' },
      { certificateAuthority: '' },
      { proxy: 'http://thief.example:8080' },
    ]) {
      expect((await problemOf(tokens.get({ ...own, ...change }, null))).code).toBe('sign_in_missing')
    }
    expect(asked).toEqual([])
    expect(await tokens.get({ ...own, certificateAuthority: ' OFFICE\n' }, null)).toMatch(/^access-/u)
  })
})
