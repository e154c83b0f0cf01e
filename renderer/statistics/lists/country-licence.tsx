import { countrySource } from '../../../shared/statistics/values.ts'
import { client } from '../../client.ts'
import { makeStyles } from '@fluentui/react-components'
import { linkButton } from '../../ui/style-fragments.ts'
import { useWords } from '../../ui/language.tsx'

const useStyles = makeStyles({ link: linkButton })

/** Whose table says which country an address is of, with its link, as its licence asks. */
export function CountryLicence(props: { className?: string }) {
  const styles = useStyles()
  const words = useWords().statistics
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
    <p className={props.className}>
      {words.places.countries}: {link(countrySource.address, countrySource.name)},{' '}
      {link(countrySource.licenceAddress, countrySource.licence)}
    </p>
  )
}
