/**
 * A path as a person reads it: letters that it spells as percent signs and numbers (RFC 3986, section 2.1) are written out. A path that is no UTF-8, or would
 * then hold spaces or characters that are not seen or turn the text around, stays as it is: nobody can make one look like another.
 */
export function pathInWords(path: string): string {
  if (!path.includes('%')) return path
  try {
    const written = decodeURI(path)
    return /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(written) ? path : written
  } catch {
    return path
  }
}
