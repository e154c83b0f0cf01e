import { makeStyles } from '@fluentui/react-components'
import type { CertificateFailure } from '../../shared/certificate-failure.ts'
import { useDates, useWords } from './language.tsx'
import { small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '2px 16px',
    margin: '6px 0 0',
    overflowWrap: 'anywhere',
    ...small,
  },
  name: { color: deskTokens.colorNeutralForeground3 },
  value: { margin: 0 },
})

/** What a refused certificate says of itself: who issued it, for which names, and for how long. */
export function CertificateFacts({ certificate }: { certificate: CertificateFailure }) {
  const styles = useStyles()
  const words = useWords().office.mail.certificate
  const dates = useDates()
  const { issuer, names, validFrom, validTo } = certificate
  const validity =
    validFrom === '' || validTo === ''
      ? words.unknown
      : words.from(dates.dayWithYear(validFrom), dates.dayWithYear(validTo))
  const facts = [
    { name: words.issuer, value: issuer || words.unknown },
    { name: words.names, value: names.join(', ') || words.unknown },
    { name: words.valid, value: validity },
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => [
        <dt key={`${name}-name`} className={styles.name}>
          {name}
        </dt>,
        <dd key={`${name}-value`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  )
}

/** True where an authority of the office's own may be what is missing. */
export function asksForAuthority({ check }: CertificateFailure): boolean {
  return check === 'self-signed' || check === 'unknown-authority' || check === 'own-authority'
}
