import type { EntryCheck, EntryFinding, EntryMark } from '../../shared/answers/entries.ts'
import { sides } from '../../shared/answers/sides.ts'
import type { MarkLevel } from '../../shared/answers/personal-data.ts'
import { generalOf } from '../../shared/answers/result.ts'
import type { KeptEntry } from './fake-entries.ts'

/** What in an entry is to be settled: its invented personal data wherever they stand, and what is missing or older. */
export function checkOf(kept: KeptEntry): EntryCheck {
  const { entry, personal, ordinary } = kept
  const { text } = entry
  const pairs = [text.question, ...text.answer]
  const texts = [
    ...pairs.flatMap((pair) => sides.map((side) => ({ field: pair.id, side, text: pair[side] }))),
    ...text.links.flatMap((link, at) =>
      sides.flatMap((side) =>
        [link[side].text, link[side].address].map((one) => ({ field: `link-${at}`, side, text: one })),
      ),
    ),
  ]
  const marks = texts.flatMap(({ field, side, text: one }) =>
    personal.flatMap(({ string, kind, why }): EntryMark[] => {
      const start = one.indexOf(string)
      if (start < 0) return []
      return [
        {
          field,
          side,
          start,
          end: start + string.length,
          string,
          kind,
          level: 'likely' satisfies MarkLevel,
          why,
          general: generalOf(kind, string, side),
          decision: ordinary.has(string) ? { as: 'ordinary', instead: '', by: null } : null,
        },
      ]
    }),
  )
  const findings: EntryFinding[] = []
  const tell = (code: EntryFinding['code'], field: string, side: EntryFinding['side'], blocking = true) =>
    findings.push({ code, field, side, blocking })
  if (text.question.ja === '' && text.question.en === '') tell('no-question', 'question', null)
  if (text.answer.length === 0) tell('no-answer', 'answer', null)
  for (const pair of pairs)
    for (const side of sides) {
      if (pair[side] === '' && pair[side === 'ja' ? 'en' : 'ja'] !== '') tell('side-missing', pair.id, side)
      if (pair.older?.side === side) tell('side-older', pair.id, side)
    }
  if (entry.category === null) tell('no-category', 'category', null, false)
  const left = pairs.flatMap((pair) =>
    sides.flatMap((side) =>
      [...pair[side].matchAll(/\d+/gu)].map(([string]) => ({ string, what: 'digits' as const, side })),
    ),
  )
  return {
    marks,
    undecided: new Set(marks.filter(({ decision }) => decision === null).map(({ string }) => string)).size,
    findings,
    remainingMore: 0,
    remaining: left.filter(
      (one, at) => left.findIndex((other) => other.string === one.string && other.side === one.side) === at,
    ),
    lettersNotHere: 0,
    hash: `${entry.id}-${entry.revision}`,
  }
}
