import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { client } from '../../client.ts'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'

/** Copies one datum, and says so for two seconds. */
export function CopyButton(props: { label: string; text: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <span data-no-paper>
      <IconButton
        small
        label={copied ? words.frame.copied : props.label}
        icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
        onClick={() =>
          void client.shell.copyText({ text: props.text }).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      />
    </span>
  )
}
