const unsaved = new Map<string, string>()

/** What an account has typed about a letter and not saved: it goes with the page at the next lock. */
export function unsavedNote(of: { me: string; letterId: string }) {
  const place = `${of.me} ${of.letterId}`
  return {
    text: () => unsaved.get(place) ?? '',
    keep: (text: string) => void (text.trim() === '' ? unsaved.delete(place) : unsaved.set(place, text)),
  }
}
