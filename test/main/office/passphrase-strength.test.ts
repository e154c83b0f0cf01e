import { expect, test } from 'vitest'
import { isStrong } from '../../../main/office/passphrase-strength.ts'

const own = ['小林 遥', 'Haruka Kobayashi', 'Practice Consulate']

test.each([
  ['shorter than 12 characters', 'x9#kQ!v27Lm'],
  ['12 half-width characters that are 6 after NFKC', 'ｶﾞｷﾞｸﾞｹﾞｺﾞﾊﾟ'],
  ['a common password, made longer', 'password1234'],
  ['a row of keys', 'qwertyuiopasdfghjkl'],
  ['counting', '123456789012345'],
  ['one word again and again', 'sakurasakurasakura'],
  ['one character again and again', 'ああああああああああああああ'],
  ['the office’s own names', 'Practice Consulate'],
  ['the person’s own name', 'haruka kobayashi'],
])('%s is too weak', async (_, passphrase) => {
  expect(await isStrong(passphrase, own)).toBe(false)
})

test.each([
  'a kettle sings over nine quiet harbours',
  '湊に桜の風が吹いて猫が眠る',
  'correct horse battery staple',
  'x'.repeat(5) + 'jT4#vR9!pLq2@wZ8'.repeat(60),
])('%s is strong', async (passphrase) => {
  expect(await isStrong(passphrase, own)).toBe(true)
})
