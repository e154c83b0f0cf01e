import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StatisticsDraft } from './statistics-draft.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 180px 32px', gap: '8px', alignItems: 'end' },
})

type Watched = StatisticsDraft['watched']

/** Folders that are looked at by themselves. */
export function WatchedFields(props: {
  watched: Watched
  wrong: ReadonlySet<string>
  onChange: (watched: Watched) => void
}) {
  const styles = useStyles()
  const words = useWords().statistics.settings
  const { watched, onChange } = props
  const set = (key: number, change: Partial<Watched[number]>) =>
    onChange(watched.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const next = Math.max(0, ...watched.map(({ key }) => key + 1))
  return (
    <>
      {watched.map((folder) => (
        <div key={folder.key} className={styles.row} role="group" aria-label={folder.path || words.watched}>
          <TextField label={words.path} value={folder.path} onChange={(path) => set(folder.key, { path })} />
          <TextField
            label={words.server}
            value={folder.server}
            maxLength={80}
            onChange={(server) => set(folder.key, { server })}
          />
          <IconButton
            label={words.removeFolder}
            icon={<Delete16Regular />}
            onClick={() => onChange(watched.filter(({ key }) => key !== folder.key))}
          />
        </div>
      ))}
      {watched.length < 10 && (
        <div>
          <CommandButton
            size="bar"
            icon={<Add16Regular />}
            onClick={() => onChange([...watched, { key: next, path: '', server: '' }])}
          >
            {words.addFolder}
          </CommandButton>
        </div>
      )}
    </>
  )
}
