import { useState } from 'react'
import { longestQuestion } from '../../../shared/answers/candidates.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** Of a question that is too long to be copied by itself a person keeps what is needed. */
export function ChoosePart({ letterId, onCopied }: { letterId: string; onCopied: () => void }) {
  const { say } = useAnswersWords()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <CommandButton size="small" onClick={() => setOpened(true)}>
        {say.candidate.chooseText}
      </CommandButton>
      {opened && <ChooseDialog letterId={letterId} onCopied={onCopied} onClose={() => setOpened(false)} />}
    </>
  )
}

function ChooseDialog(props: { letterId: string; onCopied: () => void; onClose: () => void }) {
  const { say } = useAnswersWords()
  const words = say.candidate.choose
  const { letterId, onCopied, onClose } = props
  const asked = useQuery(client.answers.questionToChoose, { letterId })
  const copy = useCommand(client.answers.copyCandidate)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? asked.data?.text ?? ''
  const length = text.trim().length
  const fits = length > 0 && length <= longestQuestion
  return (
    <Modal
      wide
      title={words.title}
      onClose={onClose}
      onSubmit={() => {
        if (fits && !copy.isPending) copy.mutate({ letterId, text: text.trim() }, { onSuccess: onCopied })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={!fits || copy.isPending}>
            {words.copy}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <p>{words.text(countOf(longestQuestion))}</p>
      {asked.data ? (
        <TextArea
          label={words.label}
          rows={14}
          value={text}
          onChange={setTyped}
          hint={words.count(countOf(length), countOf(longestQuestion))}
        />
      ) : asked.error ? (
        <Failure problem={asked.error} />
      ) : (
        <ReadingSkeleton />
      )}
      {copy.error && <Failure problem={copy.error} />}
    </Modal>
  )
}
