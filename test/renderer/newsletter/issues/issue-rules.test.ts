import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressTyped } from '../../../../renderer/newsletter/issues/composer/addresses.ts'
import { cleanPasted } from '../../../../renderer/newsletter/issues/composer/pasted.ts'
import { placeOf } from '../../../../renderer/newsletter/issues/composer/place-of.ts'
import { mailboxReason } from '../../../../renderer/newsletter/issues/delivery/mailbox-reason.ts'
import { momentIn } from '../../../../renderer/newsletter/issues/delivery/moment-in.ts'
import { issueAddress } from '../../../../renderer/newsletter/issues/preview/issue-address.ts'
import { saverOf, type SaveState } from '../../../../renderer/ui/saver.ts'
import { differencesOf, piecesOf } from '../../../../renderer/newsletter/issues/versions/differences.ts'
import { Problem } from '../../../../shared/errors.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'
import { inventedIssue, pair } from '../../../support/invented-issue.ts'

describe('the differences of two states of an issue', () => {
  const subjects = { ja: '冬', en: 'Winter' }

  test('name what came, what went, what was written otherwise, and only the block that moved', () => {
    const document = inventedIssue()
    const [first, second, third, ...rest] = document.content
    const added = pair('text', '雪', 'Snow')
    const last = rest.at(-1)!
    const after = {
      subjects: { ...subjects, en: 'Deep winter' },
      document: {
        ...document,
        content: [
          second!,
          first!,
          { ...third!, content: [pair('text', '春', 'x').content[0], third!.content[1]] as never },
          ...rest.slice(0, -1),
          added,
        ],
      },
    }
    const found = differencesOf({ subjects, document }, after)
    expect(
      found.map(({ kind, place, what, texts }) => [kind, place, what, texts.map(({ language }) => language)]),
    ).toEqual([
      ['subject', 0, 'changed', ['en']],
      [expect.any(String), expect.any(Number), 'moved', []],
      [third!.attrs.kind, 3, 'changed', ['ja']],
      ['text', document.content.length, 'added', ['ja', 'en']],
      [last.attrs.kind, document.content.length, 'removed', ['ja', 'en']],
    ])
    expect(differencesOf({ subjects, document }, { subjects, document: structuredClone(document) })).toEqual([])
  })

  test('give back both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('書き', '初め', '会', ' ', 'brush ', 'ink', '、', '\n'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const pieces = piecesOf(before, after)
        const of = (side: 'before' | 'after') =>
          pieces
            .filter((piece) => piece.in === 'both' || piece.in === side)
            .map(({ text }) => text)
            .join('')
        expect([of('before'), of('after')]).toEqual([before, after])
      }),
    )
  })
})

describe('what is written of an issue', () => {
  const content = { subjects: { ja: '', en: '' }, document: inventedIssue() }

  test('is kept one state at a time, the last one always, and stands still when somebody else has kept another', async () => {
    const saved: number[] = []
    const states: SaveState[] = []
    let refuse = false
    const saver = saverOf({
      revision: 4,
      kept: content,
      pauseMilliseconds: 60_000,
      heldBy: { conflict: 'issue_changed', sealed: 'issue_sealed' },
      read: () => content,
      save: async (_, revision) => {
        if (refuse) throw new Problem('issue_changed')
        saved.push(revision)
        return { revision: revision + 1 }
      },
      onState: (state) => states.push(state),
    })
    saver.changed()
    await Promise.all([saver.flush(), saver.flush()])
    saver.changed()
    await saver.flush()
    refuse = true
    saver.changed()
    await saver.flush()
    await saver.flush()
    expect([saved, states, saver.isOpen()]).toEqual([
      [4, 5],
      ['unsaved', 'saving', 'kept', 'unsaved', 'saving', 'kept', 'unsaved', 'saving', 'conflict'],
      true,
    ])
    refuse = false
    saver.goOnFrom(9, true, content)
    await saver.flush()
    expect([saved.at(-1), saver.revision(), saver.isOpen()]).toEqual([9, 10, false])
  })
})

