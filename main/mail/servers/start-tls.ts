import type { Socket } from 'node:net'

export type MailProtocol = 'imap' | 'smtp'

const mostBytes = 16 * 1024

/**
 * Asks a server on a plain connection to begin TLS (RFC 3501 section 6.2.1, RFC 3207), and nothing else. The caller bounds the time. Throws where the server
 * does not agree, says more than a greeting needs, or goes.
 */
export async function readyForTls(socket: Socket, protocol: MailProtocol): Promise<void> {
  const lines = linesOf(socket)
  try {
    if (protocol === 'imap') {
      await lines.until(/^\* OK\b/iu)
      socket.write('a STARTTLS\r\n')
      await lines.until(/^a OK\b/iu)
      return
    }
    await lines.until(/^220(?: |$)/u)
    socket.write('EHLO [127.0.0.1]\r\n')
    await lines.until(/^250(?: |$)/u)
    socket.write('STARTTLS\r\n')
    await lines.until(/^220(?: |$)/u)
  } finally {
    lines.stop()
  }
}

/** Lines as they come, few and short; what is no answer of the wanted kind and no line before it is a refusal. */
function linesOf(socket: Socket): { until(wanted: RegExp): Promise<void>; stop(): void } {
  let text = ''
  let bytes = 0
  let failure: Error | null = null
  let awake: () => void = () => {}
  const onData = (chunk: Buffer): void => {
    bytes += chunk.length
    if (bytes > mostBytes) failure = new Error('too much before TLS')
    else text += chunk.toString('latin1')
    awake()
  }
  const onEnd = (): void => {
    failure ??= new Error('ended before TLS')
    awake()
  }
  socket.on('data', onData).on('close', onEnd).on('error', onEnd)
  return {
    async until(wanted) {
      while (true) {
        const end = text.indexOf('\n')
        if (end >= 0) {
          const line = text.slice(0, end).replace(/\r$/u, '')
          text = text.slice(end + 1)
          if (wanted.test(line)) return
          if (/^(?:\* BYE|a (?:NO|BAD)|[45]\d\d)\b/iu.test(line)) throw new Error('refused')
          continue
        }
        if (failure) throw failure
        await new Promise<void>((resolve) => {
          awake = resolve
        })
      }
    },
    stop() {
      socket.off('data', onData).off('close', onEnd).off('error', onEnd)
      socket.pause()
    },
  }
}
