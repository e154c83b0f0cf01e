import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Desktop16Regular, DesktopOff20Regular } from '@fluentui/react-icons'
import type { Workstation, Workstations } from '../../../shared/office/sharing.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { Tag } from '../../ui/status.tsx'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { DeskState } from './desk-state.tsx'

const useStyles = makeStyles({
  place: { overflowX: 'auto', margin: '0 -32px', containerType: 'inline-size' },
  table: { width: '100%', minWidth: '520px', borderCollapse: 'collapse', tableLayout: 'fixed', ...dense },
  head: {
    height: '26px',
    padding: '0 12px 0 0',
    textAlign: 'start',
    fontWeight: 400,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
  },
  cell: {
    height: '36px',
    padding: '0 12px 0 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...oneLine,
  },
  first: { paddingInlineStart: '32px' },
  /** In a narrow window the name comes first. */
  roomy: { '@container (max-width: 680px)': { display: 'none' } },
  row: { cursor: 'pointer', ':hover': { backgroundColor: deskTokens.colorRowHover } },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${deskTokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
  },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'middle',
    gap: '8px',
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ...focusRing('1px'),
  },
  words: { ...oneLine },
  icon: { flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  ended: { color: deskTokens.colorNeutralForeground3 },
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    margin: '0 -32px 20px',
    padding: '10px 32px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  bandWords: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  bandTitle: {
    margin: 0,
    fontWeight: 600,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
  },
  bandText: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
  gap: { height: '20px' },
})

/** The workstations of the office; what can be done about the chosen one stands below them. */
export function DeskTable(props: {
  found: Workstations
  now: string
  chosen: string | null
  onChoose: (id: string | null) => void
  /** Null where this account may end none. */
  onEnd: ((desk: Workstation) => void) | null
}) {
  const styles = useStyles()
  const words = useWords().office.workstations
  const dates = useDates()
  const [language] = useLanguage()
  const { desks, state } = props.found
  const nameOf = (desk: Workstation) => (desk.name === '' ? words.table.unnamed : desk.name)
  const chosen = desks.find((one) => one.id === props.chosen && one.endedAt === null)
  return (
    <>
      <div className={styles.place}>
        <table className={styles.table} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {words.table.desk}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.roomy)} style={{ width: 110 }}>
                {words.table.joined}
              </th>
              <th scope="col" className={styles.head} style={{ width: 120 }}>
                {words.table.last}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.roomy)} style={{ width: 70 }}>
                {words.table.version}
              </th>
              <th scope="col" className={styles.head} style={{ width: 190 }}>
                {words.table.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {desks.map((desk) => {
              const isChosen = desk.id === chosen?.id
              const choose = () => props.onChoose(isChosen ? null : desk.id)
              return (
                <tr
                  key={desk.id}
                  className={mergeClasses(
                    desk.endedAt === null && styles.row,
                    isChosen && styles.chosen,
                    desk.endedAt !== null && styles.ended,
                  )}
                  onClick={() => {
                    if (desk.endedAt === null) choose()
                  }}
                >
                  <td className={mergeClasses(styles.cell, styles.first)}>
                    {desk.endedAt !== null ? (
                      <span className={styles.name}>
                        <Desktop16Regular className={styles.icon} />
                        <span className={styles.words} lang={langAttribute(nameOf(desk), language)}>
                          {nameOf(desk)}
                        </span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        className={styles.name}
                        aria-pressed={isChosen}
                        onClick={(event) => {
                          event.stopPropagation()
                          choose()
                        }}
                      >
                        <Desktop16Regular className={styles.icon} />
                        <span className={styles.words} lang={langAttribute(nameOf(desk), language)}>
                          {nameOf(desk)}
                        </span>
                        {desk.isThis && <Tag>{words.table.thisDesk}</Tag>}
                      </button>
                    )}
                  </td>
                  <td className={mergeClasses(styles.cell, styles.roomy)}>
                    {desk.joinedAt === null ? words.table.never : dates.inList(desk.joinedAt, props.now)}
                  </td>
                  <td className={styles.cell}>
                    {desk.lastAt === null ? words.table.never : dates.inList(desk.lastAt, props.now)}
                  </td>
                  <td className={mergeClasses(styles.cell, styles.roomy)}>
                    {desk.program === '' ? words.table.never : desk.program}
                  </td>
                  <td className={styles.cell}>
                    <DeskState desk={desk} state={state} now={props.now} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {chosen && props.onEnd ? (
        <section className={styles.band} aria-label={words.end.title(nameOf(chosen))}>
          <div className={mergeClasses(styles.bandWords, 'prose')}>
            <h3 className={styles.bandTitle}>{words.end.title(nameOf(chosen))}</h3>
            <p className={styles.bandText}>{chosen.isThis ? words.end.own : words.end.text}</p>
          </div>
          {!chosen.isThis && (
            <CommandButton look="danger" icon={<DesktopOff20Regular />} onClick={() => props.onEnd?.(chosen)}>
              {words.end.act}
            </CommandButton>
          )}
        </section>
      ) : (
        <div className={styles.gap} />
      )}
    </>
  )
}
