/** A time zone as people call it: 太平洋時間, Pacific Time; its IANA name where there is no other. */
export function zoneName(language: 'ja' | 'en', timeZone: string | undefined): string {
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const key = `${language} ${zone}`
  const known = names.get(key)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  })
  const name = parts.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone
  // The country is plain to whoever works there.
  names.set(key, name.replace(/^(アメリカ|米国)(?=.)/u, ''))
  return names.get(key)!
}

const names = new Map<string, string>()
