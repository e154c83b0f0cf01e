/** A place in the journal: how many records stand up to it, and a hash over all of them in their order. */
export type Place = { position: number; hash: Buffer }

/** A record at its place, as it lies there: sealed. */
export type JournalRecord = { position: number; body: Buffer }

/**
 * Where the journal of an office lies. An engine keeps records in one order that is the same for every desk, and large sealed objects beside them;
 * it can read neither. All calls throw Problem journal_unreachable where nothing answers, and journal_refused where this desk is let in no more.
 */
export type JournalEngine = {
  /**
   * Lays a record behind all others and returns its position. Throws Problem journal_gone_back where what this desk has read does not stand there
   * any more: the journal was put back to an earlier state, or exchanged.
   * @param after what this desk has read
   */
  append(body: Uint8Array, after: Place): Promise<number>
  /** The records behind a position in their order: at most some hundred, or some megabytes; none where there is nothing new. */
  read(after: number): Promise<JournalRecord[]>
  /** The newest place. */
  newest(): Promise<Place>
  /** Lays back what the journal has lost at its end; false where somebody else has done so meanwhile. */
  restore(record: JournalRecord): Promise<boolean>
  /** Takes away the records up to a position: they are in a snapshot. */
  dropTo(position: number): Promise<void>
  /** Calls back soon after somebody has laid down a record, and now and then without a reason; returns what ends it. */
  watch(onNews: () => void): Promise<() => void>
  objects: ObjectStore
  close(): Promise<void>
}

/** Sealed objects by the hash of what lies there (SHA-256, 64 letters): pictures, raw mails, snapshots, in pieces of at most 1 MB. */
export type ObjectStore = {
  /** The same again changes nothing. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Null where there is none of this name. */
  get(name: string): Promise<Buffer | null>
  list(): Promise<string[]>
  drop(names: readonly string[]): Promise<void>
}
