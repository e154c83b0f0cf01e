import iconv from 'iconv-lite'

/** The Japanese character sets that are decoded by our own tables. */
export type JapaneseCharset =
  | 'iso-2022-jp'
  | 'iso-2022-jp-2004'
  | 'shift_jis'
  | 'shift_jis-2004'
  | 'euc-jp'
  | 'euc-jp-2004'

/** The name that the program uses for a label as mails write it; null where nothing is known under that label. */
export function charsetOf(label: string): string | null {
  const plain = label.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (plain === '' || unknownLabels.has(plain)) return null
  const own = ownNames.get(plain)
  if (own !== undefined) return own
  const name = label.trim().toLowerCase()
  return /^[a-z0-9][a-z0-9_:.+-]{0,40}$/.test(name) && !transfers.has(plain) && iconv.encodingExists(name) ? name : null
}

export function isJapanese(charset: string | null): charset is JapaneseCharset {
  return charset !== null && japanese.has(charset)
}

const japanese = new Set(['iso-2022-jp', 'iso-2022-jp-2004', 'shift_jis', 'shift_jis-2004', 'euc-jp', 'euc-jp-2004'])

const unknownLabels = new Set([
  'unknown',
  'xunknown',
  'unknown8bit',
  'default',
  'none',
  'auto',
  'binary',
  '8bit',
  '7bit',
  'xuserdefined',
])

/** Names that iconv-lite takes for encodings but that are transfer encodings. */
const transfers = new Set(['base64', 'hex'])

const ownNames = new Map<string, string>()
const spellings: Record<string, string> = {
  'us-ascii': 'usascii ascii ansix341968 ansix341986 iso646us isoir6 us cp367 ibm367 csascii xascii 646',
  'utf-8': 'utf8 xutf8 unicode11utf8 unicode20utf8 utf8n utf8bom utf8mb4 utf cp65001',
  'utf-7': 'utf7 unicode11utf7 csunicode11utf7 cp65000',
  'utf-16': 'utf16 unicode ucs2 iso10646ucs2 utf16bom',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'iso-2022-jp':
    'iso2022jp iso2022jpms iso2022jp1 iso2022jp2 csiso2022jp csiso2022jp2 jis jis7 xjis iso2022 junet cp50220 cp50221' +
    ' cp50222 50220 50221 50222 windows50220 windows50221 cp50221raw iso2022jpmobile xiso2022jp iso2022jpext',
  'iso-2022-jp-2004': 'iso2022jp3 iso2022jp2004',
  shift_jis:
    'shiftjis sjis xsjis mskanji csshiftjis windows31j cswindows31j cp932 ms932 windows932 ibm943 cp943 cp943c ibm932' +
    ' xmscp932 xshiftjis shiftjisx0208 sjiswin pck xpck sjisopen mscp932 932 xwindows932',
  'shift_jis-2004': 'shiftjis2004 sjis2004 shiftjisx0213 sjisx0213 shiftjis3',
  'euc-jp':
    'eucjp xeuc xeucjp euc ujis cseucpkdfmtjapanese cseucjp cp51932 eucjpms eucjpwin eucjpopen' +
    ' extendedunixcodepackedformatforjapanese cp20932 51932 windows51932 xeucjplinux eucj',
  'euc-jp-2004': 'eucjis2004 eucjp2004 eucjisx0213 eucjpx0213',
  'iso-8859-1': 'iso88591 latin1 l1 isolatin1 csisolatin1 cp819 ibm819 isoir100 iso885911987 88591',
  'windows-1252': 'windows1252 cp1252 xcp1252 1252 xansi ansi',
  gb2312: 'gb2312 csgb2312 gb231280 chinese xgb2312 euccn',
  'euc-kr': 'euckr cseuckr ksc56011987 ksc56011989 ksc5601 ksc56011992 korean isoir149 windows949 cp949',
  big5: 'big5 csbig5 cnbig5 xxbig5 big5hkscs cp950',
}
for (const [name, list] of Object.entries(spellings))
  for (const spelling of list.split(' ')) ownNames.set(spelling, name)
