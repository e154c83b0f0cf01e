import type { Page } from 'playwright-core'

type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/**
 * Does something in the page while Chromium's own tracing runs; the processor time of the longest task of the renderer's main thread,
 * in milliseconds (`tdur` of RunTask: what others made it wait is not counted).
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  })
  await work()
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve())
  })
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const renderers = new Set(
    events.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = events.filter(
    (event) =>
      event.ph === 'X' &&
      /(^|::)RunTask$/u.test(event.name) &&
      event.tdur !== undefined &&
      renderers.has(threadOf(event)),
  )
  if (tasks.length === 0) throw new Error('the trace holds no task of the renderer')
  return Math.max(...tasks.map((task) => task.tdur! / 1000))
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`
