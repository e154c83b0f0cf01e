/**
 * Where everything lies in the memory of the kernel. It never grows: what a log can fill has an end, and views of it stay valid. Only what is used
 * takes real memory. The first page is the compiler's.
 */
export const page: usize = 1 << 16

/** Bytes of a line at most, and of the lines that are read at once. */
export const blockSize: usize = 1 << 22
/** Bytes behind a block or a text that may be looked at, whatever they are: several are looked at together. */
export const spare: usize = 64

/** Lines, as they stand in the file. */
export const block: usize = page
/** A text that a reader of texts hands over. */
export const scratch: usize = block + blockSize + spare

/** Rows of a batch at most. */
export const mostRows: usize = 1 << 16

// The columns of a batch.
export const times: usize = scratch + blockSize + spare
export const sizes: usize = times + 8 * mostRows
export const visitors: usize = sizes + 8 * mostRows
export const lineHashes: usize = visitors + 8 * mostRows
export const paths: usize = lineHashes + 8 * mostRows
export const queries: usize = paths + 4 * mostRows
export const referrers: usize = queries + 4 * mostRows
export const agents: usize = referrers + 4 * mostRows
export const origins: usize = agents + 4 * mostRows
/** Addresses of IPv4. */
export const fours: usize = origins + 4 * mostRows
export const statuses: usize = fours + 4 * mostRows
export const methods: usize = statuses + 2 * mostRows
/** 1 where there is an address of IPv4. */
export const hasFour: usize = methods + mostRows

/** Values that a dictionary holds at most. */
export const mostValues: u32 = 1 << 18
/** Bytes of what is known of a value, and of a place at which its number stands. */
export const factsSize: usize = 32
export const placeSize: usize = 4
/** The places of a dictionary are at least twice as many as its values. */
export const dictionarySize: usize = <usize>mostValues * (factsSize + 2 * placeSize)

export const dictionaries: usize = hasFour + mostRows
export const dictionaryCount: usize = 4

/** Bytes of all values at most, before the dictionaries begin anew; one line more has room. */
export const mostBytes: usize = 1 << 25
export const arena: usize = dictionaries + dictionaryCount * dictionarySize
export const end: usize = arena + mostBytes + blockSize + 2 * spare
