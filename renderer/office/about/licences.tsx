import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { dense, focusRing, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

/** A package that the program carries, and the text under which it may. */
type Notice = { name: string; version: string; licence: string; text: number | null }
type Notices = { packages: Notice[]; texts: string[] }

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', borderTop: `1px solid ${deskTokens.colorNeutralStroke3}` },
  item: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '28px',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    textAlign: 'start',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover, color: deskTokens.colorNeutralForeground1Hover },
    ...focusRing(),
  },
  name: { flexGrow: 1, minWidth: 0, ...oneLine },
  meta: { color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  text: {
    margin: '0 0 8px',
    padding: '8px 12px',
    maxHeight: '280px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    borderRadius: '4px',
    color: deskTokens.colorNeutralForeground2,
  },
})

/** Every package the program is made of, with its licence folded below; the texts are loaded only here. */
export function Licences() {
  const styles = useStyles()
  const [notices, setNotices] = useState<Notices | null>(null)
  useEffect(() => {
    let wanted = true
    void import('./licences.json').then((loaded) => {
      if (wanted) setNotices(loaded.default)
    })
    return () => {
      wanted = false
    }
  }, [])
  if (!notices) return null
  return (
    <ul className={styles.list} lang="en">
      {notices.packages.map((notice) => (
        <Item key={`${notice.name} ${notice.version}`} notice={notice} texts={notices.texts} />
      ))}
    </ul>
  )
}

function Item({ notice, texts }: { notice: Notice; texts: readonly string[] }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.item}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        <span className={styles.name}>{notice.name}</span>
        <span className={styles.meta}>{notice.version}</span>
        <span className={styles.meta}>{notice.licence}</span>
      </button>
      {open && (
        <pre className={mergeClasses(styles.text)} tabIndex={0}>
          {notice.text === null ? notice.licence : texts[notice.text]}
        </pre>
      )}
    </li>
  )
}
