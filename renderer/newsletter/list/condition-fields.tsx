import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReaderConditions } from '../../../shared/newsletter/reader.ts'
import { CheckField } from '../../ui/choices.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { TextField } from '../../ui/text-field.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', width: '180px' },
})

/** Some of a few values, by boxes. */
export function SomeOf<T extends string>(props: {
  values: readonly T[]
  words: (value: T) => string
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}) {
  const styles = useStyles()
  const { chosen } = props
  return (
    <div className={styles.list}>
      {props.values.map((value) => (
        <CheckField
          key={value}
          label={props.words(value)}
          checked={chosen.includes(value)}
          onChange={(on) => props.onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
        />
      ))}
    </div>
  )
}

/** The days between which somebody became a reader. */
export function SinceFields(props: {
  since: ReaderConditions['since']
  onChange: (since: ReaderConditions['since']) => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter.filter
  const { since, onChange } = props
  return (
    <div className={styles.fields}>
      <TextField
        type="date"
        label={words.from}
        value={since.from ?? ''}
        onChange={(day) => onChange({ ...since, from: day === '' ? null : day })}
      />
      <TextField
        type="date"
        label={words.until}
        value={since.until ?? ''}
        onChange={(day) => onChange({ ...since, until: day === '' ? null : day })}
      />
    </div>
  )
}

/** The tags that a reader must have, each with how many readers have it. */
export function TagFields(props: {
  tags: readonly { tag: string; count: number }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const words = useWords().newsletter
  const counts = new Map(props.tags.map(({ tag, count }) => [tag, count]))
  const all = [...new Set([...props.chosen, ...counts.keys()])]
  if (all.length === 0) return <span>{words.filter.noTags}</span>
  return (
    <SomeOf
      values={all}
      words={(tag) => `${tag} (${countOf(counts.get(tag) ?? 0)})`}
      chosen={props.chosen}
      onChange={props.onChange}
    />
  )
}

/** Which issue was the last that a reader was sent. */
export function IssueFields(props: {
  lastIssue: ReaderConditions['lastIssue']
  onChange: (lastIssue: ReaderConditions['lastIssue']) => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter.filter
  const { lastIssue, onChange } = props
  const [typed, setTyped] = useState({ from: String(lastIssue.from ?? ''), until: String(lastIssue.until ?? '') })
  const set = (which: 'from' | 'until', text: string) => {
    const digits = text.normalize('NFKC').replaceAll(/\D/gu, '').slice(0, 6)
    setTyped({ ...typed, [which]: digits })
    onChange({ ...lastIssue, none: false, [which]: digits === '' ? null : Number(digits) })
  }
  return (
    <div className={styles.fields}>
      <TextField
        label={words.issueFrom}
        inputMode="numeric"
        value={typed.from}
        onChange={(text) => set('from', text)}
      />
      <TextField
        label={words.issueUntil}
        inputMode="numeric"
        value={typed.until}
        onChange={(text) => set('until', text)}
      />
      <CheckField
        label={words.issueNone}
        checked={lastIssue.none}
        onChange={(none) => {
          setTyped({ from: '', until: '' })
          onChange({ from: null, until: null, none })
        }}
      />
    </div>
  )
}
