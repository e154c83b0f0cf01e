import { deskTokens } from '../theme.ts'

/** The sign of the program: a counter window over its ledge. */
export function Logo(props: { size: number }) {
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 20 20" fill="none" aria-hidden style={{ color: deskTokens.colorCompoundBrandForeground1, flexShrink: 0 }}>
      <path d="M3.75 13.5v-9c0-.7.55-1.25 1.25-1.25h10c.7 0 1.25.55 1.25 1.25v9M10 3.5v10" stroke="currentColor" strokeWidth="1.7" />
      <path d="M1.5 16h17" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  )
}
