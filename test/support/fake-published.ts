import { noneRow, restRow } from '../../shared/answers/asked.ts'
import type { EntryRow } from '../../shared/answers/entries.ts'
import type { Publication } from '../../shared/answers/publications.ts'
import { sides } from '../../shared/answers/sides.ts'
import type { Contract } from '../../shared/contract.ts'
import { exampleCategories } from './example-answers.ts'
import type { FakePart } from './fake-bridge.ts'
import { rowOf, type FakeEntries } from './fake-entries.ts'
import { colleagueOf, people } from './fake-office.ts'

/** What is alike, what becomes public, what people ask, and the glossary. */
export function publishedCalls(entries: FakeEntries) {
  const rows = (): EntryRow[] => [...entries.values()].map(rowOf)
  const publications: Publication[] = [
    {
      id: '018f0000-0000-7000-8000-0000000000f1',
      at: '2026-10-05T18:00:00.000Z',
      by: colleagueOf(people.mori),
      changes: [
        {
          id: rows()[0]?.id ?? people.mori.id,
          number: 'Q-0101',
          what: 'added',
          question: { ja: '旅券の更新には何が必要ですか。', en: 'What do I need to renew my passport?' },
        },
      ],
      entries: 1,
      hash: '5f2c1a9be07d443188aa52d0c1be0f6f2c8f0f6d1e9a44b5a6b7c8d9e0f1a2b3',
    },
  ]
  return {
    entriesLike: ({ most, among }) =>
      rows()
        .filter((row) => (among === 'public' ? row.public : row.state !== 'asked'))
        .slice(0, Math.min(most, 3))
        .map((row, at) => ({ ...row, joined: false, near: at === 0 })),
    lettersLike: () => ({
      ready: true,
      letters: [
        ['1163', '姓が変わった後の航空券と旅券の名前', 'ja', '2026-11-18T18:00:00.000Z'],
        ['1121', 'Married name on my passport', 'en', '2026-11-09T18:00:00.000Z'],
        ['1077', '旧姓併記について', 'ja', '2026-10-30T18:00:00.000Z'],
      ].map(([number, subject, language, receivedAt]) => ({
        letterId: `018f0000-0000-7000-8000-00000000${number}`,
        number: `2026-${number}`,
        subject: subject!,
        language: language as 'ja' | 'en',
        receivedAt: receivedAt!,
        joined: false,
      })),
    }),
    answerText: ({ id, language }) => ({
      text: entries
        .get(id)!
        .entry.text.answer.map((pair) => pair[language])
        .join('\n\n'),
      address: 'https://example.org/qa.html#q0101',
    }),
    nextPublication: () => ({
      changes: rows()
        .filter(({ state }) => state === 'approved')
        .map(({ id, number, question }) => ({ id, number, question, what: 'added' as const, differences: [] })),
      entries: rows().filter((row) => row.public || row.state === 'approved').length,
      links: rows()
        .slice(0, 1)
        .flatMap(({ id, number }) =>
          entries
            .get(id)!
            .entry.text.links.flatMap((link) => sides.map((side) => ({ id, number, side, ...link[side] }))),
        ),
      held: [],
    }),
    publicPage: ({ language }) => ({
      html: `<!doctype html><html lang="${language}"><title>Q&amp;A</title><h1>Q&amp;A</h1></html>`,
    }),
    entryPage: ({ id, language }) => ({
      html: `<!doctype html><html lang="${language}"><title>Q&amp;A</title><h1>${entries.get(id)!.entry.text.question[language]}</h1></html>`,
    }),
    publications: () => publications,
    settings: () => ({ pages: { ja: '', en: '' }, remindDays: 30, fewest: 5, overdueDays: 14 }),
    setSettings: () => ({}),
    askedAttributes: () => [{ key: 'age', label: '年代' }],
    askedTable: () => ({
      months: ['2026-09', '2026-10', '2026-11'],
      rows: [
        { value: exampleCategories[0]!.id, names: exampleCategories[0]!.names, counts: [31, 42, 37], total: 110 },
        { value: exampleCategories[1]!.id, names: exampleCategories[1]!.names, counts: [12, null, 21], total: null },
        { value: exampleCategories[3]!.id, names: exampleCategories[3]!.names, counts: [8, null, 12], total: null },
        { value: restRow, names: { ja: restRow, en: restRow }, counts: [9, 8, 12], total: 29 },
        { value: noneRow, names: { ja: noneRow, en: noneRow }, counts: [8, 6, 8], total: 22 },
      ],
      totals: { counts: [68, 70, 90], total: 228 },
      fewest: 5,
      withheld: 4,
    }),
    workload: ({ by }) => ({
      rows:
        by === 'week'
          ? [
              {
                value: '2026-11-23',
                names: { ja: '', en: '' },
                arrived: 41,
                answered: 38,
                medianHours: 20.5,
                overdue: 2,
              },
              {
                value: '2026-11-09',
                names: { ja: '', en: '' },
                arrived: 52,
                answered: 52,
                medianHours: 61,
                overdue: 0,
              },
            ]
          : [
              {
                value: exampleCategories[0]!.id,
                names: exampleCategories[0]!.names,
                arrived: 41,
                answered: 38,
                medianHours: null,
                overdue: 2,
              },
              {
                value: noneRow,
                names: { ja: noneRow, en: noneRow },
                arrived: 64,
                answered: 60,
                medianHours: 12,
                overdue: 1,
              },
            ],
    }),
  } satisfies FakePart<Contract['answers']>
}
