import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { prepareDates } from '../../ui/dates.ts'
import { Logo } from '../../ui/frame/logo.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { usePreference } from '../../ui/preferences.tsx'
import { focusRing } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { BareWindow } from '../bare-window.tsx'
import { AccountChoice } from './account-choice.tsx'
import { LockStates } from './lock-states.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { RecoverForm } from './recover-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground1,
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  middle: { display: 'grid', placeItems: 'center', flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '24px' },
  column: { width: '336px', maxWidth: '100%', boxSizing: 'border-box' },
  name: {
    margin: '16px 0 0',
    fontSize: deskTokens.fontSizeHero700,
    lineHeight: deskTokens.lineHeightHero700,
    fontWeight: 600,
  },
  office: {
    margin: '0 0 32px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground3,
  },
  // Where more has to be entered, less is said above.
  bare: { marginTop: 0 },
  short: { marginBlock: '0 20px' },
  other: {
    marginTop: '20px',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    fontSize: deskTokens.fontSizeDense,
    color: deskTokens.colorBrandForegroundLink,
    borderRadius: '2px',
    ':hover': { textDecorationLine: 'underline' },
    ...focusRing('2px'),
  },
})

/** The locked desk: whose it is, the passphrase, and how the lock and the data stand. */
export function UnlockScreen({
  office,
  onDamaged,
}: {
  office: OfficeStatus
  /** Whoever signs in has found the data damaged. */
  onDamaged: (problem: Problem) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const [lastPerson, setLastPerson] = usePreference<string>('person', '')
  const [recovering, setRecovering] = useState(false)
  useEffect(() => prepareDates(), [])
  const person = office.accounts.find((one) => one.id === lastPerson) ?? office.accounts[0]
  return (
    <BareWindow help="unlock">
      <main className={styles.sheet}>
        <div className={styles.middle}>
          <div className={styles.column}>
            {!recovering && <Logo size={40} />}
            <h1 className={mergeClasses(styles.name, recovering && styles.bare)}>{words.program.name}</h1>
            <p className={mergeClasses(styles.office, recovering && styles.short)}>
              {office.officeName[language] || office.officeName.ja || office.officeName.en || words.program.department}
            </p>
            {person && (
              <>
                <AccountChoice people={office.accounts} person={person} onChoose={setLastPerson} />
                {recovering ? (
                  <RecoverForm
                    key={person.id}
                    accountId={person.id}
                    onDamaged={onDamaged}
                    ownWords={[person.name, person.nameEn, office.officeName.ja, office.officeName.en]}
                  />
                ) : (
                  <SignInForm accountId={person.id} onDamaged={onDamaged} />
                )}
                <OpeningProgress office={office} />
                {office.renewing === null && (
                  <button type="button" className={styles.other} onClick={() => setRecovering(!recovering)}>
                    {recovering ? words.office.unlock.usePassphrase : words.office.unlock.useRecoveryKey}
                  </button>
                )}
              </>
            )}
          </div>
        </div>
        <LockStates office={office} />
      </main>
    </BareWindow>
  )
}
