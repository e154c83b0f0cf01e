import {
  Edit16Regular,
  Mail16Regular,
  PersonAdd16Regular,
  PersonDelete16Regular,
  Tag16Regular,
  Translate16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { ReaderLanguage, ReaderState, type ReaderChange } from '../../../shared/newsletter/reader.ts'
import { nameIn } from '../../../shared/office/account.ts'
import type { Words } from '../../../shared/words/index.ts'
import { stateSigns } from '../states.tsx'

/** What a change was and who did it, as one line. */
export function changeWords(change: ReaderChange, words: Words, language: 'ja' | 'en'): string {
  const { by } = words.newsletter.reader
  const who = typeof change.by === 'string' ? by[change.by] : by.colleague(nameIn(language, change.by))
  return words.newsletter.reader.causedBy(whatWords(change, words), who)
}

function whatWords({ what, before, after }: ReaderChange, words: Words): string {
  const { states, languages, reader } = words.newsletter
  const say = reader.changes
  const state = (code: string) => states[ReaderState.safeParse(code).data ?? 'active']
  const language = (code: string) => languages[ReaderLanguage.safeParse(code).data ?? 'ja']
  const tags = (lines: string) => lines.split('\n').join('; ')
  switch (what) {
    case 'added':
      return ReaderState.safeParse(after).success ? say.addedAs(state(after)) : say.added
    case 'state':
      return say.state(state(before), state(after))
    case 'language':
      return say.language(language(before), language(after))
    case 'tags':
      if (before === '') return say.tagsAdded(tags(after))
      return after === '' ? say.tagsRemoved(tags(before)) : say.tagsBoth(tags(after), tags(before))
    default:
      return say[what]
  }
}

export function changeIcon({ what, after }: Pick<ReaderChange, 'what' | 'after'>): ReactElement {
  const state = ReaderState.safeParse(after)
  if (what === 'state' && state.success) return stateSigns[state.data].icon
  return icons[what]
}

const icons: Record<ReaderChange['what'], ReactElement> = {
  added: <PersonAdd16Regular />,
  state: <Edit16Regular />,
  language: <Translate16Regular />,
  address: <Mail16Regular />,
  name: <Edit16Regular />,
  tags: <Tag16Regular />,
  erased: <PersonDelete16Regular />,
}
