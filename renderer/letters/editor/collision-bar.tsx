import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { PersonEdit20Filled } from '@fluentui/react-icons'
import { useState, type Ref } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNow } from '../../ui/now.ts'
import { calledName } from '../../ui/called-name.ts'
import type { Collision } from './collision.ts'

const useStyles = makeStyles({ answer: { whiteSpace: 'pre-wrap', margin: 0, maxHeight: '60vh', overflowY: 'auto' } })

/** A colleague has answered while this reply was being written: nothing is lost, and nothing leaves before a choice. */
export function CollisionBar(props: {
  collision: Collision
  language: 'ja' | 'en'
  onAddition: () => void
  firstRef: Ref<HTMLButtonElement>
}) {
  const styles = useStyles()
  const words = useWords().letters
  const [language] = useLanguage()
  const say = words.editor
  const dates = useDates()
  const now = useNow(60_000)
  const [reading, setReading] = useState(false)
  const { by, at, reply, meanwhile } = props.collision
  const who = by ? words.colleague(calledName(by, language)) : words.someColleague
  return (
    <>
      <MessageBar
        live
        tone="look"
        icon={<PersonEdit20Filled />}
        title={(meanwhile ? say.collisionTitle : say.answeredTitle)(who, at ? dates.near(at, now) : '')}
        actions={
          <>
            {reply && (
              <CommandButton size="small" buttonRef={props.firstRef} onClick={() => setReading(true)}>
                {say.readAnswer(who)}
              </CommandButton>
            )}
            <CommandButton size="small" {...(!reply && { buttonRef: props.firstRef })} onClick={props.onAddition}>
              {say.asAddition}
            </CommandButton>
          </>
        }
      >
        {meanwhile ? say.collisionText : say.answeredText}
      </MessageBar>
      {reading && reply && (
        <Modal wide title={say.answerOf(who)} onClose={() => setReading(false)}>
          <p className={mergeClasses(styles.answer, 'letter prose')} lang={props.language} tabIndex={0}>
            {reply.body}
          </p>
        </Modal>
      )}
    </>
  )
}
