import { PersonEdit20Filled } from '@fluentui/react-icons'
import type { Letter } from '../../shared/letters/letter.ts'
import { client, useCommand } from '../client.ts'
import { CommandButton } from '../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../ui/language.tsx'
import { MessageBar } from '../ui/message-bar.tsx'
import { useNow } from '../ui/now.ts'
import { colleagueName } from './names.ts'

/** That somebody else has begun to answer; what is left by an account that has ended can be taken over, which `onTaken` is told. */
export function OthersDraft(props: { letter: Letter; onTaken?: (() => void) | undefined }) {
  const all = useWords()
  const words = all.letters
  const say = words.othersDraft
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const takeOver = useCommand(client.letters.takeOverDraft)
  const { letter, onTaken } = props
  const other = letter.otherDrafts.find((draft) => !draft.ended) ?? letter.otherDrafts[0]
  if (!other) return null
  const who = words.colleague(colleagueName(other.by, language))
  const time = dates.near(other.savedAt, now)
  return (
    <MessageBar
      tone="look"
      icon={<PersonEdit20Filled />}
      title={(other.ended ? say.endedTitle : say.title)(who, time)}
      actions={
        other.ended &&
        onTaken && (
          <CommandButton
            size="small"
            disabled={takeOver.isPending}
            onClick={() => {
              if (!takeOver.isPending)
                takeOver.mutate({ letterId: letter.id, accountId: other.by.accountId }, { onSuccess: onTaken })
            }}
          >
            {say.takeOver}
          </CommandButton>
        )
      }
    >
      {takeOver.error ? all.errors[takeOver.error.code] : !other.ended ? say.text : onTaken && say.endedText}
    </MessageBar>
  )
}
