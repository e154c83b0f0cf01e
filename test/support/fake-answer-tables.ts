import type { Category } from '../../shared/answers/entries.ts'
import type { GlossaryRow } from '../../shared/answers/similar-calls.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { exampleCategories } from './example-answers.ts'
import type { FakePart } from './fake-bridge.ts'
import { rowOf, type FakeEntries } from './fake-entries.ts'

/** The categories and the glossary of an invented office. */
export function tableCalls(entries: FakeEntries, changed: <T>(value: T) => T) {
  const rows = () => [...entries.values()].map(rowOf)
  const categories: Category[] = exampleCategories.map((one) => ({ ...one, entries: 0 }))
  const glossary: GlossaryRow[] = [
    { id: 'shipped:1', ja: ['旅券', 'パスポート'], en: ['passport'], state: 'shipped' },
    { id: 'shipped:2', ja: ['戸籍謄本', '全部事項証明書'], en: ['family register', 'koseki tohon'], state: 'changed' },
    { id: 'shipped:3', ja: ['在外選挙'], en: ['overseas voting'], state: 'removed' },
  ]
  return {
    categories: () =>
      categories.map((one) => ({ ...one, entries: rows().filter(({ category }) => category === one.id).length })),
    saveCategory: ({ id, names }) => {
      const known = categories.find((one) => one.id === id)
      if (categories.some((one) => one !== known && one.names.ja === names.ja)) throw new Problem('category_name_taken')
      if (known) known.names = names
      else categories.push({ id: crypto.randomUUID(), names, entries: 0 })
      return changed({ id: known?.id ?? categories.at(-1)!.id })
    },
    orderCategories: ({ ids }) => {
      categories.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      return changed({})
    },
    removeCategory: ({ id }) => {
      if (rows().some(({ category }) => category === id)) throw new Problem('category_in_use')
      categories.splice(
        categories.findIndex((one) => one.id === id),
        1,
      )
      return changed({})
    },
    glossary: ({ search }) => glossary.filter((line) => JSON.stringify(line).includes(search)),
    saveGlossaryLine: ({ id, ja, en }) => {
      const known = glossary.find((line) => line.id === id)
      if (known) Object.assign(known, { ja, en, state: 'changed' })
      else glossary.push({ id: 'added:1', ja, en, state: 'added' })
      return changed({ id: known?.id ?? 'added:1' })
    },
    removeGlossaryLine: ({ id }) => {
      Object.assign(glossary.find((line) => line.id === id)!, { state: 'removed' })
      return changed({})
    },
    restoreGlossaryLine: ({ id }) => {
      Object.assign(glossary.find((line) => line.id === id)!, { state: 'shipped' })
      return changed({})
    },
  } satisfies FakePart<Contract['answers']>
}
