import { describe, expect, test } from 'vitest'
import { writtenLanguage } from '../../shared/written-language.ts'

describe('the language that most of a text is written in', () => {
  test.each([
    ['ja', '旅券の更新について教えてください。'],
    ['en', 'How do I renew my passport?'],
    ['ja', 'Hello, 桜まつり2027の開催日を知りたいです。よろしくお願いします。'],
    ['en', 'I read about 茶道 at your office.'],
    ['ja', 'お願いします https://www.example.com/a/very/long/address someone@citizen.example'],
    [null, ''],
    [null, '2027 someone@citizen.example'],
  ] as const)('%s: %s', (language, text) => expect(writtenLanguage(text)).toBe(language))

  test('of a text without a space does not take long to tell', () => {
    expect(writtenLanguage('a'.repeat(2_000_000))).toBe('en')
  })
})
