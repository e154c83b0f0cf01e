import type { Verification } from '../../../shared/office/audit.ts'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'

/** What verifying found: all is linked and sound, or where it breaks and what to do. */
export function VerificationResult({ result }: { result: Verification }) {
  const words = useWords().office.audit
  const written = (count: number) => count.toLocaleString('en-US')
  return (
    <>
      {result.fileSound && result.auditSound && (
        <MessageBar tone="done" live>
          {words.sound(written(result.auditRows), written(result.letters))}
        </MessageBar>
      )}
      {!result.auditSound && (
        <MessageBar tone="stopped" live>
          {result.firstBadRow === null ? words.auditBadTail : words.auditBad(written(result.firstBadRow))}
        </MessageBar>
      )}
      {!result.fileSound && (
        <MessageBar tone="stopped" live>
          {words.fileBad}
        </MessageBar>
      )}
    </>
  )
}
