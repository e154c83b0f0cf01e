import { makeStyles } from '@fluentui/react-components'
import { useId } from 'react'
import { Role } from '../../../shared/roles.ts'
import { CheckField } from '../../ui/choices.tsx'
import { useWords } from '../../ui/language.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  label: {
    display: 'block',
    marginBottom: '6px',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  choices: { display: 'flex', flexDirection: 'column', gap: '10px' },
})

/** The four roles, each with what it lets a person do. */
export function RoleChoices(props: {
  roles: readonly Role[]
  onRoles: (roles: Role[]) => void
  keepAdministrator?: boolean
}) {
  const styles = useStyles()
  const words = useWords()
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {words.office.accounts.roles}
      </span>
      <div className={styles.choices}>
        {Role.options.map((role) => {
          const kept = role === 'administrator' && props.keepAdministrator === true
          return (
            <CheckField
              key={role}
              label={words.roles[role]}
              note={kept ? words.office.accounts.lastAdministratorRole : words.office.accounts.roleTexts[role]}
              checked={props.roles.includes(role)}
              disabled={kept}
              onChange={(checked) =>
                props.onRoles(Role.options.filter((one) => (one === role ? checked : props.roles.includes(one))))
              }
            />
          )
        })}
      </div>
    </div>
  )
}
