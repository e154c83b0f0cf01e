import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Copy16Regular, ShieldCheckmark16Regular } from '@fluentui/react-icons'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { Facts } from '../facts.tsx'
import { useCopy } from '../../ui/clipboard.tsx'
import { Group } from '../group.tsx'
import { ViewPage } from '../view-page.tsx'
import { Licences } from './licences.tsx'

const useStyles = makeStyles({
  text: {
    margin: '0 0 16px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  promise: { display: 'flex', gap: '8px', marginBottom: 0 },
  shield: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '22px',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
  facts: { marginBottom: '28px' },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  path: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '13px', overflowWrap: 'anywhere' },
})

/** Version, runtime, where the data lies and how it is protected, and whose software this stands on. */
export function AboutView() {
  const styles = useStyles()
  const copy = useCopy()
  const words = useWords().office.about
  const appearance = useQuery(client.shell.appearance, {})
  const status = useQuery(client.office.status, {})
  const place = status.data?.dataDir ?? ''
  return (
    <ViewPage title={words.title} width="narrow">
      <p className={mergeClasses(styles.text, 'prose')}>{words.text}</p>
      <div className={styles.facts}>
        <Facts
          facts={[
            { name: words.version, value: appearance.data?.version },
            { name: words.runtime, value: appearance.data?.runtime },
            { name: words.platform, value: appearance.data?.platform },
            {
              name: words.data,
              value: (
                <span className={styles.place}>
                  <span className={styles.path}>{place}</span>
                  <CommandButton size="small" icon={<Copy16Regular />} onClick={() => copy(place)}>
                    {words.copyPlace}
                  </CommandButton>
                </span>
              ),
            },
            { name: words.encryption, value: words.encryptionText },
          ]}
        />
      </div>
      <Group title={words.promise}>
        <p className={mergeClasses(styles.text, styles.promise, 'prose')}>
          <span className={styles.shield}>
            <ShieldCheckmark16Regular />
          </span>
          {words.promiseText}
        </p>
      </Group>
      <Group title={words.licences} note={words.licencesText}>
        <Licences />
      </Group>
    </ViewPage>
  )
}
