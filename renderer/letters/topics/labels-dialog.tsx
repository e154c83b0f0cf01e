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
import { countOf } from '../../ui/numbers.ts'
import { Modal } from '../../ui/modal.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'

const useStyles = makeStyles({
  topics: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))' },
  heading: { margin: '0 0 4px', ...dense, fontWeight: 400 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 8px', ':empty': { display: 'none' } },
  group: { marginTop: '16px' },
})

/** The value of the choice that leaves letters their different topics. */
const each = 'each'

/** What one letter or several are about, by the office's list, and the free words they are grouped by; both are saved together. */
export function LabelsDialog(props: {
  letters: readonly Pick<LetterRow, 'topic' | 'tags'>[]
  onLabels: (marks: MarksToSet) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const { topics: say, many } = useWords().letters
  const [language] = useLanguage()
  const heading = useId()
  const known = useId()
  const { letters, onLabels, onClose } = props
  // What all of them have, or what they differ in, as it was when this was opened.
  const [before] = useState(() => {
    const ids = new Set(letters.map(({ topic }) => topic?.id ?? ''))
    return { topic: ids.size === 1 ? [...ids][0]! : each, tags: [...new Set(letters.flatMap(({ tags }) => tags))] }
  })
  const having = (tag: string) => letters.filter(({ tags }) => tags.includes(tag)).length
  const topics = useQuery(client.letters.topics, {})
  const labels = useQuery(client.letters.labels, {}).data
  const [topic, setTopic] = useState(before.topic)
  const [tags, setTags] = useState<readonly string[]>(before.tags)
  const [typed, setTyped] = useState('')
  const offered = (topics.data ?? []).filter(({ id, inUse }) => inUse || id === before.topic)
  // Of a letter that has most of them, those it would have.
  const most = Math.max(0, ...letters.map((one) => one.tags.filter((tag) => tags.includes(tag)).length))
  const full = most + tags.filter((tag) => !before.tags.includes(tag)).length >= mostTags
  /** Tags that only some letters had and that were typed again, for all. */
  const [forAll, setForAll] = useState<readonly string[]>([])
  const isForSome = (tag: string) => !forAll.includes(tag) && before.tags.includes(tag) && having(tag) < letters.length
  const typedTag = (): string | null => {
    const read = Tag.safeParse(typed)
    if (!read.success || full) return null
    // As the office spells it already.
    const same = (tag: string) => labelKey(tag) === labelKey(read.data)
    return tags.find(same) ?? labels?.tags.find(({ tag }) => same(tag))?.tag ?? read.data
  }
  const wrong = typed.trim() !== '' && !Tag.safeParse(typed).success
  const problem = wrong ? say.wrongTag : typed.trim() !== '' && full ? say.enoughTags(mostTags) : undefined
  const save = () => {
    if (problem !== undefined) return
    const last = typedTag()
    const now = [...new Set(last === null ? tags : [...tags, last])]
    const addTags = now.filter((tag) => having(tag) < letters.length && (!isForSome(tag) || tag === last))
    const removeTags = before.tags.filter((tag) => !now.includes(tag))
    const marks: MarksToSet = {
      ...(topic !== before.topic && { topic: topic === '' ? null : topic }),
      ...(addTags.length > 0 && { addTags }),
      ...(removeTags.length > 0 && { removeTags }),
    }
    if (Object.keys(marks).length > 0) onLabels(marks)
    onClose()
  }
  const add = () => {
    const tag = typedTag()
    if (problem !== undefined || tag === null) return
    setTags([...new Set([...tags, tag])])
    setForAll([...forAll, tag])
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
        {before.topic === each && <Radio value={each} label={many.keepTopic} />}
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
              {isForSome(tag) ? many.someTag(tag, countOf(having(tag))) : tag}
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
