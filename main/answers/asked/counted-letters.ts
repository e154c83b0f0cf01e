import { noneRow } from '../../../shared/answers/asked.ts'
import { monthsBetween } from '../../../shared/months.ts'
import { listCategories } from '../entries/category-handlers.ts'
import { type CountDeps, lettersOf, categoriesOf, valueOf } from './count.ts'
import { monthIn } from './period.ts'

type Deps = Pick<CountDeps, 'db' | 'letters' | 'office'> & { now: () => Date }
type Names = { ja: string; en: string }

/** Letters as tables that become public count them. */
export type CountedLetters = {
  /** Of whole months of the office's zone: category or what was given in the form, '' for none, and the same writer for all letters of one person. */
  of(
    what: { attribute: { key: string } | null },
    months: readonly string[],
  ): { month: string; value: string; writer: string }[]
  /** What categories are called, by their codes. */
  categories(): Record<string, Names>
  /** Months that are over and have letters, and what people gave in them, of the last five years. */
  choices(): { months: string[]; attributes: ({ key: string } & Names)[] }
}

const mostMonths = 60

/** Counts letters for whoever makes tables of them; nothing of what they say goes along. */
export function countedLetters(deps: Deps): CountedLetters {
  const { db } = deps
  return {
    of({ attribute }, months) {
      const categories = attribute ? new Map<string, string>() : categoriesOf(db)
      return lettersOf(deps, months).map(({ month, letter }) => {
        const value = valueOf(letter, attribute ? { attribute: attribute.key } : 'category', categories)
        return { month, value: value === noneRow ? '' : value, writer: letter.writer }
      })
    },
    categories: () =>
      Object.fromEntries(listCategories(db).map((one) => [one.id, { ja: one.name_ja, en: one.name_en }])),
    choices() {
      const present = monthIn(deps.office().timeZone, deps.now().toISOString())
      const [year, month] = present.split('-')
      const all = monthsBetween(`${Number(year) - mostMonths / 12}-${month}`, present).slice(0, -1)
      const letters = lettersOf(deps, all)
      const withLetters = new Set(letters.map((one) => one.month))
      return {
        months: all.filter((one) => withLetters.has(one)),
        attributes: namesOf(letters.flatMap(({ letter }) => letter.attributes)),
      }
    },
  }
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** What the forms call each attribute in Japanese and in English; the one for the other where only one is known. */
function namesOf(attributes: readonly { key: string; label: string; value: string }[]): ({ key: string } & Names)[] {
  const found = new Map<string, Partial<Names>>()
  for (const { key, label, value } of attributes) {
    if (value.trim() === '' || label.trim() === '') continue
    const names = found.get(key) ?? {}
    found.set(key, names)
    names[japanese.test(label) ? 'ja' : 'en'] ??= label.trim().slice(0, 200)
  }
  return [...found]
    .map(([key, { ja, en }]) => ({ key, ja: ja ?? en!, en: en ?? ja! }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
