import { startDesk } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'
import { Problem } from '../../shared/errors.ts'
import type { OfficeFact } from '../../shared/letters/templates/templates.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import { asSaved, practiceTemplates, practiceFacts } from './letters/practice-templates.ts'
import type { PracticeServers } from './servers.ts'

/** Whose account opens the practice office. */
export const practiceAccount = '小林 遥'

/** Makes the encrypted office data of the practice office, set up for its mail servers, and leaves them locked. Nothing is pulled yet. */
export async function makePracticeOffice(dataDir: string, passphrase: string, servers: PracticeServers): Promise<void> {
  const desk = startDesk({ dataDir, workers: workerFiles(), background: false })
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as T
  }
  await call('office.create', {
    accountName: practiceAccount,
    accountNameEn: 'Haruka Kobayashi',
    passphrase,
    language: 'ja',
    officeName: {
      ja: '在練習市日本国総領事館 広報文化班',
      en: 'Consulate General of Japan, Public Affairs and Culture',
    },
  })
  await call('office.setMailSettings', mailSettings(servers))
  await call('office.finishSetUp', { step: 'done' })
  const { facts } = await call<{ facts: OfficeFact[] }>('letters.templates', {})
  for (const fact of practiceFacts)
    await call('letters.saveFact', { ...fact, before: facts.find(({ id }) => id === fact.id) ?? null })
  for (const template of practiceTemplates)
    await call('letters.saveTemplate', { ...asSaved(template, new Date()), changedAt: null })
  await desk.close()
}

function mailSettings({ imap, smtp }: PracticeServers): MailSettings {
  return {
    incoming: imap,
    outgoing: smtp,
    folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
    sender: {
      address: 'kouhou@consulate.example',
      name: { ja: '在練習市日本国総領事館 広報文化班', en: 'Consulate General of Japan, Public Affairs' },
      signature: {
        ja: '在練習市日本国総領事館 広報文化班',
        en: 'Public Affairs and Culture\nConsulate General of Japan',
      },
    },
  }
}
