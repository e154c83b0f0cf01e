import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Consent } from '../../../shared/newsletter/reader.ts'
import { plainDay } from '../../ui/dates.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { Section } from '../../ui/section.tsx'
import { dense, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { MailLink } from '../mail/mail-link.tsx'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', ...dense },
  head: {
    height: '26px',
    padding: '0 8px 0 0',
    textAlign: 'start',
    fontWeight: 400,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
  },
  cell: {
    height: '32px',
    padding: '0 8px 0 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...oneLine,
  },
  version: { width: '50px', '@container (max-width: 400px)': { display: 'none' } },
  proof: { width: '62px', paddingInlineEnd: 0 },
  // The hour goes first, so that how somebody consented stays whole.
  hour: { '@container (max-width: 400px)': { display: 'none' } },
  day: { width: '112px' },
  dayEn: { width: '100px' },
  moment: { width: '156px', '@container (max-width: 400px)': { width: '112px' } },
  momentEn: { width: '132px', '@container (max-width: 400px)': { width: '100px' } },
  none: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground3 },
  quiet: { color: deskTokens.colorNeutralForeground3 },
})

/** When and how somebody consented, to which wording, and what proves it. */
export function Ledger(props: { consents: readonly Consent[] }) {
  const styles = useStyles()
  const words = useWords().newsletter
  const say = words.reader
  const [language] = useLanguage()
  const { consents } = props
  const onlyDays = consents.every(({ at }) => at.length === 10)
  const when = { ja: onlyDays ? styles.day : styles.moment, en: onlyDays ? styles.dayEn : styles.momentEn }[language]
  const anyVersion = consents.some(({ version }) => version !== null)
  return (
    <Section title={say.ledger}>
      {consents.length === 0 ? (
        <p className={styles.none}>{say.noLedger}</p>
      ) : (
        <table className={styles.table} aria-label={say.ledger}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, when)}>
                {say.ledgerColumns.at}
              </th>
              <th scope="col" className={styles.head}>
                {say.ledgerColumns.how}
              </th>
              {anyVersion && (
                <th scope="col" className={mergeClasses(styles.head, styles.version)}>
                  {say.ledgerColumns.version}
                </th>
              )}
              <th scope="col" className={mergeClasses(styles.head, styles.proof)}>
                {say.ledgerColumns.proof}
              </th>
            </tr>
          </thead>
          <tbody>
            {consents.map((consent) => (
              <tr key={`${consent.at} ${consent.how} ${consent.proof}`}>
                <td className={styles.cell}>
                  <When at={consent.at} />
                </td>
                <td className={styles.cell} title={words.hows[consent.how]}>
                  {words.hows[consent.how]}
                </td>
                {anyVersion && (
                  <td className={mergeClasses(styles.cell, styles.version)}>
                    {consent.version === null ? (
                      <span className={styles.quiet} title={say.unknownVersion}>
                        –
                      </span>
                    ) : (
                      say.version(consent.version)
                    )}
                  </td>
                )}
                <td className={mergeClasses(styles.cell, styles.proof)} title={consent.note}>
                  {consent.proof === '' ? (
                    <span lang={langAttribute(consent.note, language)} className={styles.quiet}>
                      {consent.note || say.noProof}
                    </span>
                  ) : (
                    <MailLink mail={{ proof: consent.proof }} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** A day, and the hour where it is known and has room. */
function When({ at }: { at: string }) {
  const styles = useStyles()
  const [language] = useLanguage()
  const dates = useDates()
  if (at.length === 10) return plainDay(language, at)
  const day = dates.date(at)
  return (
    <time dateTime={at} title={dates.full(at)}>
      {day}
      <span className={styles.hour}>{dates.dateAndTime(at).slice(day.length)}</span>
    </time>
  )
}
