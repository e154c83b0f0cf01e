import {
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import { ChevronDown16Regular, Tag16Regular, Translate16Regular } from '@fluentui/react-icons'
import { ReaderLanguage, type Reader } from '../../../shared/newsletter/reader.ts'
import { client } from '../../client.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { plainDayWithEra } from '../../ui/dates.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { Status } from '../../ui/status.tsx'
import { focusRing, paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { PersonName } from '../person-name.tsx'
import { stateSigns } from '../states.tsx'

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    ...paneTitle,
    overflowWrap: 'anywhere',
  },
  number: { margin: '2px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
  name: { margin: '12px 0 0', fontSize: deskTokens.fontSizeBase300, lineHeight: '24px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '14px 0 16px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: '24px',
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: '0 8px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '& svg': { flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing('1px'),
  },
})

/** Who the reader is: address, number, name, state, language and tags. */
export function ReaderHead(props: {
  reader: Reader
  onLanguage: (language: ReaderLanguage) => void
  onTags: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const { reader } = props
  const say = words.newsletter.reader
  const known = reader.address !== ''
  return (
    <header>
      <h2 className={styles.title}>
        {known ? reader.address : reader.number}
        {known && <CopyButton label={say.copyAddress} copy={() => client.shell.copyText({ text: reader.address })} />}
      </h2>
      <p className={styles.number}>{say.number(reader.number, plainDayWithEra(language, reader.since))}</p>
      {(reader.name !== '' || reader.reading !== '') && (
        <p className={styles.name}>
          <PersonName name={reader.name} reading={reader.reading} />
        </p>
      )}
      <div className={styles.chips}>
        <Status chip {...stateSigns[reader.state]}>
          {words.newsletter.states[reader.state]}
        </Status>
        {known && (
          <Menu
            checkedValues={{ language: [reader.language] }}
            onCheckedValueChange={(_, data) => props.onLanguage(ReaderLanguage.parse(data.checkedItems[0]))}
          >
            <MenuTrigger disableButtonEnhancement>
              <button
                type="button"
                className={mergeClasses(styles.chip, styles.button)}
                aria-label={`${words.newsletter.languages[reader.language]} (${say.language})`}
              >
                <Translate16Regular />
                {words.newsletter.languages[reader.language]}
                <ChevronDown16Regular />
              </button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {ReaderLanguage.options.map((one) => (
                  <MenuItemRadio key={one} name="language" value={one}>
                    {words.newsletter.languages[one]}
                  </MenuItemRadio>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        {reader.tags.map((tag) => (
          <span key={tag} className={styles.chip} lang={langAttribute(tag, language)} title={tag}>
            <Tag16Regular />
            {tag}
          </span>
        ))}
        {known && (
          <button type="button" className={mergeClasses(styles.chip, styles.button)} onClick={props.onTags}>
            {say.editTags}
          </button>
        )}
      </div>
    </header>
  )
}
