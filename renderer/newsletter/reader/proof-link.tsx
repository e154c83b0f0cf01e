import { makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { Mail16Regular } from '@fluentui/react-icons'
import { client } from '../../client.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { dense, focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    ...dense,
    whiteSpace: 'nowrap',
    color: deskTokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
    ...focusRing('1px'),
  },
  surface: { maxWidth: 'min(380px, calc(100vw - 48px))', boxSizing: 'border-box' },
  title: { margin: '0 0 4px', ...small, fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  id: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
  code: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px', lineHeight: '18px', overflowWrap: 'anywhere' },
  hint: { margin: '8px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** The mail that proves something, by its Message-ID. */
export function ProofLink(props: { messageId: string }) {
  const styles = useStyles()
  const say = useWords().newsletter.reader
  return (
    <Popover positioning="below-end" withArrow={false} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={styles.link}>
          <Mail16Regular />
          {say.proofMail}
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={say.messageId}>
        <h3 className={styles.title}>{say.messageId}</h3>
        <p className={styles.id}>
          <span className={styles.code}>{props.messageId}</span>
          <CopyButton label={say.copyMessageId} copy={() => client.shell.copyText({ text: props.messageId })} />
        </p>
        <p className={styles.hint}>{say.messageIdHint}</p>
      </PopoverSurface>
    </Popover>
  )
}
