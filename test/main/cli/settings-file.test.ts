import { expect, test } from 'vitest'
import { exampleSettings } from '../../../main/cli/example-settings.ts'
import { Refusal } from '../../../main/cli/refusal.ts'
import { readSchemas, readSettings } from '../../../main/cli/settings-file.ts'
import { defaultSchema } from '../../../shared/letters/default-schema.ts'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { fileOf, jsonFile } from './command-line.ts'

const example = JSON.parse(exampleSettings) as {
  office: object
  mail: Record<string, object>
  formSchemas: [{ match: object; fields: object[] }]
}
const secret = 'a-password-nobody-may-see'

test('the example that the help shows is a settings file', async () => {
  expect(await readSettings(fileOf(exampleSettings), en)).toMatchObject(example)
})

test('folders, signatures and passwords may be left out, and a part of the office settings', async () => {
  const { password: _none, ...server } = example.mail.incoming as { password: string }
  const { signature: _nothing, ...sender } = example.mail.sender as { signature: object }
  expect(
    await readSettings(
      jsonFile({ office: { idleMinutes: 5 }, mail: { incoming: server, outgoing: server, sender } }),
      en,
    ),
  ).toEqual({
    office: { idleMinutes: 5 },
    mail: {
      incoming: { ...server, password: '' },
      outgoing: { ...server, password: '' },
      folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
      sender: { ...sender, signature: { ja: '', en: '' } },
    },
  })
})

test('every wrong value has one sentence with its path, in both languages, and no value is repeated', async () => {
  const file = jsonFile({
    ofice: {},
    office: { officeName: { ja: '総領事館' }, timeZone: 'Mars/Olympus', idleMinutes: 0 },
    mail: {
      ...example.mail,
      incoming: { ...example.mail.incoming, host: '', port: '993', tls: 'ssl', password: secret },
      outgoing: { ...example.mail.outgoing, port: 70_000, user: 7, password: secret },
      folders: { others: ['Archive', ''] },
      sender: { address: 'kouhou', name: 'Public Affairs' },
      proxy: 'proxy.example',
    },
    formSchemas: [{ ...example.formSchemas[0], fields: [{ key: 'Your name', means: 'surname', labels: [] }] }],
  })
  expect(await sentencesOf(readSettings(file, en))).toEqual([
    '“office.officeName.en” is missing.',
    '“office.idleMinutes” must be at least 1.',
    '“mail.incoming.host” is empty.',
    '“mail.incoming.port” must be a number.',
    '“mail.incoming.tls” must be one of: tls, starttls, none',
    '“mail.outgoing.port” must be at most 65535.',
    '“mail.outgoing.user” must be text.',
    '“mail.folders.others[1]” is empty.',
    '“mail.sender.address” is not an e-mail address.',
    '“mail.sender.name” must be a group of settings in { }.',
    '“mail.proxy” must be of the form http://HOST:PORT.',
    '“formSchemas[0].fields[0].key” must be letters and digits, beginning with a small letter.',
    '“formSchemas[0].fields[0].means” must be one of: name, furigana, email, phone, subject, message, demographic, ignore',
    '“formSchemas[0].fields[0].labels” is empty.',
  ])
  const japanese = await sentencesOf(readSettings(file, ja))
  expect(japanese.slice(0, 4)).toEqual([
    '「office.officeName.en」がありません。',
    '「office.idleMinutes」は1以上にしてください。',
    '「mail.incoming.host」が空です。',
    '「mail.incoming.port」は数にしてください。',
  ])
  expect(japanese.join()).not.toContain(secret)
})

test('unknown names, no zones, plain connections, no certificates, sign-ins without a service, schemas that claim nothing or stand twice', async () => {
  const [schema] = example.formSchemas
  const file = jsonFile({
    ofice: {},
    office: { timeZone: 'Mars/Olympus' },
    mail: {
      ...example.mail,
      incoming: { ...example.mail.incoming, tls: 'none', pasword: secret },
      outgoing: {
        ...example.mail.outgoing,
        host: '127.0.0.1',
        tls: 'none',
        certificateAuthority: 'none',
        auth: 'oauth',
      },
      oauth: null,
    },
    formSchemas: [schema, { ...schema, match: {}, fields: [...schema.fields, schema.fields[0]] }],
  })
  expect(await sentencesOf(readSettings(file, en))).toEqual([
    'There is no setting “ofice”. Check its spelling.',
    'There is no setting “mail.incoming.pasword”. Check its spelling.',
    '“office.timeZone” must be the name of a time zone, as Asia/Tokyo.',
    '“mail.oauth” is missing.',
    '“mail.incoming.tls”: an unencrypted connection is only for servers on this computer. Choose tls or starttls.',
    '“mail.outgoing.certificateAuthority” is not a certificate in PEM format.',
    '“formSchemas[1].name” is the same as one before it. Choose another name.',
    '“formSchemas[1].match” needs from, subject or header.',
    '“formSchemas[1].fields[4].key” is the same as one before it. Choose another name.',
  ])
})

test('a file that is no JSON says where, without quoting it', async () => {
  const file = fileOf(`{\n  "mail": { "password": "${secret}" x }\n}`, 'broken.json')
  const sentences = await sentencesOf(readSettings(file, en))
  expect(sentences).toEqual([
    `“${file}” is not valid JSON (line 2, column ${'  "mail": { "password": "" '.length + secret.length + 1}).`,
  ])
  expect(await sentencesOf(readSettings(fileOf('"text"'), en))).toEqual([
    '“settings file” must be a group of settings in { }.',
  ])
  expect(await sentencesOf(readSettings('/nowhere/settings.json', ja))).toEqual([
    '「/nowhere/settings.json」を読めません。場所と形式を確認してください。',
  ])
  expect((await sentencesOf(readSettings(fileOf(new Uint8Array([0x7b, 0x93, 0xfa, 0x7d])), en)))[0]).toMatch(
    /is not UTF-8 text\.$/,
  )
})

test('schemas are read alone, as a list, and out of a settings file', async () => {
  const files = [defaultSchema, [defaultSchema], { office: { any: 'thing' }, formSchemas: [defaultSchema] }]
  for (const file of files) expect(await readSchemas(jsonFile(file), en)).toEqual([defaultSchema])
  expect(await sentencesOf(readSchemas(jsonFile([{ ...defaultSchema, fields: [] }]), en))).toEqual([
    '“formSchemas[0].fields” is empty.',
  ])
  expect(await sentencesOf(readSchemas(jsonFile({ ...defaultSchema, name: 3 }), en))).toEqual(['“name” must be text.'])
})

async function sentencesOf(read: Promise<unknown>): Promise<readonly string[]> {
  const refusal = await read.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(refusal instanceof Refusal)) throw new Error('not refused', { cause: refusal })
  return refusal.sentences
}
