import { expect, test } from 'vitest'
import { mostRecipients, readRecipients } from '../../shared/letters/recipients.ts'

test('recipients are read however people part them, each once and without names; what is none is told', () => {
  expect(
    readRecipients('a@b.example, Taro Yamada <c@d.example>;e@f.example、A@B.example\ng@h.example i@j.example'),
  ).toEqual({
    addresses: ['A@B.example', 'c@d.example', 'e@f.example', 'g@h.example', 'i@j.example'],
    wrong: [],
  })
  expect(readRecipients('a@b.example, Taro, @x, c@')).toEqual({
    addresses: ['a@b.example'],
    wrong: ['Taro', '@x', 'c@'],
  })
  expect(readRecipients(' , ;\n')).toEqual({ addresses: [], wrong: [] })
  const many = Array.from({ length: mostRecipients + 1 }, (_, nth) => `a${nth}@b.example`)
  expect(readRecipients(many.join(',')).wrong).toEqual([many.at(-1)])
})
