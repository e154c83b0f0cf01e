import { startDesk } from '../../../main/desk.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { Problem } from '../../../shared/errors.ts'
import type { DeliveryProgress } from '../../../shared/newsletter/issue/delivery.ts'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { practiceEditor } from '../readers/take-in-readers.ts'
import { deliveredIssue, leavingIssue, type PracticeIssue, unfinishedIssue } from './contents.ts'
import { drawWaves, waves } from './waves.ts'

/** Whose account approves the issues of the practice office. */
export const practiceSupervisor = '高橋 真由美'

/**
 * Gives a practice office that is locked, and has readers, its supervisor, with the same passphrase, and three issues of the newsletter: one that
 * was delivered, one in the middle of its delivery, one in preparation. Leaves it locked. The mail servers must run.
 */
export async function makeIssues(dataDir: string, passphrase: string): Promise<void> {
  const now = new Date()
  const desk = startDesk({ dataDir, workers: workerFiles(), background: false })
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as T
  }
  const signIn = async (name: string): Promise<void> => {
    const { accounts } = await call<OfficeStatus>('office.status', {})
    await call('office.signIn', { accountId: accounts.find((one) => one.name === name)!.id, passphrase })
  }
  const change = async (name: string): Promise<void> => {
    await call('office.lock', { because: 'person' })
    await signIn(name)
  }
  const progressOf = (id: string) => call<DeliveryProgress | null>('newsletter.delivery', { id })

  async function compose(issue: PracticeIssue): Promise<string> {
    const { id } = await call<{ id: string }>('newsletter.startIssue', { from: 'blank' })
    await call('newsletter.setIssueFacts', { id, number: issue.number, day: issue.day })
    await call('newsletter.saveIssue', { id, revision: 1, subjects: issue.subjects, document: issue.document })
    return id
  }

  async function approve(id: string): Promise<void> {
    const { revision } = await call<{ revision: number }>('newsletter.issue', { id })
    await call('newsletter.approveIssue', { id, revision })
  }

  /** Waits until the delivery has come so far that this is so. */
  async function until(id: string, is: (progress: DeliveryProgress) => boolean): Promise<DeliveryProgress> {
    for (;;) {
      const progress = await progressOf(id)
      if (progress && (is(progress) || progress.state === 'done' || progress.state === 'paused')) return progress
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  try {
    const { accounts } = await call<OfficeStatus>('office.status', {})
    const [administrator] = accounts.filter(({ name }) => name !== practiceEditor)
    await signIn(administrator!.name)
    await call('office.addAccount', {
      name: practiceSupervisor,
      nameEn: 'Mayumi Takahashi',
      roles: ['supervisor'],
      language: 'ja',
      passphrase,
    })
    await change(practiceEditor)
    const bytes = new Uint8Array(drawWaves())
    const { hash } = await call<{ hash: string }>('newsletter.addImage', {
      type: 'image/png',
      width: waves.width,
      height: waves.height,
      bytes,
    })
    const delivered = await compose(deliveredIssue(now))
    const leaving = await compose(leavingIssue(now, hash))
    for (const id of [delivered, leaving]) await call('newsletter.askApproval', { id })
    await compose(unfinishedIssue(now, hash))
    await change(practiceSupervisor)
    for (const id of [delivered, leaving]) await approve(id)
    await change(practiceEditor)
    await call('newsletter.deliverIssue', { id: delivered, at: null })
    await until(delivered, ({ state }) => state === 'done')
    await call('newsletter.deliverIssue', { id: leaving, at: null })
    await until(leaving, ({ counts, readers }) => counts.accepted > readers / 4)
    await call('newsletter.pauseDelivery', { id: leaving })
  } finally {
    await desk.close()
  }
}
