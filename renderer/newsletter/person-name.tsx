import { makeStyles } from '@fluentui/react-components'
import { useLanguage } from '../ui/language.tsx'
import { langAttribute, languageOf } from '../ui/script.ts'

const useStyles = makeStyles({ ruby: { rubyPosition: 'over' }, reading: { fontSize: '8px', lineHeight: '8px' } })

/** A name with its furigana above; a name in Latin letters needs none. */
export function PersonName(props: { name: string; reading: string }) {
  const styles = useStyles()
  const [language] = useLanguage()
  const { name, reading } = props
  if (name === '') return reading === '' ? null : <span lang={langAttribute(reading, language)}>{reading}</span>
  const told = reading === '' ? name : `${name} (${reading})`
  if (reading === '' || languageOf(name) === 'en')
    return (
      <span title={told} lang={langAttribute(name, language)}>
        {name}
      </span>
    )
  return (
    <ruby className={styles.ruby} title={told} lang={langAttribute(name, language)}>
      {name}
      <rt className={styles.reading}>{reading}</rt>
    </ruby>
  )
}
