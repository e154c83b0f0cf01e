import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  fillTemplate,
  isVariableName,
  listUnfilled,
  nameKey,
  readTemplate,
  variablesOf,
  type Known,
} from '../../../shared/letters/templates/template-text.ts'
import { growthOverTenTimes } from '../../support/cpu-time.ts'

const known = (values: Record<string, string>, more: Partial<Known> = {}): Known => ({
  values: new Map(Object.entries(values).map(([name, value]) => [nameKey(name), value])),
  organisation: false,
  form: true,
  subject: '',
  ...more,
})

describe('a template', () => {
  test('is filled with what is known; what is not stays to be filled by hand', () => {
    const text = '{{お名前}}、受付番号は{{ 受付番号 }}です。期限は｛｛期限｝｝です。'
    const filled = fillTemplate(text, known({ お名前: '山本 沙織 様', 受付番号: 'L-2026-1184', 期限: '' }))
    expect(filled).toBe('山本 沙織 様、受付番号はL-2026-1184です。期限は{{期限}}です。')
    expect(listUnfilled(filled!).map(({ name }) => name)).toEqual(['期限'])
  })

  test('says one thing to organizations and another to people, in either language of its conditions', () => {
    const text = 'Dear reader,\n{{if organisation}}\nYour society\n{{でなければ}}\nYou\n{{end}}\nmay come.'
    expect(fillTemplate(text, known({}, { organisation: true }))).toBe('Dear reader,\nYour society\nmay come.')
    expect(fillTemplate(text, known({}))).toBe('Dear reader,\nYou\nmay come.')
  })

  test('names the telephone number only where there is one, and what the subject is about', () => {
    const text =
      '{{電話番号があれば}}{{電話番号}}に{{ここまで}}ご連絡します。{{if subject has “passport”}}写真1枚。{{end}}'
    expect(fillTemplate(text, known({ 電話番号: '+81 3' }, { subject: 'ＰＡＳＳＰＯＲＴの更新' }))).toBe(
      '+81 3にご連絡します。写真1枚。',
    )
    expect(fillTemplate(text, known({ 電話番号: '' }))).toBe('ご連絡します。')
  })

  test('says in which line a condition is not closed', () => {
    expect([
      readTemplate('a\n{{団体なら}}\nb').fault,
      readTemplate('a\nb{{ここまで}}').fault,
      readTemplate('{{otherwise}}').fault,
      readTemplate('{{if form}}\n{{otherwise}}\n{{otherwise}}\n{{end}}').fault,
      readTemplate('{{if form}}'.repeat(9)).fault,
    ]).toEqual([
      { why: 'no-end', line: 2 },
      { why: 'no-begin', line: 2 },
      { why: 'no-begin', line: 1 },
      { why: 'no-begin', line: 3 },
      { why: 'too-deep', line: 1 },
    ])
  })

  test('knows its own variables, also inside conditions, each once', () => {
    expect(variablesOf('{{a}} {{if b}}{{A}} {{c}}{{otherwise}}{{d}}{{end}}')).toEqual(['a', 'c', 'd'])
    expect(['開館時間', 'end', 'if x', '名前があれば', 'a}b', ' '].map(isVariableName)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('tells in which paragraph of the reply a place is open', () => {
    const places = listUnfilled('様\n\n一 {{a}}\nまだ一 {{b}}\n\n三 {{c}}').map(({ name, paragraph }) => [
      name,
      paragraph,
    ])
    expect(places).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 3],
    ])
  })

  test('leaves text without braces as it is, whatever it is, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[{}｛｝]/gu, '')
        expect(fillTemplate(plain, known({}))).toBe(plain)
      }),
      { seed: 15 },
    )
    const tokens = ['{{', '}}', '｛', '｝', 'if a', 'end', 'otherwise', '団体なら', '\n', ' ', 'x', '期限']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const { pieces, fault } = readTemplate(text)
        expect(pieces === null).toBe(fault !== null)
        const filled = fillTemplate(text, known({ a: 'A' }))
        if (filled !== null)
          for (const open of listUnfilled(filled)) expect(filled.slice(open.start, open.end)).toContain(open.name)
      }),
      { seed: 16, numRuns: 500 },
    )
  })

  test.each(['{{', '{{a', '{{if a}} ', ' \t', '{{end}}', '｛｛あ｝｝\n\n'])(
    'made of %j ten times as often takes about ten times as long',
    (unit) => {
      const work = (size: number) => {
        const text = unit.repeat(size / unit.length)
        return [fillTemplate(text, known({})), listUnfilled(text)]
      }
      expect(growthOverTenTimes(work, 20_000)).toBeLessThan(30)
    },
  )
})
