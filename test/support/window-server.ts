import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { inject } from 'vitest'
import { deskPolicy, holderPolicy } from '../../main/shell/policy.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** A page of the same host on which there is nothing. */
export const emptyPage = 'empty.html'

let shared: Promise<string> | null = null

/**
 * Serves the built pages of test/support (build-windows.ts) on loopback under the window's own strict policy with a fresh nonce for every page, to all
 * files that run in this process. Letters of the frame come as an empty document. Resolves to the host's address.
 */
export function windowHost(): Promise<string> {
  return (shared ??= startWindowServer(inject('windowPages')))
}

async function startWindowServer(folder: string): Promise<string> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://window').pathname
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    if (path === `/${emptyPage}`) return void response.writeHead(200, { 'content-type': 'text/html' }).end()
    const html = extname(path) === '.html'
    try {
      const bytes = await readFile(html ? join(folder, basename(path)) : join(folder, 'assets', basename(path)))
      const nonce = randomBytes(16).toString('base64')
      response.writeHead(200, {
        'content-type': kinds[extname(path)] ?? 'application/octet-stream',
        // The names of the others tell their content.
        'cache-control': html ? 'no-store' : 'max-age=86400, immutable',
        ...(html && { 'content-security-policy': policy(nonce, basename(path)) }),
      })
      response.end(
        html
          ? bytes.toString('utf8').replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`)
          : bytes,
      )
    } catch {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'; sandbox" })
        .end('<!doctype html><title>letter</title>')
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The window's own, but for what stands in frames, which has no host of its own here. */
function policy(nonce: string, page: string): string {
  return page.endsWith('holder.html')
    ? holderPolicy.replace('app://desk', `'self'`)
    : deskPolicy(nonce).replace('app://letter', `'self'`)
}
