import { expect, test } from 'vitest'
import { envelopeAddress, needsSmtpUtf8 } from '../../../../main/mail/servers/envelope.ts'

test.each([
  ['a@b.example', 'a@b.example', false],
  ['juergen@bücher.example', 'juergen@xn--bcher-kva.example', false],
  ['花子@日本語.example', '花子@xn--wgv71a119e.example', true],
  ['花子@b.example', '花子@b.example', true],
  ['a@[192.0.2.1]', 'a@[192.0.2.1]', false],
])('%s', (address, expected, beyond) => {
  expect([envelopeAddress(address), needsSmtpUtf8(address)]).toEqual([expected, beyond])
})

test.each(['a@bücher..example', 'a@日本 語.example'])('%s is no address', (address) => {
  expect(() => envelopeAddress(address)).toThrow('no_address')
})
