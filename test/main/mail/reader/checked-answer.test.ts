import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedAnswer } from '../../../../main/mail/reader/checked-answer.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { corpusFile, corpusMails, haveCorpora, mail } from './mails.ts'

const most = 10_000_000
const reading = await readMessage(
  mail(['From: Aiko <aiko@garden.example>', 'Subject: Tea', 'Date: Tue, 24 Nov 2026 09:38:00 +0900'], 'At ten?'),
  [],
)
const file = { index: 0, name: 'list.pdf', type: 'application/pdf', size: 3, inline: false, risky: false }

test('what the reading process says of mails comes through as it is', async () => {
  const readings = [reading]
  for (const file of haveCorpora ? corpusMails('cases').slice(0, 60) : [])
    readings.push(await readMessage(corpusFile(file), []))
  for (const one of readings)
    expect(checkedAnswer({ id: 3, reading: one }, 'read', most)).toEqual({ id: 3, reading: one })
  expect(checkedAnswer({ id: 3, failed: true }, 'parts', most)).toEqual({ id: 3, failed: true })
  expect(checkedAnswer({ id: 3, proposal: null }, 'propose', most)).toEqual({ id: 3, proposal: null })
  expect(checkedAnswer({ id: 3, attachment: null }, 'attachment', most)).toEqual({ id: 3, attachment: null })
})

test.each([
  ['nothing', undefined],
  ['a word', 'ready'],
  ['another task', { id: 1, document: { cut: false } }],
  ['no number', { id: 'x', reading }],
  ['a kind that is none', { id: 1, reading: { ...reading, kind: 'decree' } }],
  ['a name that is a list', { id: 1, reading: { ...reading, from: { name: [], address: '' } } }],
  ['a date that is a statement', { id: 1, reading: { ...reading, date: `2026' OR 1` } }],
  ['a file with half an index', { id: 1, reading: { ...reading, attachments: [{ ...file, index: 0.5 }] } }],
  ['a file of less than nothing', { id: 1, reading: { ...reading, attachments: [{ ...file, size: -1 }] } }],
  ['more beside it', { id: 1, reading, also: 1 }],
  ['a text without end', { id: 1, reading: { ...reading, text: 'x'.repeat(most) } }],
  ['a list without end', { id: 1, reading: { ...reading, cuts: Array(most).fill('') } }],
])('%s is no answer', (_, said) => {
  expect(checkedAnswer(said, 'read', most)).toBeNull()
})

test('names and dangers of files are judged again on this side, and what was not declared is left behind', () => {
  const files = [
    { ...file, name: '..\\..\\start\\letter.exe', type: 'text/plain' },
    { ...file, name: '../../etc/passwd' },
  ]
  expect(checkedAnswer({ id: 1, reading: { ...reading, attachments: files, run: 'calc' } }, 'read', most)).toEqual({
    id: 1,
    reading: {
      ...reading,
      attachments: [
        { ...file, name: 'letter.exe', type: 'text/plain', risky: true },
        { ...file, name: 'passwd' },
      ],
    },
  })
  expect(checkedAnswer({ id: 1, attachment: { name: 'a/b\u202efdp.scr', type: 'x' } }, 'attachment', most)).toEqual({
    id: 1,
    attachment: { name: 'bfdp.scr', type: 'x' },
  })
})

test('whatever is said, an answer of the asked kind or none comes out, however deep it lies', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 6 }), fc.constantFrom('read', 'try', 'parts', 'document'), (said, task) => {
      expect(checkedAnswer(said, task, most)).toBeNull()
      expect(checkedAnswer({ id: 1, [task]: said }, task, most)?.id ?? 1).toBe(1)
    }),
  )
  let deep: unknown = 'x'
  for (let depth = 0; depth < 200_000; depth++) deep = { deep }
  expect(checkedAnswer({ id: 1, reading: { ...reading, cuts: deep } }, 'read', most)).toBeNull()
})
