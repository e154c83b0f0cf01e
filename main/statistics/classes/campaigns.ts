const longest = 100

/** The campaign that a query names: `utm_campaign`, else `utm_source`; '' where it names none. Nothing else of a query is kept. */
export function campaignOf(query: string): string {
  return valueOf(query, 'utm_campaign') || valueOf(query, 'utm_source')
}

function valueOf(query: string, name: string): string {
  for (const pair of query.slice(0, 4000).split('&')) {
    if (!pair.startsWith(`${name}=`)) continue
    return decoded(pair.slice(name.length + 1))
      .replace(/\p{C}/gu, '')
      .trim()
      .slice(0, longest)
  }
  return ''
}

/** As forms write it; what cannot be decoded stays as it is. */
function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
