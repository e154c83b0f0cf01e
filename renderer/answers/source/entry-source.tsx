import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Entry } from '../../../shared/answers/entries.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { SourcePane } from './source-pane.tsx'
import { useMarkReview } from './use-mark-review.ts'

const useStyles = makeStyles({ none: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 } })

/** The letters of an entry, one after the other, with their questions as they were copied. */
export function EntrySource(props: { entry: Entry; openLetter: (id: string) => void }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.source
  const tell = useUndo()
  const { entry } = props
  const letters = useQuery(client.answers.entryLetters, { id: entry.id }).data
  const [place, setPlace] = useState(0)
  const letter = letters?.[Math.min(place, letters.length - 1)]
  const asked = useQuery(
    client.answers.candidate,
    { letterId: letter?.letterId ?? '' },
    { enabled: letter?.copied ?? false },
  )
  const candidate = letter?.copied ? asked.data : undefined
  const review = useMarkReview(candidate, asked.refetch, false)
  const { mutate: leave } = useCommand(client.answers.leaveLetter)
  const { mutate: join } = useCommand(client.answers.joinLetters)
  const step = (by: 1 | -1) =>
    letters && setPlace((before) => (Math.min(before, letters.length - 1) + by + letters.length) % letters.length)
  const takeOut = (letterId: string) => {
    const undo = () => join({ id: entry.id, letterIds: [letterId] })
    leave({ id: entry.id, letterId }, { onSuccess: () => tell({ words: words.left, undo }) })
  }
  const said =
    letters?.length === 0
      ? words.noLetters
      : letter && letter.state !== 'here'
        ? words[letter.state === 'gone' ? 'gone' : 'notHere']
        : letter && !letter.copied
          ? words.notCopied
          : ''
  return (
    <SourcePane
      number={letter?.number ?? null}
      candidate={candidate}
      review={review}
      onStep={(letters?.length ?? 0) > 1 ? step : undefined}
      openLetter={letter && letter.number !== null ? () => props.openLetter(letter.letterId) : undefined}
      instead={<p className={`${styles.none} prose`}>{said}</p>}
      leads={false}
      acts={
        letter &&
        letter.number !== null && (
          <CommandButton size="small" look="quiet" onClick={() => takeOut(letter.letterId)}>
            {words.leaveEntry}
          </CommandButton>
        )
      }
    />
  )
}
