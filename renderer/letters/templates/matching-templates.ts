import { foldText } from '../../../shared/fold-text.ts'
import type { ReplyTemplate } from '../../../shared/letters/templates/templates.ts'

/** Templates with their names and words as they are compared with what is typed: made once, not with every key. */
export type SearchableTemplate = { template: ReplyTemplate; named: string; whole: string }

export const searchableTemplates = (templates: readonly ReplyTemplate[]): SearchableTemplate[] =>
  templates.map((template) => {
    const { name, text } = template
    const named = foldText(`${name.ja} ${name.en}`)
    return { template, named, whole: `${named} ${foldText(`${text.ja} ${text.en}`)}` }
  })

/** The templates in whose names or words every typed word stands; those with it in the name first. */
export function matchingTemplates(templates: readonly SearchableTemplate[], typed: string): ReplyTemplate[] {
  const sought = foldText(typed).split(/\s+/u).filter(Boolean)
  const found = templates.filter(({ whole }) => sought.every((word) => whole.includes(word)))
  const isNamed = ({ named }: SearchableTemplate): boolean => sought.every((word) => named.includes(word))
  return found.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one))).map(({ template }) => template)
}

/** What it is called in a language; in the other one where it has no name there. */
export const nameOfTemplate = ({ name }: Pick<ReplyTemplate, 'name'>, language: 'ja' | 'en'): string =>
  name[language] || name.ja || name.en
