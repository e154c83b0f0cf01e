import type { ReactNode } from 'react'
import { deskTokens } from './theme.ts'

/** Line drawings for empty states: 1.5-px lines and one accent. */
export const drawings = {
  counter: (
    <Drawing>
      <path d="M10 88h148M32 88V16h104v72M84 16v48M32 64h104" />
      <path d="M46 88V78h28v10M46 78l14 7 14-7" />
      <path d="M106 64c-5 6-6 10-6 14a8 8 0 0 0 16 0c0-4-1-8-6-14M108 64c0-9 5-13 4-26M108 54c-4-4-9-5-14-8M111 48c4-3 6-4 9-6" />
      <g stroke={deskTokens.colorCompoundBrandStroke}>
        <circle cx="112" cy="28" r="3.5" />
        <circle cx="92" cy="46" r="3.5" />
        <circle cx="122" cy="41" r="3.5" />
        <circle cx="101" cy="50" r="1.2" />
      </g>
    </Drawing>
  ),
  letter: (
    <Drawing>
      <path d="M44 28h80v52H44zM44 30l40 30 40-30" />
      <path d="M20 88h128" />
      <g stroke={deskTokens.colorCompoundBrandStroke}>
        <path d="M128 20v10M123 25h10" />
      </g>
    </Drawing>
  ),
  mailbox: (
    <Drawing>
      <path d="M20 92h128M78 92V64M90 92V64" />
      <path d="M46 64V40a14 14 0 0 1 28 0v24zM60 26h48a14 14 0 0 1 14 14v24H74" />
      <g stroke={deskTokens.colorCompoundBrandStroke}>
        <path d="M104 44V22h10v8h-10" />
      </g>
    </Drawing>
  ),
  search: (
    <Drawing>
      <path d="M44 20h62v36M44 20v64h40M56 34h38M56 46h30M56 58h18" />
      <g stroke={deskTokens.colorCompoundBrandStroke}>
        <circle cx="104" cy="66" r="14" />
        <path d="m114 76 12 12" />
      </g>
    </Drawing>
  ),
}

function Drawing(props: { children: ReactNode }) {
  return (
    <svg
      width="168"
      height="104"
      viewBox="0 0 168 104"
      fill="none"
      stroke={deskTokens.colorNeutralForeground4}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {props.children}
    </svg>
  )
}
