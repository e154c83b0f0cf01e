import { describe, expect, test } from 'vitest'
import { proposeForForm } from '../../../../main/mail/forms/propose-schema.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { judge } from '../../../../main/mail/reader/read-message.ts'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { corpusFile, haveCorpora } from '../reader/mails.ts'

type Asked = 'name' | 'furigana' | 'email' | 'phone' | 'subject' | 'message'
type Cases = {
  people: Record<string, Record<Asked, string | undefined>[]>
  layouts: { layout: string; language: string; 'does not ask for': string[] }[]
}

const asked: Asked[] = ['name', 'furigana', 'email', 'phone', 'subject', 'message']
const cases = haveCorpora
  ? (JSON.parse(Buffer.from(corpusFile('cases/forms.json')).toString('utf8')) as Cases)
  : { people: {}, layouts: [] }

/** The list of people names another subject for one of them than all of that person's mails hold. */
const inTheMails: Record<string, string> = { 査証について: '旅券更新のご質問' }

describe.skipIf(!haveCorpora)('layouts of form programs that sites use', () => {
  test.each(cases.layouts)('$layout: proposed from three mails, all fields of all three right', async (one) => {
    const mails = await Promise.all(
      [0, 1, 2].map((number) => parseMessage(corpusFile(`cases/forms/${one.layout}-${number}.eml`))),
    )
    const schema = proposeForForm(mails)!
    const read = mails.map((mail) => judge(mail, [schema]).fields)
    expect(read.map((fields) => fields && asked.map((key) => fields[key]))).toEqual(
      cases.people[one.language]!.map((person) =>
        asked.map((key) => {
          const right = one['does not ask for'].includes(key) ? '' : (person[key] ?? '')
          return key === 'subject' ? (inTheMails[right] ?? right) : right
        }),
      ),
    )
  })

  test('below a rule line above the form nothing of the message is lost', async () => {
    const messages = [
      '教えてください。\n\n山田 花子\n電話：03-5555-0101\n住所：東京都千代田区',
      '先日の件です。\n住所：これは以前の住所ではなく会場の住所のことです。\n電話：会場の番号は不明です。\nお返事をお待ちしています。\n至急お願いします。',
      '一行だけ',
    ]
    const mails = await Promise.all(
      messages.map((_, number) => parseMessage(corpusFile(`cases/forms/closing-rule-${number}.eml`))),
    )
    for (const schema of [proposeForForm(mails)!, ...mails.map((mail) => proposeForForm([mail])!)])
      expect(mails.map((mail) => judge(mail, [schema]).fields?.message)).toEqual(messages)
    const form = { ...defaultSchema, match: { from: 'form@site.example' } }
    expect(mails.map((mail) => judge(mail, [form]).fields?.message)).toEqual(messages)
  })
})
