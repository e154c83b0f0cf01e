import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { IconButton } from './command-button.tsx'
import { useWords } from './language.tsx'

/** Copies one datum, and says so for two seconds. */
export function CopyButton(props: { label: string; copy: () => Promise<unknown> }) {
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
          void props.copy().then(
            () => setCopied(true),
            () => undefined,
          )
        }
      />
    </span>
  )
}
