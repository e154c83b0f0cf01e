import type { Protocol, Session, WebRequest } from 'electron'
import { notSupported, only } from './only.ts'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>

let handler: Handler | null = null
let beforeRequest: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null = null

const sessionProtocol = only('session.protocol', {
  handle(scheme: string, handle: Handler) {
    if (scheme !== 'app') throw notSupported(`protocol.handle('${scheme}')`)
    handler = handle
  },
}) as unknown as Pick<Protocol, 'handle'>

/** The one session there is. Its permissions are denied by the browser's own switches, whatever the handlers would say. */
const theSession = only('session', {
  protocol: sessionProtocol,
  webRequest: only('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      beforeRequest = listener as unknown as typeof beforeRequest
    },
  }),
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  /** An incognito window has no spelling of its own to switch off; one that is wanted is not to be had. */
  setSpellCheckerEnabled(enable: boolean) {
    if (enable) throw notSupported('session.setSpellCheckerEnabled(true)')
  },
  setSpellCheckerLanguages(languages: string[]) {
    if (languages.length > 0) throw notSupported('session.setSpellCheckerLanguages with a language')
  },
}) as unknown as Pick<
  Session,
  | 'protocol'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
> & {
  webRequest: Pick<WebRequest, 'onBeforeRequest'>
}

export const session = only('session', {
  /** Always in memory, as the whole profile is; a partition that is to be kept is not to be had. */
  fromPartition(partition: string) {
    if (partition.startsWith('persist:')) throw notSupported(`session.fromPartition('${partition}')`)
    return theSession
  },
})

export const protocol = only('protocol', { registerSchemesAsPrivileged: () => undefined })

/** The program's answer to a request for one of its own addresses; null where it cancels or has none. */
export async function answerOf(url: string, method: string, headers: Record<string, string>): Promise<Response | null> {
  const cancelled = await new Promise<boolean>((resolve) => {
    if (beforeRequest) beforeRequest({ url }, (response) => resolve(response.cancel === true))
    else resolve(false)
  })
  if (cancelled || !handler || !url.startsWith('app://')) return null
  return handler(new Request(url, { method, headers }))
}
