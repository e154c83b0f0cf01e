/** So many are remembered: the variants of two issues that somebody looks at in turn. */
const most = 6

/** The same function that remembers its last answers: a preview, its checks and the mail of an issue are one rendering. */
export function rememberedHtml(html: (mjml: string) => Promise<string>): (mjml: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  return (mjml) => {
    const made = known.get(mjml) ?? html(mjml)
    known.delete(mjml)
    known.set(mjml, made)
    if (known.size > most) known.delete(known.keys().next().value!)
    // What failed may do so no more.
    made.catch(() => known.get(mjml) === made && known.delete(mjml))
    return made
  }
}
