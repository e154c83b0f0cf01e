import { describe, expect, test } from 'vitest'
import { proposeForForm } from '../../../../main/mail/forms/propose-schema.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { judge } from '../../../../main/mail/reader/read-message.ts'
import { FormSchema } from '../../../../shared/letters/form-schema.ts'
import { english } from './layouts/english.ts'
import { japanese } from './layouts/japanese.ts'
import { mailOf } from './layouts/layout.ts'
import { people, type Person } from './layouts/people.ts'

/** What was typed, the name in the order in which the form asks for its parts. */
function typed(person: Person, read: string): Record<string, string> {
  const { name, given, family, furigana, email, phone, subject, message } = person
  const orders = [name, `${given} ${family}`.trim(), `${family} ${given}`.trim()]
  return { name: orders.includes(read) ? read : name, furigana, email, phone, subject, message }
}

describe('a form of another program, proposed from three of its mails', () => {
  test.each([...english, ...japanese])('reads what everybody typed: $name', async (layout) => {
    const everybody = people[layout.language]
    const mails = await Promise.all(everybody.map((person, number) => parseMessage(mailOf(layout, person, number))))
    const schema = proposeForForm(mails.slice(0, 3))!
    expect(FormSchema.parse(schema)).toEqual(schema)
    for (const [number, mail] of mails.entries()) {
      const { kind, fields } = judge(mail, [schema])
      expect({ kind, ...fields }).toMatchObject({ kind: 'form', ...typed(everybody[number]!, fields?.name ?? '') })
    }
  })
})
