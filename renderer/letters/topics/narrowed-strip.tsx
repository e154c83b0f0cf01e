import { makeStyles } from '@fluentui/react-components'
import { Dismiss12Regular } from '@fluentui/react-icons'
import type { Narrowing } from '../../../shared/letters/topics.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    minHeight: '37px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '6px 16px 6px 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

/** What the list is narrowed to, each with the way back; nothing where it is whole. */
export function NarrowedStrip(props: { to: Narrowing; onNarrow: (to: Narrowing) => void }) {
  const styles = useStyles()
  const say = useWords().letters.topics
  const [language] = useLanguage()
  const { to, onNarrow } = props
  const topics = useQuery(client.letters.topics, {}).data ?? []
  if (to.topic === null && to.tag === null) return null
  const topic = to.topic === 'none' ? say.noTopic : topics.find(({ id }) => id === to.topic)?.name[language]
  const chip = (words: string, without: Narrowing) => (
    <CommandButton size="small" buttonProps={{ 'aria-label': say.showAgain(words) }} onClick={() => onNarrow(without)}>
      {words}
      <Dismiss12Regular />
    </CommandButton>
  )
  return (
    <div className={styles.strip} role="group" aria-label={say.narrowed}>
      {topic !== undefined && chip(topic, { ...to, topic: null })}
      {to.tag !== null && chip(to.tag, { ...to, tag: null })}
    </div>
  )
}
