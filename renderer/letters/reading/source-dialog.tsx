import { makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { MailPart } from '../../../shared/letters/mail.ts'
import { client, useCommand } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { sizeOf } from '../../ui/numbers.ts'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  parts: {
    margin: '8px 0 0',
    padding: 0,
    listStyle: 'none',
    maxHeight: '20vh',
    overflow: 'auto',
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    color: deskTokens.colorNeutralForeground2,
    borderRadius: '4px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  part: { display: 'flex', gap: '12px' },
  partName: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  source: {
    margin: '8px 0 0',
    padding: '8px 12px',
    height: '50vh',
    overflow: 'auto',
    boxSizing: 'border-box',
    borderRadius: '4px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    color: deskTokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
})

/** The mail as it came, headers and all; looking at it is recorded. */
export function SourceDialog(props: { letterId: string; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const { mutate: ask, data, error, isPending } = useCommand(client.letters.source)
  const waiting = useLasting(isPending)
  useEffect(() => ask({ id: props.letterId }), [ask, props.letterId])
  // Opened with what it shows, so that the focus begins there and not at the button that closes it.
  if (!data && !error && !waiting) return null
  return (
    <Modal wide title={words.letters.source.title} onClose={props.onClose}>
      {waiting && <SkeletonRows count={3} />}
      {error && (
        <MessageBar live tone="stopped">
          {words.errors[error.code]}
        </MessageBar>
      )}
      {data?.cut && <MessageBar tone="neutral">{words.letters.source.cut}</MessageBar>}
      {data && <Parts parts={data.parts} />}
      {data && (
        <pre className={styles.source} lang="en" tabIndex={0}>
          {data.text}
        </pre>
      )}
    </Modal>
  )
}

/** How the mail is put together: its parts in order, each as deep as it lies. */
function Parts(props: { parts: MailPart[] }) {
  const styles = useStyles()
  const words = useWords().letters.source
  if (props.parts.length === 0) return null
  return (
    <ul className={styles.parts} lang="en" aria-label={words.parts} tabIndex={0}>
      {props.parts.map((part, index) => (
        <li key={index} className={styles.part} style={{ paddingInlineStart: `${part.depth * 16}px` }}>
          <span>{part.type}</span>
          <span className={styles.partName}>{part.name}</span>
          <span>{part.size > 0 && sizeOf(part.size)}</span>
        </li>
      ))}
    </ul>
  )
}
