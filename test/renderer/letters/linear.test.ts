import { expect, it } from 'vitest'
import { checkReply } from '../../../renderer/letters/editor/checks.ts'
import { replySubject } from '../../../renderer/letters/editor/greeting.ts'
import { dataIn } from '../../../renderer/letters/editor/personal-data.ts'
import { promisedAttachment } from '../../../renderer/letters/editor/promised-attachment.ts'
import { linkedPieces } from '../../../renderer/letters/reading/links.ts'
import { splitQuotations } from '../../../renderer/letters/reading/quotations.ts'
import { growthOverTenTimes } from '../../support/cpu-time.ts'

const facts = {
  body: '',
  language: 'ja',
  to: 's@mail.example',
  cc: [],
  bcc: [],
  ownAddresses: [],
  letterText: '',
  officeText: '',
  signature: '総領事館\n小林 遥',
  signatureNames: ['小林 遥'],
} as const

it.each<[string, (size: number) => unknown]>([
  ['an address behind which brackets are closed', (size) => linkedPieces(`https://a${')'.repeat(size)}`)],
  ['an address full of brackets', (size) => linkedPieces(`https://a/${'('.repeat(size)}${')'.repeat(size)}`)],
  ['many addresses', (size) => linkedPieces('(https://a.example/b). '.repeat(size / 20))],
  ['empty lines', (size) => splitQuotations('\n'.repeat(size))],
  ['a text without an address', (size) => dataIn('a'.repeat(size))],
  ['signs of addresses', (size) => dataIn('a@'.repeat(size / 2))],
  ['domains', (size) => dataIn(`a@${'b.'.repeat(size / 2)}`)],
  ['digits', (size) => dataIn('1 '.repeat(size / 2))],
  ['brackets and digits', (size) => dataIn('+(1'.repeat(size / 3))],
  [
    'numbers that the letter knows',
    (size) => {
      const numbers = Array.from({ length: size / 20 }, (_, index) => `03-${5_000_000 + index}0`).join('\n')
      return checkReply({ ...facts, body: numbers, letterText: numbers })
    },
  ],
  ['greetings', (size) => checkReply({ ...facts, body: '様 '.repeat(size / 2) })],
  ['attachments', (size) => promisedAttachment('添付の'.repeat(size / 3))],
  ['attached', (size) => promisedAttachment('I have also '.repeat(size / 12))],
  ['marks of answers', (size) => replySubject('Re: '.repeat(size / 4))],
  ['a mark of an answer and blanks', (size) => replySubject(`re${' '.repeat(size)}x`)],
])('%s: ten times as much takes about ten times as long', (_, work) => {
  expect(growthOverTenTimes(work, 20_000)).toBeLessThan(30)
})
