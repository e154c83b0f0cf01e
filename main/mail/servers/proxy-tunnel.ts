import { connect, type Socket } from 'node:net'
import { Problem } from '../../../shared/errors.ts'

const mostHeaderBytes = 16 * 1024

/**
 * Opens a connection to a host through an HTTP proxy (CONNECT, RFC 9110 section 9.3.6); the proxy looks the name up.
 * The caller bounds the time and destroys the socket through `signal`. Throws Problem proxy_failed.
 */
export function openTunnel(proxy: string, host: string, port: number, signal: AbortSignal): Promise<Socket> {
  const { hostname, port: proxyPort } = new URL(proxy)
  const target = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const socket = connect({ host: hostname, port: Number(proxyPort || 80), signal })
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0)
    const fail = (words: string): void => {
      socket.destroy()
      reject(new Problem('proxy_failed', { serverWords: words }))
    }
    const failed = (error: NodeJS.ErrnoException): void => fail(error.code ?? '')
    const ended = (): void => fail('')
    const read = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return head.length > mostHeaderBytes ? fail('') : undefined
      const status = head.subarray(0, end).toString('latin1').split('\r\n')[0] ?? ''
      if (!/^HTTP\/\d\.\d 2\d\d\b/u.test(status)) return fail(status.replaceAll(/[^\x20-\x7e]/gu, '').slice(0, 100))
      socket.off('data', read).off('error', failed).off('close', ended)
      socket.pause()
      // A server that speaks first may already have done so.
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4))
      resolve(socket)
    }
    socket.on('connect', () => socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`))
    socket.on('data', read).on('error', failed).on('close', ended)
  })
}
