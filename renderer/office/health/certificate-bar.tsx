import { makeStyles } from '@fluentui/react-components'
import { Certificate16Regular } from '@fluentui/react-icons'
import { certificateWarningDays, daysLeft } from '../../../shared/letters/mail-trouble.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'

const useStyles = makeStyles({ place: { marginBottom: '20px' } })

/** When the server's certificate ends: a quiet line, until it is time to have it renewed. */
export function CertificateBar({ endsAt }: { endsAt: string | null }) {
  const styles = useStyles()
  const words = useWords().health.certificate
  const dates = useDates()
  const now = useNow(3_600_000)
  if (endsAt === null) return null
  const days = daysLeft(endsAt, now)
  const day = dates.dayWithYear(endsAt)
  const icon = <Certificate16Regular />
  return (
    <div className={styles.place}>
      {days < 0 ? (
        <MessageBar tone="stopped" icon={icon} title={words.title}>
          {words.ended(day)}
        </MessageBar>
      ) : days <= certificateWarningDays ? (
        <MessageBar tone="look" icon={icon} title={words.title}>
          {words.ends(day, days)}
        </MessageBar>
      ) : (
        <MessageBar tone="neutral" icon={icon}>
          {words.good(day)}
        </MessageBar>
      )}
    </div>
  )
}