describe('what is pasted', () => {
  test('loses styles, handlers and scripts, and keeps words, links and furigana', () => {
    const page =
      '<div style="color:red" onclick="x()"><h2>Title</h2><p>See <a href="https://a.example" onmouseover=y>here</a><script>bad</script></p><ruby>書<rt>か</rt></ruby></div>'
    const clean = cleanPasted(page)
    expect(clean).not.toMatch(/style|onclick|onmouseover|script|bad/u)
    expect(clean).toContain('<a href="https://a.example">here</a>')
    expect(clean).toContain('<ruby>書<rt>か</rt></ruby>')
  })

  test('never has an attribute that the composer does not read, whatever was pasted', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      ' ',
      '"',
      "'",
      '=',
      'p',
      'a',
      'style',
      'onload',
      'href',
      'script',
      '!--',
      '-->',
      'x',
      '&',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const clean = cleanPasted(pieces.join(''))
        for (const [tag] of clean.matchAll(/<[^>]*>/gu))
          expect(tag).toMatch(/^<\/?[a-z]+(?: (?:href|data-[a-z-]+)="[^"<]*")*>$/u)
      }),
    )
  })
})

test.each([
  ['spaces in a tag', (size: number) => `<p${' '.repeat(size)}>`],
  ['spaces behind each name', (size: number) => `<p ${`a${' '.repeat(50)}`.repeat(size / 50)}>`],
  ['signs of a tag without an end', (size: number) => '<a href="'.repeat(size / 9)],
  ['quotation marks', (size: number) => `<p ${`a='"`.repeat(size / 4)}`],
  ['tags within what is left out', (size: number) => '<svg>'.repeat(size / 5)],
])(
  'pasted text is cleaned in a time that grows with its length alone: %s',
  (_, made) => {
    expect(growthOverTenTimes((size) => cleanPasted(made(size)), 40_000)).toBeLessThan(30)
  },
  600_000,
)

test('an address is taken as a person types it, and only where a mail may lead', () => {
  expect(
    [
      'www.center.example/a',
      'mori@center.example',
      'tel:+14155550100',
      'https://a.example',
      'http://a.example',
      'javascript:x()',
      'nowhere',
    ].map(addressTyped),
  ).toEqual([
    'https://www.center.example/a',
    'mailto:mori@center.example',
    'tel:+14155550100',
    'https://a.example',
    null,
    null,
    null,
  ])
})

test('a planned moment is that of the clock in the office, on either side of a change of the clock', () => {
  const at = (day: string, time: string) => momentIn('America/Los_Angeles', day, time)
  expect([
    at('2026-12-01', '9:00'),
    at('2026-07-01', '９：００'),
    at('2026-03-08', '3:30'),
    at('2026-11-01', '12:00'),
    at('2026-12-01', '25:00'),
  ]).toEqual([
    '2026-12-01T17:00:00.000Z',
    '2026-07-01T16:00:00.000Z',
    '2026-03-08T10:30:00.000Z',
    '2026-11-01T20:00:00.000Z',
    null,
  ])
})

test('what keeps a mailbox from taking a mail is read from the code of its server', () => {
  expect(
    ['550 5.1.1 User unknown', '452 4.2.2 full', '554 5.7.606 blocked', '550 no such user', '250 2.1.5 ok'].map(
      mailboxReason,
    ),
  ).toEqual(['none', 'full', 'policy', null, null])
})

test('a preview stands on the host of letters, with what it shows behind the number sign', () => {
  const id = '0190f5a0-0000-7000-8000-000000000087'
  expect(
    issueAddress(
      { id, variant: 'both', revision: 4 },
      { scheme: 'dark', title: 'a&b' },
      { protocol: 'app:', host: 'desk' },
    ),
  ).toBe(`app://letter/issue-holder.html?title=a%26b#/issue/${id}/both?revision=4&scheme=dark`)
})

test.each([
  ['30', '10:30–12:00、定員30名', 14],
  ['30', '定員30名、10:30から', 2],
  ['20', '2020 begins with 20 guests', 17],
  ['1', '1,000 and 1', 10],
  ['10:30', '10:30 to noon', 0],
  ['12月12日', '次は12月12日です', 2],
  ['30', 'only 10:30', -1],
  ['', 'nothing', -1],
  ['40', 'none', -1],
])('a figure that differs is marked where it stands for itself: %s in %s', (words, text, place) => {
  expect(placeOf(words, text)).toBe(place)
})
