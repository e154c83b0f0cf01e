import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { Dismiss12Regular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import type { LetterRow } from '../../../shared/letters/letter.ts'
import { labelKey, mostTags, Tag } from '../../../shared/letters/topics.ts'
import type { MarksToSet } from '../../../shared/letters/triage.ts'
import { client, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'

const useStyles = makeStyles({
  topics: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))' },
  heading: { margin: '0 0 4px', ...dense, fontWeight: 400 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 8px', ':empty': { display: 'none' } },
  group: { marginTop: '16px' },
})

/** What a letter is about, by the office's list, and the free words it is grouped by; both are saved together. */
export function LabelsDialog(props: {
  letter: Pick<LetterRow, 'topic' | 'tags'>
  onLabels: (marks: MarksToSet) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const say = useWords().letters.topics
  const [language] = useLanguage()
  const heading = useId()
  const known = useId()
  const { letter, onLabels, onClose } = props
  const topics = useQuery(client.letters.topics, {})
  const labels = useQuery(client.letters.labels, {}).data
  const [topic, setTopic] = useState(letter.topic?.id ?? '')
  const [tags, setTags] = useState<readonly string[]>(letter.tags)
  const [typed, setTyped] = useState('')
  const offered = (topics.data ?? []).filter(({ id, inUse }) => inUse || id === letter.topic?.id)
  const full = tags.length >= mostTags
  const withTyped = (): readonly string[] => {
    const read = Tag.safeParse(typed)
    if (!read.success || full) return tags
    // As the office spells it already.
    const spelled = labels?.tags.find(({ tag }) => labelKey(tag) === labelKey(read.data))?.tag ?? read.data
    return tags.some((tag) => labelKey(tag) === labelKey(spelled)) ? tags : [...tags, spelled]
  }
  const wrong = typed.trim() !== '' && !Tag.safeParse(typed).success
  const problem = wrong ? say.wrongTag : typed.trim() !== '' && full ? say.enoughTags(mostTags) : undefined
  const save = () => {
    if (problem !== undefined) return
    const now = withTyped()
    const addTags = now.filter((tag) => !letter.tags.includes(tag))
    const removeTags = letter.tags.filter((tag) => !now.includes(tag))
    const marks: MarksToSet = {
      ...(topic !== (letter.topic?.id ?? '') && { topic: topic === '' ? null : topic }),
      ...(addTags.length > 0 && { addTags }),
      ...(removeTags.length > 0 && { removeTags }),
    }
    if (Object.keys(marks).length > 0) onLabels(marks)
    onClose()
  }
  const add = () => {
    if (problem !== undefined) return
    setTags(withTyped())
    setTyped('')
  }
  return (
    <Modal
      title={say.title}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={problem !== undefined}>
            {say.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      {topics.error && <Failure problem={topics.error} />}
      <h3 className={styles.heading} id={heading}>
        {say.topic}
      </h3>
      <RadioGroup
        className={styles.topics}
        value={topic}
        onChange={(_, data) => setTopic(data.value)}
        aria-labelledby={heading}
      >
        {offered.map((one) => (
          <Radio key={one.id} value={one.id} label={one.name[language]} />
        ))}
        <Radio value="" label={say.noTopic} />
      </RadioGroup>
      <div className={styles.group}>
        <div className={styles.tags}>
          {tags.map((tag) => (
            <CommandButton
              key={tag}
              size="small"
              buttonProps={{ 'aria-label': say.takeOff(tag) }}
              onClick={() => setTags(tags.filter((one) => one !== tag))}
            >
              {tag}
              <Dismiss12Regular />
            </CommandButton>
          ))}
        </div>
        <TextField
          label={say.tag}
          value={typed}
          onChange={setTyped}
          maxLength={40}
          list={known}
          hint={say.tagHint}
          problem={problem}
          end={
            <CommandButton size="small" disabled={typed.trim() === '' || problem !== undefined} onClick={add}>
              {say.addTag}
            </CommandButton>
          }
        />
        <datalist id={known}>
          {labels?.tags
            .filter(({ tag }) => !tags.includes(tag))
            .map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </Modal>
  )
}
