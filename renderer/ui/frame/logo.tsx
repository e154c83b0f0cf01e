import { deskTokens } from '../theme.ts'

/** The sign of the program: a counter window over its ledge. */
export function Logo(props: { size: number }) {
  return (
    <svg
      width={props.size}
      height={props.size}
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden
      style={{ color: deskTokens.colorCompoundBrandForeground1, flexShrink: 0 }}
    >
      <path
        d="M4.9 2.6h10.2c.7 0 1.25.55 1.25 1.25v8.4c0 .7-.55 1.25-1.25 1.25H4.9c-.7 0-1.25-.55-1.25-1.25v-8.4c0-.7.55-1.25 1.25-1.25zM10 2.8v10.5"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <path d="M1.2 16.9h17.6" stroke="currentColor" strokeWidth="2.1" strokeLinecap="round" />
    </svg>
  )
}
