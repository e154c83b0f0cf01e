import type { BrowserContext, Page, Request, Route } from 'playwright-core'
import { policyToBrowser, toProgram } from './addresses.ts'
import { refusable } from './events.ts'
import { frameOf, type ProgramFrame } from './frames.ts'
import { answerOf } from './session.ts'

export type Navigation = { url: string; isMainFrame: boolean; isSameDocument: false; frame: ProgramFrame | null }

/** Answers every request of the window from the program; nothing goes on to any network. `ask` decides about navigations. */
export async function answerRequests(
  context: BrowserContext,
  page: Page,
  ask: (event: Navigation & { readonly defaultPrevented: boolean }) => void,
): Promise<void> {
  await context.route(
    () => true,
    (route) => answer(route, page, ask).catch(() => undefined),
  )
}

async function answer(
  route: Route,
  page: Page,
  ask: (event: Navigation & { readonly defaultPrevented: boolean }) => void,
): Promise<void> {
  const request = route.request()
  const url = toProgram(request.url())
  if (request.isNavigationRequest()) {
    const frame = frameOfRequest(request)
    // A page that the program did not open itself is closed; until then it gets nothing.
    if (!frame || frame.page() !== page) return route.abort('blockedbyclient')
    const event = refusable<Navigation>({
      url,
      isMainFrame: frame === page.mainFrame(),
      isSameDocument: false,
      frame: frameOf(frame),
    })
    ask(event)
    // "No content" leaves the frame as it is; a failure would put an error page in its place.
    if (event.defaultPrevented) return route.fulfill({ status: 204 })
  }
  const response = await answerOf(url, request.method(), await request.allHeaders())
  if (!response) return route.abort('blockedbyclient')
  const headers = Object.fromEntries(response.headers)
  const policy = headers['content-security-policy']
  if (policy !== undefined) headers['content-security-policy'] = policyToBrowser(policy)
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
}

function frameOfRequest(request: Request) {
  try {
    return request.frame()
  } catch {
    return null
  }
}
