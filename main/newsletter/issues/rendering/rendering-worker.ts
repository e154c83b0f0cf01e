import { parentPort } from 'node:worker_threads'
import { mjmlHtml } from './mjml-html.ts'

/** What the thread is asked and what it answers, by number. */
export type RenderingAsk = { number: number; mjml: string }
export type RenderingAnswer = { number: number; html: string } | { number: number; failure: string }

/** Makes HTML of MJML, one after the other: 20 to 200 ms each, which the desk does not stand still for. */
parentPort?.on('message', (asked: RenderingAsk) => {
  mjmlHtml(asked.mjml).then(
    (html) => parentPort!.postMessage({ number: asked.number, html } satisfies RenderingAnswer),
    (failure: unknown) =>
      parentPort!.postMessage({ number: asked.number, failure: String(failure) } satisfies RenderingAnswer),
  )
})
