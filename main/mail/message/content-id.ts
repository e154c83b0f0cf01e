/** A Content-ID as a `cid:` address writes it (RFC 2392), without its percent signs; as it stands where they are none. */
export function decodeId(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
