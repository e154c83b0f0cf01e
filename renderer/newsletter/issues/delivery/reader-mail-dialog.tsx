import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { client } from '../../../client.ts'
import { CancelButton } from '../../../ui/cancel-button.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { dense, focusRing, small } from '../../../ui/style-fragments.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import { PreviewFrame } from '../preview/preview-frame.tsx'
import { useFollowed } from '../use-followed.ts'

const useStyles = makeStyles({
  ask: { display: 'grid', gap: '8px' },
  facts: { margin: '8px 0', ...dense },
  frame: { display: 'flex', height: '46vh', border: `1px solid ${deskTokens.colorNeutralStroke2}` },
  header: {
    height: '46vh',
    boxSizing: 'border-box',
    margin: 0,
    padding: '8px 12px',
    overflow: 'auto',
    backgroundColor: deskTokens.colorNeutralBackground3,
    fontFamily: deskTokens.fontFamilyMonospace,
    ...small,
    whiteSpace: 'pre',
    ...focusRing(),
  },
})

/** Exactly the mail of one reader, by their address; whose mail was looked at stands in the record. */
export function ReaderMailDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.delivery.mail
  const [typed, setTyped] = useState('')
  const [asHeader, setAsHeader] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const { id } = issue
  const found = useFollowed(asked === null ? null : `${id} ${asked}`, async () => {
    const reader = asked ?? ''
    return { reader, mail: await client.newsletter.readerMail({ id, reader }) }
  })
  // Until the answer has come, nothing stands here of whoever was asked for before.
  const data = found.data?.reader === asked ? found.data?.mail : undefined
  return (
    <Modal
      wide={data !== undefined}
      title={say.title}
      onClose={onClose}
      onSubmit={() => {
        if (typed.trim() !== '') setAsked(typed.trim())
      }}
      foot={
        <>
          <CommandButton
            type="submit"
            look="primary"
            disabled={typed.trim() === '' || (asked !== null && found.asking)}
          >
            {say.show}
          </CommandButton>
          <CancelButton onClick={onClose} />
          {data && (
            <CommandButton look="quiet" onClick={() => setAsHeader(!asHeader)}>
              {asHeader ? say.asMail : say.asHeader}
            </CommandButton>
          )}
        </>
      }
    >
      <div className={styles.ask}>
        <TextField
          autoFocus
          label={say.address}
          lang="en"
          value={typed}
          hint={say.hint}
          maxLength={320}
          onChange={(next) => {
            setAsked(null)
            setTyped(next)
          }}
        />
        {asked !== null && !found.asking && found.problem && <Failure problem={found.problem} />}
      </div>
      {data && (
        <>
          <p className={styles.facts}>
            {words.variants[data.variant]} · {data.subject}
          </p>
          {asHeader ? (
            <pre className={styles.header} tabIndex={0} role="group" aria-label={say.asHeader} lang="en">
              {data.header}
            </pre>
          ) : (
            <div className={styles.frame}>
              <PreviewFrame shown={{ id, reader: data.readerId }} scheme="light" width={700} />
            </div>
          )}
        </>
      )}
    </Modal>
  )
}
