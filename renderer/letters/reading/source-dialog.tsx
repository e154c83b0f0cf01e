import { makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { client, useCommand } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  source: {
    margin: '8px 0 0', padding: '8px 12px', height: '60vh', overflow: 'auto', boxSizing: 'border-box', borderRadius: '4px', whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px', lineHeight: '18px',
    backgroundColor: deskTokens.colorNeutralBackground3, color: deskTokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
})

/** The mail as it came, headers and all; looking at it is recorded. */
export function SourceDialog(props: { letterId: string, onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const { mutate: ask, data, error, isPending } = useCommand(client.letters.source)
  const waiting = useLasting(isPending)
  useEffect(() => ask({ id: props.letterId }), [ask, props.letterId])
  return (
    <Modal wide title={words.letters.source.title} onClose={props.onClose}>
      {waiting && <SkeletonRows count={3} />}
      {error && <MessageBar live tone="stopped">{words.errors[error.code]}</MessageBar>}
      {data?.cut && <MessageBar tone="neutral">{words.letters.source.cut}</MessageBar>}
      {data && <pre className={styles.source} lang="en" tabIndex={0}>{data.text}</pre>}
    </Modal>
  )
}
