import {
  Edit20Regular,
  Pause20Regular,
  PersonDelete20Regular,
  Play20Regular,
  Tag20Regular,
} from '@fluentui/react-icons'
import type { Reader } from '../../../shared/newsletter/reader.ts'
import type { Words } from '../../../shared/words/index.ts'
import type { Action } from '../../ui/actions.tsx'
import { isOptedOut } from '../states.tsx'

/** What can be done to one reader. */
export type ReaderActName = 'pause' | 'resume' | 'stop' | 'tags' | 'name' | 'forget'

/** An act on a reader: its key, its row of the palette, and where its button stands. */
export type ReaderAct = Action & { readonly stands: 'bar' | 'menu' }

/** The acts that a reader's state allows, in the order of bar and menu; who was erased allows none. */
export function actsOn(
  reader: Pick<Reader, 'state' | 'address'> | undefined,
  words: Words,
  does: Readonly<Record<ReaderActName, () => void>>,
): ReaderAct[] {
  if (!reader || reader.address === '') return []
  const say = words.newsletter.reader
  const act = (id: ReaderActName, stands: ReaderAct['stands'], rest: Pick<Action, 'icon' | 'keys'>): ReaderAct => ({
    id: `reader-${id}`,
    stands,
    ...rest,
    label: {
      pause: say.pause,
      resume: say.resume,
      stop: say.stop,
      tags: say.editTags,
      name: say.editName,
      forget: say.forget,
    }[id],
    group: words.frame.groups.newsletter,
    run: does[id],
  })
  const { state } = reader
  return [
    ...(state === 'active' ? [act('pause', 'bar', { keys: 'P', icon: <Pause20Regular /> })] : []),
    ...(state === 'paused' || state === 'bounced'
      ? [act('resume', 'bar', { keys: 'P', icon: <Play20Regular /> })]
      : []),
    ...(isOptedOut(state) ? [] : [act('stop', 'bar', { keys: 'S' })]),
    act('tags', 'menu', { keys: 'T', icon: <Tag20Regular /> }),
    act('name', 'menu', { keys: 'N', icon: <Edit20Regular /> }),
    act('forget', 'menu', { icon: <PersonDelete20Regular /> }),
  ]
}
