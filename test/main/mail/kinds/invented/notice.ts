import { returned } from './report-shape.ts'

/** A notice in a maker's own words, and what is right about each recipient, in the order of the notice. */
export type Notice = { right: [recipient: string, gone: boolean][]; mail: string[] }

export const a = 'reader@citizen.example'
export const b = 'second@citizen.example'
export const c = 'third@town.example'
export const one = (gone: boolean, mail: string[]): Notice => ({ right: [[a, gone]], mail })

export const field = (to: string, action: string, status: string, diagnostic = ''): string[] => [
  `Final-Recipient: rfc822; ${to}`,
  `Action: ${action}`,
  `Status: ${status}`,
  ...(diagnostic === '' ? [] : [`Diagnostic-Code: smtp; ${diagnostic}`]),
]

export const daemon = 'Mail Delivery System <MAILER-DAEMON@mx.example.net>'
export const below = ['', '--- Original message follows ---', '', ...returned(a)]
