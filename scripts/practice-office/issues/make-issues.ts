import type { DeliveryProgress } from '../../../shared/newsletter/issue/delivery.ts'
import type { PracticeDesk } from '../desk-calls.ts'
import { deliveredIssue, leavingIssue, type PracticeIssue, unfinishedIssue } from './contents.ts'
import { drawWaves, waves } from './waves.ts'

/** Composes the three issues of the practice office and asks for the approval of two. Its editor is signed in. */
export async function issuesToApprove(desk: PracticeDesk, now: Date): Promise<{ delivered: string; leaving: string }> {
  const { call } = desk
  const { width, height } = waves
  const bytes = new Uint8Array(drawWaves())
  const { hash } = await call<{ hash: string }>('newsletter.addImage', { type: 'image/png', width, height, bytes })
  const delivered = await compose(desk, deliveredIssue(now))
  const leaving = await compose(desk, leavingIssue(now, hash))
  for (const id of [delivered, leaving]) await call('newsletter.askApproval', { id })
  await compose(desk, unfinishedIssue(now, hash))
  return { delivered, leaving }
}

/** Delivers an approved issue to everybody. */
export async function deliverFirst(desk: PracticeDesk, id: string): Promise<void> {
  await desk.call('newsletter.deliverIssue', { id, at: null })
  await until(desk, id, () => false)
}

/** Delivers an approved issue to a quarter of the readers, then pauses: whoever opens the office can go on. */
export async function deliverSome(desk: PracticeDesk, id: string): Promise<void> {
  await desk.call('newsletter.deliverIssue', { id, at: null })
  await until(desk, id, ({ counts, readers }) => counts.accepted > readers / 4)
  await desk.call('newsletter.pauseDelivery', { id })
}

async function compose({ call }: PracticeDesk, { number, day, subjects, document }: PracticeIssue): Promise<string> {
  const { id } = await call<{ id: string }>('newsletter.startIssue', { from: 'blank' })
  await call('newsletter.setIssueFacts', { id, number, day })
  await call('newsletter.saveIssue', { id, revision: 1, subjects, document })
  return id
}

/** Waits until a delivery has come so far that this is so, or is over. */
async function until({ call }: PracticeDesk, id: string, is: (progress: DeliveryProgress) => boolean): Promise<void> {
  for (;;) {
    const progress = await call<DeliveryProgress | null>('newsletter.delivery', { id })
    if (progress === null || progress.state === 'paused') throw new Error('the practice issue does not leave')
    if (is(progress) || progress.state === 'done') return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
