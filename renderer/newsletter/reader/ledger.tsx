import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Consent } from '../../../shared/newsletter/reader.ts'
import { plainDay, type Dates } from '../../ui/dates.ts'
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
  version: { width: '48px', '@container (max-width: 400px)': { display: 'none' } },
  none: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground3 },
  quiet: { color: deskTokens.colorNeutralForeground3 },
})

/** When and how somebody consented, to which wording, and what proves it. */
export function Ledger(props: { consents: readonly Consent[] }) {
  const styles = useStyles()
  const words = useWords().newsletter
  const say = words.reader
  const [language] = useLanguage()
  const dates = useDates()
  return (
    <Section title={say.ledger}>
      {props.consents.length === 0 ? (
        <p className={styles.none}>{say.noLedger}</p>
      ) : (
        <table className={styles.table} aria-label={say.ledger}>
          <thead>
            <tr>
              <th scope="col" className={styles.head} style={{ width: whenWidth(props.consents, language) }}>
                {say.ledgerColumns.at}
              </th>
              <th scope="col" className={styles.head}>
                {say.ledgerColumns.how}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.version)}>
                {say.ledgerColumns.version}
              </th>
              <th scope="col" className={styles.head} style={{ width: 78, paddingInlineEnd: 0 }}>
                {say.ledgerColumns.proof}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.consents.map((consent) => (
              <tr key={`${consent.at} ${consent.how} ${consent.proof}`}>
                <td className={styles.cell}>{whenWords(consent.at, language, dates)}</td>
                <td className={styles.cell} title={words.hows[consent.how]}>
                  {words.hows[consent.how]}
                </td>
                <td className={mergeClasses(styles.cell, styles.version)}>
                  {consent.version === null ? (
                    <span className={styles.quiet}>{say.unknownVersion}</span>
                  ) : (
                    say.version(consent.version)
                  )}
                </td>
                <td className={styles.cell} title={consent.note} style={{ paddingInlineEnd: 0 }}>
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

/** Width of the column of days, in px: a day without its hour leaves the room to how somebody consented. */
function whenWidth(consents: readonly Consent[], language: 'ja' | 'en'): number {
  const onlyDays = consents.every(({ at }) => at.length === 10)
  if (language === 'en') return onlyDays ? 100 : 126
  return onlyDays ? 112 : 146
}

/** A day, or a moment where it is known. */
export function whenWords(at: string, language: 'ja' | 'en', dates: Dates): string {
  return at.length === 10 ? plainDay(language, at) : dates.dateAndTime(at)
}
