import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Mark } from '../../../shared/answers/candidates.ts'
import { calledName } from '../../ui/called-name.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { reasonOf } from '../mark-words.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { GeneralDialog } from './general-dialog.tsx'
import type { MarkReview } from './use-mark-review.ts'

const useStyles = makeStyles({
  card: {
    margin: '8px 0 12px',
    padding: '12px 14px 14px',
    borderRadius: '6px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    boxShadow: deskTokens.shadow8,
  },
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  text: { margin: '4px 0 0', ...small, color: deskTokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '10px' },
})

/** What a marked place seems to be, why, and what can be done with it. */
export function MarkCard(props: { mark: Mark; string: string; review: MarkReview }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.source
  const [asks, setAsks] = useState(false)
  const { mark, review, string } = props
  const { kind, decision, general } = mark
  const open = decision === null
  const decided =
    decision && (decision.as === 'general' ? words.decidedAs.general(decision.instead) : words.decidedAs[decision.as])
  return (
    <div
      className={styles.card}
      role="group"
      aria-label={words.mark(string, say.marks.kinds[kind], words.states[decision?.as ?? 'undecided'])}
    >
      <h3 className={`${styles.title} prose`}>
        {mark.level === 'certain' ? words.is(say.marks.kinds[kind]) : words.seems(say.marks.kinds[kind])}
      </h3>
      <p className={`${styles.text} prose`}>{words.because(reasonOf(say, mark.why), say.marks.levels[mark.level])}</p>
      <p className={`${styles.text} prose`}>
        {open
          ? words.advice
          : `${decided} ${decision.by ? words.by(calledName(decision.by, language)) : words.proposed}`}
      </p>
      <div className={styles.acts}>
        <CommandButton
          size="small"
          look={open ? 'primary' : 'secondary'}
          keys="X"
          pressed={decision ? decision.as === 'redact' : undefined}
          onClick={() => review.decide('redact')}
        >
          {words.hide}
        </CommandButton>
        {general !== '' && decision?.as !== 'general' ? (
          <CommandButton size="small" onClick={() => review.decide('general', general)}>
            {say.entry.settle.useGeneral(general)}
          </CommandButton>
        ) : (
          <CommandButton size="small" onClick={() => setAsks(true)}>
            {words.generalise}
          </CommandButton>
        )}
        <CommandButton
          size="small"
          keys="V"
          pressed={decision ? decision.as === 'ordinary' : undefined}
          onClick={() => review.decide('ordinary')}
        >
          {words.leave}
        </CommandButton>
        {decision?.by && (
          <CommandButton size="small" look="quiet" onClick={() => review.decide(null)}>
            {words.undo}
          </CommandButton>
        )}
      </div>
      {asks && (
        <GeneralDialog
          string={string}
          proposed={decision?.as === 'general' ? decision.instead : general}
          onDone={(instead) => {
            setAsks(false)
            review.decide('general', instead)
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  )
}
