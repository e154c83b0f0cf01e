import { describe, expect, test } from 'vitest'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { proposeForForm } from '../../../../main/mail/forms/propose-schema.ts'
import { readForm } from '../../../../main/mail/forms/read-form.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import type { ParsedMessage } from '../../../../main/mail/message/parsed-message.ts'
import { htmlBlocks } from '../../../../main/mail/html/html-blocks.ts'

/** CPU milliseconds of the quickest of some runs. */
function quickest(work: () => void, runs: number): number {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

function mailWith(body: string, type = 'text/plain'): Promise<ParsedMessage> {
  return parseMessage(
    Buffer.from(`From: form@site.example\r\nSubject: [Contact form] x\r\nContent-Type: ${type}\r\n\r\n${body}`),
  )
}

/** A fresh copy, for what is found in a mail is kept with it. */
function again(mail: ParsedMessage): ParsedMessage {
  return { ...mail }
}

const bodies: [string, string, (count: number) => string][] = [
  ['label-like lines', 'text/plain', (count) => 'a: b\n'.repeat(count)],
  ['known labels', 'text/plain', (count) => 'Name: x\nMessage\n'.repeat(count)],
  ['closing lines below a message', 'text/plain', (count) => `Message:\n${'Sent at: x\n'.repeat(count)}`],
  ['labels with no answers', 'text/plain', (count) => `Name: x\n${'\n\nAge\n'.repeat(count)}`],
  ['bold lines', 'text/html', (count) => '<p><b>Name</b><p>x'.repeat(count)],
  ['rows', 'text/html', (count) => `<table>${'<tr><td>Name<td>x'.repeat(count)}`],
  ['tables within each other', 'text/html', (count) => '<table><tr><td>Name'.repeat(count)],
  ['breaks and entities', 'text/html', (count) => '<b>&amp;</b><br>'.repeat(count)],
]

describe('a mail with ten times the lines takes at most thirty times as long', () => {
  test.each(bodies)(
    '%s',
    async (_, type, body) => {
      const time = async (count: number, runs = 5): Promise<number> => {
        const mail = await mailWith(body(count), type)
        return quickest(() => {
          readForm(defaultSchema, again(mail))
          proposeForForm([again(mail), again(mail), again(mail)])
        }, runs)
      }
      let count = 1000
      let once = await time(count)
      while (once < 50 && count < 100_000) {
        count *= 4
        once = await time(count)
      }
      expect((await time(count * 10, 2)) / Math.max(once, 50)).toBeLessThan(30)
    },
    600_000,
  )
})

test('a million lines that look like labels are read within the limits of a mail', async () => {
  const mail = await mailWith('a:\n'.repeat(1_000_000))
  const start = process.cpuUsage()
  readForm(defaultSchema, again(mail))
  expect(proposeForForm([again(mail), again(mail), again(mail)])).toBe(null)
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(60)
})

test('HTML of any depth is walked once', () => {
  expect(htmlBlocks('<div>'.repeat(100_000) + 'x' + '</b>'.repeat(100_000))).toEqual([{ text: 'x', strong: false }])
})
