/** A pattern for any of several phrases, each a piece of a regular expression: `words` stand between word boundaries, `elsewhere` need none. */
export function anyOf(words: string[], elsewhere: string[] = []): RegExp {
  return new RegExp([...(words.length > 0 ? [`\\b(?:${words.join('|')})\\b`] : []), ...elsewhere].join('|'), 'i')
}
