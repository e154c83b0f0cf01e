/** A count as both languages write it: 12,904. */
export function countOf(count: number): string {
  return count.toLocaleString('en-US')
}

/** The size of a file: 812 B, 41 KB, 1.2 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  const megabytes = bytes / 1_000_000
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : countOf(Math.round(megabytes))} MB`
}
