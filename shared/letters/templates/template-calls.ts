import { z } from 'zod'
import { command, done, nothing, query } from '../../rpc.ts'
import { FactInput, OfficeFact, ReplyTemplate, TemplateInput } from './templates.ts'

/** The calls about the office's templates, and about what they name of the office. */
export const templateCalls = {
  /** By name. */
  templates: query({
    who: ['staff'],
    purpose: null,
    input: nothing,
    output: z.object({ templates: z.array(ReplyTemplate), facts: z.array(OfficeFact) }),
  }),
  /** Keeps a new or changed one. Throws template_unreadable with the line where a condition is not closed, template_changed where somebody saved it since. */
  saveTemplate: command({ who: ['staff'], purpose: null, input: TemplateInput, output: done }),
  removeTemplate: command({ who: ['staff'], purpose: null, input: z.object({ id: z.uuid() }), output: done }),
  /** Throws fact_name_taken where another fact, or a variable of every letter, has this name; template_changed where somebody saved it since. */
  saveFact: command({ who: ['staff'], purpose: null, input: FactInput, output: done }),
  removeFact: command({ who: ['staff'], purpose: null, input: z.object({ id: z.uuid() }), output: done }),
}
