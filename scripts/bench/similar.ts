import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../main/database/open.ts'
import { glossaryOf, parseGlossary } from '../../main/similar/glossary.ts'
import { emptyPostings, unpackPostings } from '../../main/similar/postings.ts'
import { shippedGlossary } from '../../main/similar/shipped-glossary.ts'
import { comparedTerms } from '../../main/similar/similar-entries.ts'
import { machine } from './conditions.ts'
import type { Report } from './report.ts'
import { similarIntake } from './similar-intake.ts'
import { similarLetters } from './similar-letters.ts'

/** Letters that are asked about; they are none of those in the office. */
const asked = 300
const warmUp = 50
/** Rounds of the intake, at least: its figure is a difference of two that are large. */
const leastRounds = 5
/** Terms of one question, the same for both: the rarest in the office. */
const mostTerms = 64

/**
 * Looks for the ten letters nearest to each of some hundred others, among so many: in the posting lists of the program, and in FTS5's of an
 * encrypted file with the same terms, by turns. Also how long the lists take to be built, kept and loaded, and what they add to an intake.
 */
export async function similarBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  const letters = count ?? 50_000
  const intake = await similarIntake(Math.ceil(letters / 10), Math.max(rounds, leastRounds))
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const db = openDatabase(join(folder, 'office.db'), randomBytes(32), { create: true })
  try {
    const glossary = glossaryOf(parseGlossary(shippedGlossary))
    db.exec(`CREATE VIRTUAL TABLE words USING fts5(terms, tokenize = "unicode61 remove_diacritics 0", content = '');
      CREATE TABLE kept(at INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT`)
    const insert = db.prepare('INSERT INTO words(rowid, terms) VALUES (?, ?)')
    const postings = emptyPostings()
    const spread = new Map<string, number>()
    let building = 0
    db.exec('BEGIN')
    let number = 0
    for (const text of similarLetters(letters, 7)) {
      number += 1
      const before = process.cpuUsage()
      const terms = comparedTerms(text, glossary)
      postings.put(String(number), terms)
      const { user, system } = process.cpuUsage(before)
      building += user + system
      for (const term of new Set(terms)) spread.set(term, (spread.get(term) ?? 0) + 1)
      insert.run(number, terms.map(wordOf).join(' '))
    }
    db.exec('COMMIT')
    db.exec("INSERT INTO words(words) VALUES ('optimize')")

    const packed = postings.pack()
    db.prepare('INSERT INTO kept(bytes) VALUES (?)').run(packed)
    const began = performance.now()
    const { bytes } = db.prepare('SELECT bytes FROM kept').get() as { bytes: Uint8Array }
    const loaded = unpackPostings(bytes)
    const loading = performance.now() - began

    const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 10')
    const times: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] }
    let [agreed, turn] = [0, 0]
    for (const text of similarLetters(warmUp + asked, 8)) {
      turn += 1
      const terms = [...new Set(comparedTerms(text, glossary))]
        .filter((term) => spread.has(term))
        .sort((one, other) => spread.get(one)! - spread.get(other)!)
        .slice(0, mostTerms)
      const expression = terms.map((term) => `"${wordOf(term)}"`).join(' OR ')
      const first = timed(() => loaded.nearest(terms, 10).map(({ name }) => Number(name)))
      const second = timed(() => (find.all(expression) as { rowid: number }[]).map(({ rowid }) => rowid))
      if (turn <= warmUp) continue
      times.ours.push(first.milliseconds)
      times.theirs.push(second.milliseconds)
      agreed += first.found.filter((one) => second.found.includes(one)).length / Math.max(1, second.found.length)
    }
    const shared = agreed / asked
    return {
      bench: 'similar',
      figures: [
        {
          name: 'ten nearest letters, p50',
          unit: 'ms',
          ours: quantile(times.ours, 0.5),
          theirs: quantile(times.theirs, 0.5),
          limit: null,
        },
        {
          name: 'ten nearest letters, p95',
          unit: 'ms',
          ours: quantile(times.ours, 0.95),
          theirs: quantile(times.theirs, 0.95),
          limit: { mostTimesTheirs: 0.1 },
        },
        { name: 'of FTS5’s ten also among ours', unit: '%', ours: 100 * shared, theirs: null, limit: null },
        intake.figure,
        { name: 'lists built, CPU a letter', unit: 'µs', ours: building / letters, theirs: null, limit: null },
        { name: 'lists read from the file', unit: 'ms', ours: loading, theirs: null, limit: null },
        { name: 'lists in the file', unit: 'MB', ours: packed.length / 1e6, theirs: null, limit: null },
      ],
      conditions: {
        ...machine(),
        Data: `${letters} invented letters, ${spread.size} different terms`,
        Asked: `${asked} other letters by turns, after ${warmUp} that are not measured; ${mostTerms} terms each at most`,
        Rival:
          'FTS5 (contentless, optimized) in an encrypted file of the same driver, the same terms joined by OR, ordered by bm25',
      },
      faults: [
        ...intake.faults,
        // Both rank by BM25; where they hardly agree one of them did not look.
        ...(shared < 0.5 ? [`Only ${(100 * shared).toFixed(0)} % of what FTS5 finds is found by the program.`] : []),
      ],
    }
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A term as a word of FTS5: a concept's sign would part it. */
function wordOf(term: string): string {
  return term.replace('§', 'concept').replaceAll(/['ー・]/gu, 'x')
}

function timed<T>(work: () => T): { milliseconds: number; found: T } {
  const began = performance.now()
  const found = work()
  return { milliseconds: performance.now() - began, found }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
