import { Fate, RefusalWhy } from '../../../shared/newsletter/import.ts'
import { ConsentHow, ReaderLanguage, ReaderState, type Consent } from '../../../shared/newsletter/reader.ts'
import type { FatedRow } from './fates.ts'

/**
 * The rows of an import that is tried, in columns: as objects, two hundred thousand of them would take four times as much memory. A row is put
 * together when it is asked for; what is changed of it is to be put back.
 */
export type TriedRows = {
  readonly length: number
  add(row: FatedRow): void
  at(place: number): FatedRow
  put(place: number, row: FatedRow): void
  fateAt(place: number): Fate
  foldedAt(place: number): string
  /** Whether a person should look at what it says: a suggestion, or words that cannot be read. */
  isDoubtfulAt(place: number): boolean
  whyAt(place: number): RefusalWhy | null
}

const fates = Fate.options
const whys = [null, ...RefusalWhy.options]
const decisions = [null, 'corrected', 'kept'] as const
const languages = [null, ...ReaderLanguage.options]
const states = [null, ...ReaderState.options]
const hows = ConsentHow.options

/** Codes of a row: what it says, and what becomes of it. */
const codes = ['fate', 'why', 'decided', 'language', 'state', 'how'] as const
type Code = (typeof codes)[number]

/** Texts that nearly every row has. */
type Texts = Record<'typed' | 'address' | 'folded' | 'name' | 'reading' | 'at' | 'proof' | 'note', string[]>

/** What few rows have. */
type Rare = {
  knownSince: Map<number, string>
  suggestion: Map<number, string>
  strangeState: Map<number, string>
  undated: Map<number, string>
  /** Where there is not exactly one. */
  consents: Map<number, readonly Consent[]>
}

export function newTriedRows(): TriedRows {
  let length = 0
  const code = Object.fromEntries(codes.map((name) => [name, new Uint8Array(64)])) as Record<Code, Uint8Array>
  let lines = new Int32Array(64)
  let versions = new Int32Array(64)
  const texts: Texts = { typed: [], address: [], folded: [], name: [], reading: [], at: [], proof: [], note: [] }
  const tags: (readonly string[])[] = []
  const rare: Rare = {
    knownSince: new Map(),
    suggestion: new Map(),
    strangeState: new Map(),
    undated: new Map(),
    consents: new Map(),
  }
  const shared = { texts: new Map<string, string>(), tags: new Map<string, readonly string[]>() }

  function makeRoom(): void {
    if (length < lines.length) return
    for (const name of codes) code[name] = longer(code[name], new Uint8Array(length * 2))
    lines = longer(lines, new Int32Array(length * 2))
    versions = longer(versions, new Int32Array(length * 2))
  }

  function put(place: number, { row, ...fated }: FatedRow): void {
    const [first, ...more] = row.consents
    code.fate[place] = fates.indexOf(fated.fate)
    code.why[place] = whys.indexOf(fated.why)
    code.decided[place] = decisions.indexOf(fated.decided)
    code.language[place] = languages.indexOf(row.language)
    code.state[place] = states.indexOf(row.state)
    code.how[place] = hows.indexOf(first!.how)
    lines[place] = row.line
    versions[place] = first!.version ?? -1
    texts.typed[place] = row.typed
    texts.address[place] = fated.address === row.typed ? row.typed : fated.address
    texts.folded[place] = fated.folded === row.typed ? row.typed : fated.folded
    texts.name[place] = row.name
    texts.reading[place] = row.reading
    texts.at[place] = sharedText(first!.at)
    texts.proof[place] = first!.proof
    texts.note[place] = sharedText(first!.note)
    tags[place] = sharedTags(row.tags)
    keep(rare.knownSince, place, fated.knownSince)
    keep(rare.suggestion, place, fated.suggestion)
    keep(rare.strangeState, place, row.strangeState)
    keep(rare.undated, place, row.undated)
    if (more.length > 0) rare.consents.set(place, row.consents)
  }

  /** The same text once, where rows have it in common. */
  function sharedText(text: string): string {
    const known = shared.texts.get(text)
    if (known !== undefined) return known
    if (shared.texts.size < mostShared) shared.texts.set(text, text)
    return text
  }

  function sharedTags(some: readonly string[]): readonly string[] {
    if (some.length === 0) return none
    const key = some.join('\n')
    const known = shared.tags.get(key)
    if (known) return known
    if (shared.tags.size < mostShared) shared.tags.set(key, some)
    return some
  }

  function consentsAt(place: number): readonly Consent[] {
    const several = rare.consents.get(place)
    if (several) return several
    const version = versions[place]!
    return [
      {
        at: texts.at[place]!,
        how: hows[code.how[place]!]!,
        version: version === -1 ? null : version,
        proof: texts.proof[place]!,
        note: texts.note[place]!,
      },
    ]
  }

  return {
    get length() {
      return length
    },
    add(row) {
      makeRoom()
      put(length, row)
      length += 1
    },
    put,
    at: (place) => ({
      row: {
        line: lines[place]!,
        typed: texts.typed[place]!,
        language: languages[code.language[place]!]!,
        state: states[code.state[place]!]!,
        strangeState: rare.strangeState.get(place) ?? '',
        name: texts.name[place]!,
        reading: texts.reading[place]!,
        tags: tags[place]!,
        consents: consentsAt(place),
        undated: rare.undated.get(place) ?? '',
      },
      address: texts.address[place]!,
      folded: texts.folded[place]!,
      fate: fates[code.fate[place]!]!,
      why: whys[code.why[place]!]!,
      knownSince: rare.knownSince.get(place) ?? '',
      suggestion: rare.suggestion.get(place) ?? '',
      decided: decisions[code.decided[place]!]!,
    }),
    fateAt: (place) => fates[code.fate[place]!]!,
    foldedAt: (place) => texts.folded[place]!,
    whyAt: (place) => whys[code.why[place]!]!,
    isDoubtfulAt: (place) =>
      fates[code.fate[place]!] === 'suggested' ||
      code.decided[place] !== 0 ||
      (fates[code.fate[place]!] === 'added' && (rare.undated.has(place) || rare.strangeState.has(place))),
  }
}

/** Different days, notes and sets of tags that are kept once. */
const mostShared = 20_000

const none: readonly string[] = []

function keep(texts: Map<number, string>, place: number, text: string): void {
  if (text !== '') texts.set(place, text)
  else if (texts.size > 0) texts.delete(place)
}

function longer<Column extends Uint8Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
