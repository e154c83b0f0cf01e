import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'

const useStyles = makeStyles({
  paper: {
    display: 'none',
    '@media print': {
      display: 'block',
      color: '#000',
      backgroundColor: '#fff',
      fontSize: '12pt',
      lineHeight: '20pt',
      padding: '8mm 4mm',
    },
  },
  title: { margin: '0 0 4mm', fontSize: '22pt', lineHeight: '30pt' },
  facts: { margin: '0 0 8mm' },
  key: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, auto)',
    justifyContent: 'space-between',
    gap: '8mm',
    margin: '6mm 0',
    padding: '8mm 12mm',
    border: '1pt solid #000',
    listStyle: 'none',
  },
  number: { display: 'block', fontSize: '9pt', lineHeight: '12pt' },
  group: {
    fontFamily: 'Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace',
    fontSize: '20pt',
    lineHeight: '26pt',
  },
  lines: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12mm', marginTop: '16mm' },
  line: { borderTop: '0.5pt solid #000', paddingTop: '2mm', fontSize: '10pt' },
})

/** The sheet that is printed and kept: all that is needed to open the data, and whose it is. On the screen it is not drawn. */
export function RecoveryPaper(props: { groups: readonly string[]; officeName: { ja: string; en: string } }) {
  const styles = useStyles()
  const words = useWords().office.firstRun.recovery.paper
  const dates = useDates()
  const [language] = useLanguage()
  const [now] = useState(() => new Date().toISOString())
  return (
    <section className={styles.paper} data-paper aria-hidden>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.facts}>
        {words.program}
        <br />
        {words.office}: {props.officeName[language]}
        <br />
        {words.made}: {dates.withEra(now)}
      </p>
      <p className="prose">{words.what}</p>
      <p className="prose">{words.how}</p>
      <ol className={styles.key}>
        {props.groups.map((group, index) => (
          <li key={index}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.group}>{group}</span>
          </li>
        ))}
      </ol>
      <div className={styles.lines}>
        <div className={styles.line}>{words.keeper}</div>
        <div className={styles.line}>{words.place}</div>
      </div>
    </section>
  )
}
