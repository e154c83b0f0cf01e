import type { Envelope } from '../../../mail/servers/pipelined.ts'
import type { Going } from './going.ts'
import type { Waiting } from './ledger.ts'

/** Who gets a mail: the reader as they stand on the list now. */
export type Receiver = { id: string; number: number; address: string }

/** A mail with the envelope that it leaves in, and the token that is in both. */
export type Addressed = { to: Receiver; messageToken: string; envelope: Envelope }

/**
 * A mail that is announced while another is on its way by the same connection. In the ledger it waits: that it leaves is written down, and asked of
 * its reader once more, before anything of the mail itself does.
 */
export type Ahead = {
  going: Going
  mail: Waiting
  addressed: Addressed
  /** Which one it is of those that have left in this run; 0 until it is announced. */
  left: number
}
