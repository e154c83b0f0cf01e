import { makeStyles } from '@fluentui/react-components'
import { Mail16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useWords } from '../../ui/language.tsx'
import { dense, linkButton } from '../../ui/style-fragments.ts'
import { MailDialog, type MailOf } from './mail-dialog.tsx'

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    ...linkButton,
    ...dense,
    whiteSpace: 'nowrap',
  },
})

/** The mail that something came by, one click away. */
export function MailLink(props: { mail: MailOf; words?: string }) {
  const styles = useStyles()
  const say = useWords().newsletter.mail
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        <Mail16Regular />
        {props.words ?? say.open}
      </button>
      {open && <MailDialog mail={props.mail} onClose={() => setOpen(false)} />}
    </>
  )
}
