// What the program does for the kernel: what is rare, needs the calendar, the office's rules or the data. Places are those of this memory.

/** Days since 1970-01-01 of a date as `10/Oct/2000`; -1 where the calendar has none. */
export declare function dayAt(at: usize): i32

/** True where an IPv6 address or a host name stands there. */
export declare function isAddress(start: usize, end: usize): bool

/** The number of what is kept of an address that is none of IPv4. */
export declare function originOf(start: usize, end: usize): u32

/** Hands the key of a moment's day to `setKey`. */
export declare function findKey(seconds: f64): void

/** A line is none, for one of the reasons of `line.ts`; so many lines had been read with it. */
export declare function fail(reason: i32, lines: i32): void
