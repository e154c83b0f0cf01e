/** What in a text may be personal data of somebody. */
export type DataIn = { addresses: string[]; telephones: string[]; passports: string[] }

/** Finds e-mail addresses, telephone and passport numbers; width of the characters does not count. */
export function dataIn(text: string): DataIn {
  const plain = text.normalize('NFKC')
  return {
    addresses: addressesIn(plain),
    telephones: (plain.match(telephone) ?? []).map((one) => one.trim()).filter((one) => isTelephone(digitsOf(one))),
    passports: plain.match(/\b[A-Z]{2}\d{7}\b/gu) ?? [],
  }
}

/** The digits of a telephone number in every way it may be dialled: with and without country and trunk prefix. At least eight digits each. */
export function dialledAs(number: string): string[] {
  const digits = digitsOf(number)
  const ways = Array.from({ length: Math.max(0, digits.length - 8) }, (_, start) => digits.slice(start))
  return ways.filter((way) => !way.startsWith('0'))
}

const telephone = /\+?\(?\d[\d ().-]{7,17}\d/gu

function isTelephone(digits: string): boolean {
  return digits.length >= 9 && digits.length <= 15
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '')
}

/** Around each @, so that a long text without one is not walked from every place. */
function addressesIn(text: string): string[] {
  const found: string[] = []
  let before = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > before && local.test(text[start - 1]!)) start -= 1
    let end = at + 1
    while (end < text.length && domain.test(text[end]!)) end += 1
    before = at + 1
    const host = text.slice(at + 1, end).replace(/\.$/u, '')
    if (start < at && /^[\w-]+(\.[\w-]+)+$/u.test(host)) found.push(text.slice(start, at + 1) + host)
  }
  return found
}

const local = /[\w.+-]/u
const domain = /[\w.-]/u
