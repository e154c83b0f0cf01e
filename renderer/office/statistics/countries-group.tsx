import { makeStyles } from '@fluentui/react-components'
import type { Account } from '../../../shared/office/account.ts'
import { may } from '../../../shared/may.ts'
import { countrySource } from '../../../shared/statistics/values.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { dense, linkButton } from '../../ui/style-fragments.ts'
import { Group } from '../group.tsx'

const useStyles = makeStyles({
  text: { margin: 0, ...dense },
  link: linkButton,
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Whose table says which country an address is of, with the link that its licence asks for; an administrator may give another. */
export function CountriesGroup({ account }: { account: Account }) {
  const styles = useStyles()
  const words = useWords().statistics.settings
  const dates = useDates()
  const given = useQuery(client.statistics.countryTable, {}).data ?? null
  const choose = useCommand(client.shell.chooseCountryTable)
  const forget = useCommand(client.statistics.forgetCountryTable)
  const problem = choose.error ?? forget.error
  const link = (address: string, name: string) => (
    <button
      type="button"
      className={styles.link}
      onClick={() => void client.shell.openLink({ url: address }).catch(() => undefined)}
    >
      {name}
    </button>
  )
  return (
    <Group title={words.countries}>
      {given === null ? (
        <p className={styles.text}>
          {words.countriesText} {link(countrySource.address, countrySource.name)},{' '}
          {link(countrySource.licenceAddress, countrySource.licence)}
        </p>
      ) : (
        <p className={styles.text}>{words.countriesGiven(given.name, dates.date(given.givenAt))}</p>
      )}
      {may(account, client.statistics.giveCountryTable.who) && (
        <div className={styles.acts}>
          <CommandButton
            size="bar"
            disabled={choose.isPending}
            onClick={() => {
              if (!choose.isPending) choose.mutate({})
            }}
          >
            {words.giveCountries}
          </CommandButton>
          {given !== null && (
            <CommandButton size="bar" onClick={() => forget.mutate({})}>
              {words.forgetCountries}
            </CommandButton>
          )}
        </div>
      )}
      {problem && <Failure problem={problem} />}
    </Group>
  )
}
