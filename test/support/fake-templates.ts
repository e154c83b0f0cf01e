import { asSaved, practiceFacts, practiceTemplates } from '../../scripts/practice-office/letters/practice-templates.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { OfficeFact, ReplyTemplate } from '../../shared/letters/templates/templates.ts'
import type { FakePart } from './fake-bridge.ts'

/** The templates of the practice office in memory. */
export function fakeTemplates(now: Date, changed: () => void): FakePart<Contract['letters']> {
  let templates: ReplyTemplate[] = practiceTemplates.map((one) => ({
    ...asSaved(one, now),
    changedAt: now.toISOString(),
  }))
  let facts = [...practiceFacts]
  const saved = () => {
    changed()
    return {}
  }
  return {
    templates: () => ({ templates, facts }),
    saveTemplate: ({ changedAt, ...input }) => {
      const kept = templates.find(({ id }) => id === input.id)
      if ((kept?.changedAt ?? null) !== changedAt) throw new Problem('template_changed')
      const one = { ...input, changedAt: new Date().toISOString() }
      templates = kept ? templates.map((other) => (other === kept ? one : other)) : [...templates, one]
      return saved()
    },
    removeTemplate: ({ id }) => {
      templates = templates.filter((one) => one.id !== id)
      return saved()
    },
    saveFact: ({ before, ...input }) => {
      const kept = facts.find(({ id }) => id === input.id) ?? null
      if (saidBy(kept) !== saidBy(before)) throw new Problem('template_changed')
      facts = kept ? facts.map((one) => (one === kept ? input : one)) : [...facts, input]
      return saved()
    },
    removeFact: ({ id }) => {
      facts = facts.filter((one) => one.id !== id)
      return saved()
    },
  }
}

const saidBy = (fact: Pick<OfficeFact, 'name' | 'words'> | null) =>
  fact && JSON.stringify([fact.name.ja, fact.name.en, fact.words.ja, fact.words.en])
