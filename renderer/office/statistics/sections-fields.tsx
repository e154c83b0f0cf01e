import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { FieldRow } from '../group.tsx'
import type { StatisticsDraft } from './statistics-draft.ts'

const useStyles = makeStyles({
  one: {
    display: 'grid',
    gap: '12px',
    padding: '12px',
    borderRadius: '6px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  foot: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  patterns: { flexGrow: 1 },
})

type Sections = StatisticsDraft['sections']

/** The sections of the Site, mostly its languages, by patterns of paths. */
export function SectionsFields(props: {
  sections: Sections
  wrong: ReadonlySet<string>
  onChange: (sections: Sections) => void
}) {
  const styles = useStyles()
  const all = useWords()
  const words = all.statistics.settings
  const { sections, wrong, onChange } = props
  const set = (key: number, change: Partial<Sections[number]>) =>
    onChange(sections.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const next = Math.max(0, ...sections.map(({ key }) => key + 1))
  const wrongAt = (place: number, field: string) =>
    wrong.has(`sections.${place}.${field}`) ? all.errors.bad_input : undefined
  return (
    <>
      {sections.map((section, place) => (
        <div key={section.key} className={styles.one} role="group" aria-label={section.ja || section.code}>
          <FieldRow>
            <TextField
              label={words.sectionJa}
              value={section.ja}
              maxLength={60}
              lang="ja"
              onChange={(ja) => set(section.key, { ja })}
            />
            <TextField
              label={words.sectionEn}
              value={section.en}
              maxLength={60}
              lang="en"
              onChange={(en) => set(section.key, { en })}
            />
            <TextField
              label={words.sectionCode}
              value={section.code}
              maxLength={30}
              problem={wrongAt(place, 'code')}
              onChange={(code) => set(section.key, { code })}
            />
          </FieldRow>
          <div className={styles.foot}>
            <div className={styles.patterns}>
              <TextArea
                code
                rows={2}
                label={words.sectionPatterns}
                value={section.patterns}
                problem={wrongAt(place, 'patterns')}
                onChange={(patterns) => set(section.key, { patterns })}
              />
            </div>
            <IconButton
              label={words.removeSection}
              icon={<Delete16Regular />}
              onClick={() => onChange(sections.filter(({ key }) => key !== section.key))}
            />
          </div>
        </div>
      ))}
      <div>
        <CommandButton
          size="bar"
          icon={<Add16Regular />}
          onClick={() => onChange([...sections, { key: next, code: '', ja: '', en: '', patterns: '' }])}
        >
          {words.addSection}
        </CommandButton>
      </div>
    </>
  )
}
