import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { NoteGroup } from './note-group.tsx'
import { useRowActs } from './row-acts.ts'

/** The names of pages: read from a list or a site map that a person chooses. */
export function TitlesGroup() {
  const words = useWords().statistics.notes
  const acts = useRowActs()
  const count = useQuery(client.statistics.titleCount, {}).data?.titles
  const choose = useCommand(client.shell.chooseTitles)
  const forget = useCommand(client.statistics.forgetTitles)
  const read = choose.data?.titles ?? null
  return (
    <NoteGroup
      title={words.titles}
      text={words.titlesText}
      none={count !== undefined && (count === 0 ? words.noTitles : words.titlesCount(countOf(count)))}
      act={
        <span className={acts}>
          {count !== undefined && count > 0 && (
            <CommandButton size="bar" look="quiet" onClick={() => forget.mutate({})}>
              {words.forgetTitles}
            </CommandButton>
          )}
          <CommandButton size="bar" disabled={choose.isPending} onClick={() => choose.mutate({})}>
            {words.readTitles}
          </CommandButton>
        </span>
      }
    >
      {read !== null && (
        <MessageBar live tone="done">
          {words.titlesRead(countOf(read))}
        </MessageBar>
      )}
      {(choose.error ?? forget.error) && <Failure problem={choose.error ?? forget.error} />}
    </NoteGroup>
  )
}
