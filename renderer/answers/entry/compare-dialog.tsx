import type { Entry } from '../../../shared/answers/entries.ts'
import { differenceOf } from '../../../shared/answers/difference.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { DifferencesList } from './differences-list.tsx'
import { contentOf, type Draft } from './draft.ts'

/** What somebody else has kept of an entry beside what is written here, before a person says which one stays. */
export function CompareDialog({ entry, draft, onClose }: { entry: Entry; draft: Draft; onClose: () => void }) {
  const { say } = useAnswersWords()
  const frame = useWords().frame
  const words = say.entry.compared
  const mine = contentOf(draft)
  const answers = [...new Set([...entry.text.answer, ...mine.answer].map((pair) => pair.id))]
  return (
    <Modal wide title={words.title} onClose={onClose} foot={<CancelButton words={frame.close} onClick={onClose} />}>
      <p className="prose">{words.text}</p>
      <DifferencesList differences={differenceOf(entry.text, mine)} answers={answers} />
    </Modal>
  )
}
