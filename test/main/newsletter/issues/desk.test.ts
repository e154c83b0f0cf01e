import { expect, test } from 'vitest'
import { NewsletterSettings } from '../../../../shared/newsletter/reader.ts'
import { eventually } from '../../../support/eventually.ts'
import { inventedIssue } from '../../../support/invented-issue.ts'
import { codeOf, lock, otherPassphrase, signIn } from '../../../support/office.ts'
import { nowhere, settingsFor } from '../../letters/ground.ts'
import { newEditorOffice } from '../ground.ts'
import { subjects } from './ground.ts'

/** All kinds of blocks but an image. */
const document = { ...inventedIssue(), content: inventedIssue().content.filter(({ attrs }) => attrs.kind !== 'image') }

test('an issue goes from one account to the next over locks, and a changed sender takes the approval of the whole office back', async () => {
  const office = await newEditorOffice()
  const { call } = office
  await call('office.setMailSettings', settingsFor(nowhere, nowhere))
  const supervisor = await call('office.addAccount', {
    name: '高橋 誠',
    nameEn: 'Makoto Takahashi',
    roles: ['supervisor'],
    language: 'ja',
    passphrase: otherPassphrase,
  })
  const { id } = await call('newsletter.startIssue', { from: 'blank' })
  await call('newsletter.saveIssue', { id, revision: 1, subjects, document })
  await call('newsletter.askApproval', { id })
  await lock(office)
  await signIn(office, otherPassphrase, supervisor.id)
  const { revision } = await call('newsletter.issue', { id })
  const seal = await call('newsletter.approveIssue', { id, revision })
  expect(seal.hashes.map(({ variant }) => variant)).toEqual(['ja', 'en', 'both'])
  expect(await codeOf(call('newsletter.list', {}))).toBe('not_allowed')
  await lock(office)
  await signIn(office)
  expect(await call('newsletter.issue', { id })).toMatchObject({ state: 'approved', seal })

  const state = async (): Promise<string> => (await call('newsletter.issue', { id })).state
  const settings = await call('newsletter.settings', {})
  const title = { ja: '号外', en: 'Extra' }
  await call('newsletter.setSettings', NewsletterSettings.parse({ ...settings, title }))
  await eventually(state, (is) => is === 'asked')
  const { rows } = await call('office.audit', { offset: 0, limit: 5 })
  expect(rows.find(({ what }) => what === 'newsletter.sealBroken')).toMatchObject({
    by: null,
    subjects: [{ what: 'issue', number: 1 }],
  })
  await call('newsletter.reopenIssue', { id })
  expect(await state()).toBe('draft')
})
