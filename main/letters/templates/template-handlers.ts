import { sides } from '../../../shared/answers/sides.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import { isVariableName, nameKey, readTemplate } from '../../../shared/letters/templates/template-text.ts'
import { mostFacts, mostTemplates, type OfficeFact } from '../../../shared/letters/templates/templates.ts'
import { isLetterVariable } from '../../../shared/letters/templates/variables.ts'
import type { Handlers } from '../../serve.ts'
import {
  deleteFact,
  deleteTemplate,
  findTemplateChange,
  listFacts,
  listTemplates,
  saveFact,
  saveTemplate,
} from './template-queries.ts'

type TemplateCalls = Pick<
  Handlers<Contract['letters']>,
  'templates' | 'saveTemplate' | 'removeTemplate' | 'saveFact' | 'removeFact'
>

/** Templates as the contract has them. */
export function templateHandlers(): TemplateCalls {
  return {
    templates: (_, { db }) => ({ templates: listTemplates(db), facts: listFacts(db) }),
    saveTemplate(input, { db, account, now, about }) {
      about(input.id)
      const changed = findTemplateChange(db, input.id)
      if (changed !== input.changedAt) throw new Problem('template_changed')
      if (changed === null && listTemplates(db).length >= mostTemplates) throw new Problem('templates_enough')
      for (const text of [input.text.ja, input.text.en]) {
        const { fault } = readTemplate(text)
        if (fault) throw new Problem('template_unreadable', { line: fault.line })
      }
      saveTemplate(db, { ...input, changedAt: now() }, account.id)
      return {}
    },
    removeTemplate({ id }, { db, about }) {
      about(id)
      if (!deleteTemplate(db, id)) throw new Problem('not_found')
      return {}
    },
    saveFact({ before, ...fact }, { db, about }) {
      about(fact.id)
      const facts = listFacts(db)
      const kept = facts.find(({ id }) => id === fact.id)
      if (!saysTheSame(kept ?? null, before)) throw new Problem('template_changed')
      if (!kept && facts.length >= mostFacts) throw new Problem('templates_enough')
      const names = [fact.name.ja, fact.name.en]
      if (!names.every(isVariableName)) throw new Problem('bad_input', { field: 'name' })
      const others = facts.filter((one) => one !== kept)
      const taken = new Set(others.flatMap(({ name }) => [nameKey(name.ja), nameKey(name.en)]))
      if (names.some((name) => taken.has(nameKey(name)) || isLetterVariable(name))) throw new Problem('fact_name_taken')
      saveFact(db, fact)
      return {}
    },
    removeFact({ id }, { db, about }) {
      about(id)
      if (!deleteFact(db, id)) throw new Problem('not_found')
      return {}
    },
  }
}

type Said = Pick<OfficeFact, 'name' | 'words'> | null

const saysTheSame = (one: Said, other: Said): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    sides.every((side) => one.name[side] === other.name[side] && one.words[side] === other.words[side]))
