import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Copy20Regular, LockClosed16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Workstations } from '../../../shared/office/sharing.ts'
import { client, useCommand } from '../../client.ts'
import { useCopy } from '../../ui/clipboard.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { type AddressDraft, addressOf, draftAt } from './address-draft.ts'
import { DatabaseFields } from './database-fields.tsx'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  header: { padding: '0 16px 0 24px' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '20px 24px',
    '& > *': { flexShrink: 0 },
  },
  heading: {
    margin: 0,
    fontWeight: 600,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
  },
  text: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
  code: {
    margin: 0,
    padding: '10px 12px',
    maxHeight: '200px',
    overflowY: 'auto',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  meta: { ...small, color: deskTokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    gap: '8px',
    flexShrink: 0,
    padding: '12px 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, marginTop: '1px' },
})

/** Lets one more workstation in: its code, shown here alone, and whether it has come. */
export function JoinCode(props: { found: Workstations; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().office.workstations
  const dates = useDates()
  const copy = useCopy()
  const { engine } = props.found.place
  const [draft, setDraft] = useState<AddressDraft>(() => draftAt(props.found.place))
  const [before] = useState(() => new Set(props.found.desks.map(({ id }) => id)))
  const show = useCommand(client.office.showCode)
  const address = addressOf(draft)
  const come = props.found.desks.find(({ id, joinedAt }) => !before.has(id) && joinedAt !== null)
  const shown = show.data
  const run = () => {
    if (address && !show.isPending) show.mutate({ address })
  }
  return (
    <section className={styles.pane} aria-label={words.code.title}>
      <PaneHeader lined className={styles.header} title={words.code.title}>
        <CommandButton size="bar" look="quiet" onClick={props.onClose}>
          {words.code.close}
        </CommandButton>
      </PaneHeader>
      <div className={styles.body}>
        <h3 className={styles.heading}>{words.code.heading}</h3>
        <p className={mergeClasses(styles.text, 'prose')}>{words.code.text}</p>
        {engine === 'postgres' && !shown && (
          <>
            <p className={mergeClasses(styles.text, 'prose')}>{words.code.ownerText}</p>
            <DatabaseFields draft={draft} onDraft={setDraft} />
          </>
        )}
        {show.error && <Failure problem={show.error} />}
        {shown ? (
          <>
            <p className={styles.code} lang="en" tabIndex={0} aria-label={words.code.heading}>
              {shown.code}
            </p>
            <div className={styles.line}>
              <CommandButton icon={<Copy20Regular />} onClick={() => copy(shown.code)}>
                {words.code.copy}
              </CommandButton>
              <span className={styles.meta}>{words.code.until(dates.dateAndTime(shown.expiresAt))}</span>
            </div>
            {come ? (
              <MessageBar tone="done" live>
                {words.code.joined(come.name)}
              </MessageBar>
            ) : (
              <p className={mergeClasses(styles.text, 'prose')} role="status">
                {words.code.waiting}
              </p>
            )}
          </>
        ) : (
          <div className={styles.line}>
            <CommandButton look="primary" disabled={address === null || show.isPending} onClick={run}>
              {show.isPending ? words.code.showing : words.code.show}
            </CommandButton>
          </div>
        )}
      </div>
      <div className={mergeClasses(styles.foot, 'prose')}>
        <LockClosed16Regular className={styles.icon} />
        {words.code.secret}
      </div>
    </section>
  )
}
