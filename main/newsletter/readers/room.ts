/**
 * Memory for the numbers that one question finds, used again by the next: made anew for each, the memory of many readers is collected again and
 * again, and every second question waits for that. What stands in it is read, or copied, before anybody else asks.
 */
export function roomForNumbers(length: number): Int32Array {
  if (numbers.length < length) numbers = new Int32Array(Math.ceil(length * 1.25))
  return numbers
}

/** The same for a mark on each reader, without any marks. */
export function roomForMarks(length: number): Uint8Array {
  if (marks.length < length) marks = new Uint8Array(Math.ceil(length * 1.25))
  return marks.subarray(0, length).fill(0)
}

let numbers = new Int32Array(0)
let marks = new Uint8Array(0)
