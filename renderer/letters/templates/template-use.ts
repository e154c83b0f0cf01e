import type { Letter } from '../../../shared/letters/letter.ts'
import type { Known } from '../../../shared/letters/templates/template-text.ts'
import type { OfficeFact, ReplyTemplate } from '../../../shared/letters/templates/templates.ts'

/** What a template is put into. */
export type TemplateUse = {
  letter: Letter
  knownWith: (facts: readonly OfficeFact[]) => Known
  onInsert: (text: string, template: ReplyTemplate) => void
}
