import { type PracticeDesk, openPracticeDesk } from './desk-calls.ts'
import { deliverFirst, deliverSome, issuesToApprove } from './issues/make-issues.ts'
import { type InventedReader, inventedReaders } from './readers/invented-readers.ts'
import { takeIn } from './readers/take-in-readers.ts'

/** Whose accounts do the newsletter in the practice office, and approve its issues. */
export const practiceEditor = '森 直紀'
export const practiceSupervisor = '高橋 真由美'

/** So many of the readers were on the list when the last issues were delivered; all others have come since. */
const early = 500

/**
 * Gives a practice office that is locked its editor and its supervisor, with the same passphrase, its readers, and three issues: one that was
 * delivered, one in the middle of its delivery, one in preparation. Leaves it locked. Its mail servers must run.
 */
export async function fillNewsletter(
  dataDir: string,
  passphrase: string,
  readers: readonly InventedReader[] = inventedReaders(),
): Promise<void> {
  const desk = await openPracticeDesk(dataDir, passphrase)
  try {
    await addPeople(desk, passphrase)
    await desk.change(practiceEditor)
    await takeIn(desk, readers.slice(0, early))
    const issues = await issuesToApprove(desk, new Date())
    await desk.change(practiceSupervisor)
    for (const id of [issues.delivered, issues.leaving]) {
      const { revision } = await desk.call<{ revision: number }>('newsletter.issue', { id })
      await desk.call('newsletter.approveIssue', { id, revision })
    }
    await desk.change(practiceEditor)
    await deliverFirst(desk, issues.delivered)
    await deliverSome(desk, issues.leaving)
    await takeIn(desk, readers.slice(early))
  } finally {
    await desk.close()
  }
}

async function addPeople(desk: PracticeDesk, passphrase: string): Promise<void> {
  for (const [name, nameEn, role] of [
    [practiceEditor, 'Naoki Mori', 'editor'],
    [practiceSupervisor, 'Mayumi Takahashi', 'supervisor'],
  ])
    await desk.call('office.addAccount', { name, nameEn, roles: [role], language: 'ja', passphrase })
}
