/** Every time zone that this runtime knows, by its IANA name; the one that is set stays among them. */
export function timeZones(set: string): string[] {
  return [...new Set([set, ...Intl.supportedValuesOf('timeZone')])].toSorted()
}
