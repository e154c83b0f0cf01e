import { expect, test } from 'vitest'
import { FormSchema } from '../../../shared/letters/form-schema.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { english } from '../mail/forms/layouts/english.ts'
import { mailOf } from '../mail/forms/layouts/layout.ts'
import { people } from '../mail/forms/layouts/people.ts'
import { desk, fileOf } from './command-line.ts'

const layout = english[0]!
const files = people.en.map((person, number) => fileOf(mailOf(layout, person, number), 'mail.eml'))

test('a form is proposed from its mails as one list with one schema, with which inspect-mail reads them and the next one', async () => {
  const { exitCode, output, errors } = await desk(['propose-form', ...files.slice(0, 3)])
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
  const schemas = JSON.parse(output) as unknown[]
  expect(schemas.map((one) => FormSchema.parse(one))).toEqual(schemas)
  expect(schemas).toHaveLength(1)
  expect((await desk(['propose-form', '--json', ...files.slice(0, 3)])).output).toBe(output)

  const inspected = await desk(['inspect-mail', '--json', '--schema', fileOf(output, 'forms.json'), ...files])
  const read = inspected.output
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { fields: Record<string, string> }).fields)
  expect(read).toEqual(
    people.en.map(({ name, email, phone, subject, message, topics }) => ({
      name,
      email,
      phone,
      subject,
      interests: topics.join(', '),
      message,
    })),
  )
})

test('where no form is found one sentence says so, in the language asked for', async () => {
  const letter = fileOf('From: hana@citizen.example\r\nSubject: The contact form\r\n\r\nIt does not open.', 'mail.eml')
  const { exitCode, output, errors } = await desk(['propose-form', letter, '--json'])
  expect({ exitCode, output, errors }).toEqual({
    exitCode: 1,
    output: '',
    errors: expect.stringMatching(/^No form was found in these e-mails[^\n]*\n$/) as string,
  })
  expect((await desk(['propose-form', letter, '--language', 'ja'])).errors).toContain(wordsFor('ja').cli.noForm)
})

test('a file that is not there is named, and no file at all is a wrong call', async () => {
  expect(await desk(['propose-form', '/nowhere/mail.eml'])).toMatchObject({
    exitCode: 1,
    output: '',
    errors: expect.stringContaining('/nowhere/mail.eml') as string,
  })
  expect((await desk(['propose-form'])).exitCode).toBe(2)
})
