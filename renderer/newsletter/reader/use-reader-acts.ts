import { useCallback, useMemo } from 'react'
import type { Reader, ReaderLanguage } from '../../../shared/newsletter/reader.ts'
import { client, useCommand } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { actsOn } from './reader-acts.tsx'

/** The acts on the reader that is looked at; what can be taken back is offered for it. */
export function useReaderActs(reader: Reader | undefined, ask: (what: 'stop' | 'forget' | 'tags' | 'name') => void) {
  const words = useWords()
  const say = words.newsletter.reader
  const offerUndo = useUndo()
  const { mutate: setState, error: stateProblem } = useCommand(client.newsletter.setState)
  const { mutate: setLanguageOf, error: languageProblem } = useCommand(client.newsletter.setLanguage)
  const { id, state, language, address = '', name = '' } = reader ?? {}
  const who = words.newsletter.who(address, name)

  const pause = useCallback(() => {
    if (id === undefined) return
    const undo = () => setState({ id, state: 'active' })
    const done = words.newsletter.doneTo(who, say.paused)
    setState({ id, state: 'paused' }, { onSuccess: () => offerUndo({ words: done, undo }) })
  }, [id, who, setState, offerUndo, say, words])
  const resume = useCallback(() => {
    if (id === undefined) return
    // Mail that does not arrive is for the rule to tell, not for a person to say.
    const back = state === 'paused' ? ({ id, state: 'paused' } as const) : null
    const done = words.newsletter.doneTo(who, say.resumed)
    setState(
      { id, state: 'active' },
      { onSuccess: () => back && offerUndo({ words: done, undo: () => setState(back) }) },
    )
  }, [id, who, state, setState, offerUndo, say, words])
  const setLanguage = useCallback(
    (next: ReaderLanguage) => {
      if (id === undefined || language === undefined || next === language) return
      const undo = () => setLanguageOf({ id, language })
      const what = say.languageSet(words.newsletter.languages[next])
      const done = { words: words.newsletter.doneTo(who, what), undo }
      setLanguageOf({ id, language: next }, { onSuccess: () => offerUndo(done) })
    },
    [id, who, language, setLanguageOf, offerUndo, say, words],
  )
  const acts = useMemo(
    () =>
      actsOn(reader, words, {
        pause,
        resume,
        stop: () => ask('stop'),
        forget: () => ask('forget'),
        tags: () => ask('tags'),
        name: () => ask('name'),
      }),
    [reader, words, pause, resume, ask],
  )
  return { acts, setLanguage, problem: stateProblem ?? languageProblem }
}
