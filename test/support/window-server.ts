import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { inject } from 'vitest'
import { deskPolicy } from '../../main/shell/policy.ts'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/**
 * Serves a built page of test/support (build-windows.ts) on loopback under the window's own strict policy with a fresh
 * nonce for every page. Letters of the frame come as an empty document.
 */
export async function startWindowServer(page: string): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = inject('windowPages')
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://window').pathname
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    try {
      const bytes = await readFile(join(folder, basename(path) === page ? page : join('assets', basename(path))))
      const nonce = randomBytes(16).toString('base64')
      const html = path.endsWith('.html')
      response.writeHead(200, {
        'content-type': kinds[extname(path)] ?? 'application/octet-stream',
        ...(html && { 'content-security-policy': policy(nonce) }),
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
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** The window's own, but for the letters, which have no host of their own here. */
function policy(nonce: string): string {
  return deskPolicy(nonce).replace('app://letter', `'self'`)
}
